from __future__ import annotations

from itertools import chain, pairwise
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.parts.lists.paging import (
    FEWEST,
    PAGE_LENGTH,
    ListPage,
    Turn,
    numbered,
    page_number,
    paginate,
    paginate_groups,
    paginate_newest_first,
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
    assert [page.number for page in pages] == list(range(1, len(pages) + 1))
    assert all(page.items for page in pages[1:])


@given(st.integers(1, 1_000))
def test_an_item_stands_on_the_page_of_its_position(position: int) -> None:
    page = paginate(range(1, 1_001), "tags/rl/")[page_number(position) - 1]
    assert position in page.items


def listed(count: int) -> tuple[ListPage[int], ...]:
    return paginate(range(1, count + 1), "tags/rl/")


def test_a_list_goes_on_at_numbered_addresses_and_counts_on() -> None:
    assert [
        (page.address, page.number, page.where, page.first_position, len(page.items))
        for page in listed(120)
    ] == [
        ("tags/rl/", 1, "Page 1 of 3", 1, 50),
        ("tags/rl/page/2/", 2, "Page 2 of 3", 51, 50),
        ("tags/rl/page/3/", 3, "Page 3 of 3", 101, 20),
    ]


def test_every_page_leads_to_the_ones_before_and_after_it() -> None:
    first, second, third = listed(120)
    assert (first.before, third.after) == ((), ())
    assert first.after == (Turn("Next page", "rl/page/2.md", "next"),)
    assert second.before == (Turn("Previous page", "../../rl.md", "prev"),)
    assert second.after == (Turn("Next page", "3.md", "next"),)
    assert third.before == (Turn("Previous page", "2.md", "prev"),)


@pytest.mark.parametrize("count", [0, 1, 50])
def test_fifty_items_fit_on_one_page_without_neighbours(count: int) -> None:
    for (page,) in (listed(count), growing(count)):
        assert (page.address, page.number, len(page.items)) == ("tags/rl/", 1, count)
        assert (page.where, page.before, page.after) == ("", (), ())


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


def growing(count: int) -> tuple[ListPage[int], ...]:
    """The pages of a list of the numbers from `count` down to 1, the newest first."""
    return paginate_newest_first(range(count, 0, -1), "tags/rl/")


def followed(pages: tuple[ListPage[int], ...], rel: str, number: int) -> list[int]:
    """The numbers of the pages that the links of a relation lead through."""
    numbers = {page.address: page for page in pages}
    page = next(each for each in pages if each.number == number)
    way = [number]
    while turns := [each for each in (*page.before, *page.after) if each.rel == rel]:
        name = turns[0].href.rpartition("/")[2].removesuffix(".md")
        way.append(int(name) if name.isdecimal() else 1)
        page = numbers["tags/rl/" + (f"page/{way[-1]}/" if way[-1] > 1 else "")]
    return way


@given(st.integers(0, 400))
def test_whoever_follows_a_growing_list_reads_all_of_it_once(count: int) -> None:
    pages = growing(count)
    by_number = {page.number: page for page in pages}
    read = [item for number in followed(pages, "next", 1) for item in by_number[number].items]
    assert read == list(range(count, 0, -1))
    assert all(len(page.items) == PAGE_LENGTH for page in pages[1:])


@given(st.integers(0, 400))
def test_the_first_page_of_a_growing_list_is_neither_nearly_empty_nor_long(count: int) -> None:
    first = growing(count)[0]
    assert min(count, FEWEST) <= len(first.items) < FEWEST + PAGE_LENGTH
    assert first.items == tuple(range(count, count - len(first.items), -1))


@given(st.integers(0, 400))
def test_a_growing_list_has_every_address_that_it_would_have_if_counted_from_the_newest(
    count: int,
) -> None:
    assert {page.address for page in growing(count)} == {page.address for page in listed(count)}
    assert [page.number for page in growing(count)][1:] == [*range(ceil(count / 50), 1, -1)]


def test_a_full_page_changes_once_when_a_newer_one_is_full() -> None:
    made = [{page.number: page for page in growing(count)} for count in range(301)]
    changes = {
        number: sum(1 for before, after in pairwise(made) if changed(before, after, number))
        for number in range(2, 7)
    }
    assert changes == {2: 1, 3: 1, 4: 1, 5: 1, 6: 0}


def changed(before: dict[int, ListPage[int]], after: dict[int, ListPage[int]], number: int) -> bool:
    return number in before and before[number] != after[number]


def test_a_full_page_says_where_it_is_and_leads_to_both_ends() -> None:
    first, *_, third, second = growing(240)
    assert first.where == "The newest 40 of 240"
    assert [(each.label, each.href) for each in first.after] == [
        ("Older page", "rl/page/5.md"),
        ("Oldest", "rl/page/2.md"),
    ]
    assert third.where == "Page 3: 51 to 100, counted from the oldest"
    assert [(each.label, each.href, each.rel) for each in (*third.before, *third.after)] == [
        ("Newest", "../../rl.md", ""),
        ("Newer page", "4.md", "prev"),
        ("Older page", "2.md", "next"),
    ]
    assert (second.items[-1], second.after) == (1, ())
    assert followed(growing(240), "prev", 2) == [2, 3, 4, 5, 1]


def test_what_is_little_stands_with_the_newest_full_page() -> None:
    first, newest, *_ = growing(160)
    assert (first.where, len(first.items)) == ("The newest 60 of 160", 60)
    assert first.after[0].href == "rl/page/3.md"
    assert newest.address == "tags/rl/page/4/"
    assert newest.items == first.items[10:]
    assert (growing(60)[0].where, growing(60)[0].after) == ("", ())


groups = st.lists(st.integers(1, 130), max_size=8)


@given(groups)
def test_groups_stand_in_their_order_on_pages_of_at_most_fifty(lengths: list[int]) -> None:
    items = [[(group, item) for item in range(length)] for group, length in enumerate(lengths)]
    pages = paginate_groups(items, "map/a1/")
    assert [each for page in pages for each in page.items] == list(chain(*items))
    assert all(len(page.items) <= PAGE_LENGTH for page in pages)
    assert len(pages) >= len(paginate(range(sum(lengths)), "map/a1/"))
    for group, length in enumerate(lengths):
        pages_of_it = sum(1 for page in pages if any(each[0] == group for each in page.items))
        assert pages_of_it == ceil(length / PAGE_LENGTH)


def test_pages_of_groups_do_not_say_how_many_they_are() -> None:
    pages = paginate_groups([range(40), range(30)], "map/a1/")
    assert [page.where for page in pages] == ["Page 1", "Page 2"]
    nothing: list[list[int]] = []
    (only,) = paginate_groups(nothing, "map/a1/")
    assert (only.items, only.where) == ((), "")
