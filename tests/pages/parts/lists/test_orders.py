from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Archive
from generator.pages import Catalogue
from generator.pages.parts.lists.orders import SHORT, orders
from tests.tagged_archive import looked_up, tagged_archive


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return looked_up(tagged_archive(20))


def voted(archive: Archive) -> Catalogue:
    papers = tuple(replace(paper, upvotes=3) for paper in archive.papers)
    return looked_up(replace(archive, papers=papers))


def test_a_list_leads_to_the_same_papers_in_other_orders() -> None:
    found = orders(voted(tagged_archive(20)), "tags/tag-3/page/2/", SHORT + 1, tag="tag-3")
    assert {each.label: each.href for each in found} == {
        "oldest first": "../../../search.md?tag=tag-3&sort=oldest",
        "most upvoted": "../../../search.md?tag=tag-3&sort=upvotes",
        "narrowed further": "../../../search.md?tag=tag-3",
    }


def test_what_no_paper_has_is_no_order(catalogue: Catalogue) -> None:
    labels = [each.label for each in orders(catalogue, "archive/2024/", 99, year="2024")]
    assert labels == ["oldest first", "narrowed further"]


def test_a_short_list_is_seen_at_a_glance(catalogue: Catalogue) -> None:
    assert orders(catalogue, "archive/2024/", SHORT, year="2024") == ()


def test_a_name_is_spelled_for_an_address(catalogue: Catalogue) -> None:
    *_, narrowed = orders(catalogue, "authors/ivy-stone/", 99, q='author:"Ivy & Stone"')
    assert narrowed.href == "../search.md?q=author%3A%22Ivy+%26+Stone%22"
