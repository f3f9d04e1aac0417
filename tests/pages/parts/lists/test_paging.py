from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.parts.lists.paging import (
    PAGE_LENGTH,
    ListPage,
    numbered,
    page_number,
    paginate,
)


def test_a_page_has_fifty_items() -> None:
    assert PAGE_LENGTH == 50


@pytest.mark.parametrize(("count", "pages"), [(0, 1), (1, 1), (50, 1), (51, 2), (100, 2), (101, 3)])
def test_a_list_has_as_many_pages_as_it_needs_and_at_least_one(count: int, pages: int) -> None:
    assert len(paginate(range(count), "tags/rl/")) == pages


@given(st.lists(st.integers(), max_size=300))
def test_the_pages_hold_all_items_in_order(items: list[int]) -> None:
    pages = paginate(items, "tags/rl/")
    assert [item for page in pages for item in page.items] == items
    assert [page.number for page in pages] == list(range(1, pages[0].last + 1))
    assert all(page.items for page in pages[1:])


@given(st.integers(1, 1_000))
def test_an_item_stands_on_the_page_of_its_position(position: int) -> None:
    page = paginate(range(1, 1_001), "tags/rl/")[page_number(position) - 1]
    assert position in page.items


def listed(count: int) -> tuple[ListPage[int], ...]:
    return paginate(range(1, count + 1), "tags/rl/")


def test_a_list_goes_on_at_numbered_addresses_and_counts_on() -> None:
    assert [
        (page.address, page.number, page.last, page.first_position, len(page.items))
        for page in listed(120)
    ] == [
        ("tags/rl/", 1, 3, 1, 50),
        ("tags/rl/page/2/", 2, 3, 51, 50),
        ("tags/rl/page/3/", 3, 3, 101, 20),
    ]


def test_every_page_leads_to_the_ones_before_and_after_it() -> None:
    assert [(page.newer, page.older) for page in listed(120)] == [
        (None, "rl/page/2.md"),
        ("../../rl.md", "3.md"),
        ("2.md", None),
    ]


def test_fifty_items_fit_on_one_page_without_neighbours() -> None:
    (page,) = listed(50)
    assert (page.last, page.newer, page.older) == (1, None, None)


def test_an_empty_list_is_one_page_without_items() -> None:
    (page,) = listed(0)
    assert (page.address, page.number, page.last, page.items) == ("tags/rl/", 1, 1, ())


@given(st.integers(0, 160))
def test_the_first_position_of_a_page_is_that_of_its_first_paper(count: int) -> None:
    for page in listed(count):
        assert page.first_position == (page.number - 1) * PAGE_LENGTH + 1
        if page.items:
            assert page.items[0] == page.first_position


@pytest.mark.parametrize(
    ("number", "title"), [(1, "Tags"), (2, "Tags, page 2"), (11, "Tags, page 11")]
)
def test_pages_after_the_first_say_their_number(number: int, title: str) -> None:
    assert numbered("Tags", number) == title
