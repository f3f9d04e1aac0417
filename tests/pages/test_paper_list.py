from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.paging import PAGE_LENGTH
from generator.pages.paper_list import Chip, ListPage, chip, list_pages, numbered, paper_items
from tests.small_archive import looked_up, paper, papers, tag


def listed(count: int, address: str = "tags/rl/") -> list[ListPage]:
    made = papers(count)
    return list(list_pages(looked_up(made), address, [each.slug for each in made]))


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


def test_fifty_papers_fit_on_one_page_without_neighbours() -> None:
    (page,) = listed(50)
    assert (page.last, page.newer, page.older) == (1, None, None)


def test_an_empty_list_is_one_page_without_papers() -> None:
    (page,) = listed(0)
    assert (page.address, page.number, page.last, page.items) == ("tags/rl/", 1, 1, ())


@given(st.integers(0, 160))
def test_the_first_position_of_a_page_is_that_of_its_first_paper(count: int) -> None:
    for page in listed(count):
        assert page.first_position == (page.number - 1) * PAGE_LENGTH + 1
        if page.items:
            assert page.items[0].card.title == f"P{page.first_position:03}"


@pytest.mark.parametrize(
    ("address", "to_paper", "to_tag"),
    [
        ("", "papers/a.md", "tags/rl.md"),
        ("tags/rl/", "../papers/a.md", "rl.md"),
        ("tags/rl/page/2/", "../../../papers/a.md", "../../rl.md"),
        ("archive/2025/12/", "../../papers/a.md", "../../tags/rl.md"),
    ],
)
def test_links_start_from_the_address_of_the_page(address: str, to_paper: str, to_tag: str) -> None:
    catalogue = looked_up([paper("a", "rl")], tags=[tag("rl")])
    (item,) = paper_items(catalogue, address, ["a"])
    assert item.href == to_paper
    assert item.chips == f"[RL]({to_tag}){{ .tag .tag--method }}"
    assert chip(catalogue, address, "rl") == Chip(catalogue.labels["rl"], to_tag, "method")


def test_later_pages_link_from_their_own_address() -> None:
    _, second = listed(51)
    assert [item.href for item in second.items] == ["../../../papers/p051.md"]


def test_the_tags_of_a_paper_stand_in_the_order_of_the_vocabulary() -> None:
    vocabulary = [tag("zeta", "data"), tag("alpha", "model"), tag("unused")]
    catalogue = looked_up([paper("a", "alpha", "zeta"), paper("b")], tags=vocabulary)
    first, second = paper_items(catalogue, "tags/", ["a", "b"])
    assert first.chips == (
        "[ZETA](zeta.md){ .tag .tag--data } [ALPHA](alpha.md){ .tag .tag--model }"
    )
    assert second.chips == ""


def test_a_paper_listed_twice_stands_twice_in_the_order_given() -> None:
    catalogue = looked_up([paper("a"), paper("b")])
    items = paper_items(catalogue, "papers/", ["b", "a", "b"])
    assert [item.href for item in items] == ["b.md", "a.md", "b.md"]


@pytest.mark.parametrize(
    ("number", "title"), [(1, "Tags"), (2, "Tags, page 2"), (11, "Tags, page 11")]
)
def test_pages_after_the_first_say_their_number(number: int, title: str) -> None:
    assert numbered("Tags", number) == title
