from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.paging import PAGE_LENGTH, page_number, paginate


def test_a_page_has_fifty_items() -> None:
    assert PAGE_LENGTH == 50


@pytest.mark.parametrize(("count", "pages"), [(0, 1), (1, 1), (50, 1), (51, 2), (100, 2), (101, 3)])
def test_a_list_has_as_many_pages_as_it_needs_and_at_least_one(count: int, pages: int) -> None:
    assert len(paginate(range(count))) == pages


@given(st.lists(st.integers(), max_size=300))
def test_the_pages_hold_all_items_in_order(items: list[int]) -> None:
    pages = paginate(items)
    assert [item for page in pages for item in page.items] == items
    assert [page.number for page in pages] == list(range(1, pages[0].last + 1))
    assert all(page.items for page in pages[1:])


@given(st.integers(1, 1_000))
def test_an_item_stands_on_the_page_of_its_position(position: int) -> None:
    page = paginate(range(1, 1_001))[page_number(position) - 1]
    assert position in page.items
