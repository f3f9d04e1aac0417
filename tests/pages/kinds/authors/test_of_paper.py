from __future__ import annotations

from dataclasses import replace

import yaml

from generator.model import PartialDate
from generator.pages.kinds.authors.of_paper import paper_author_pages
from tests.small_archive import looked_up, paper, rendered

NAMES = tuple(f"Ada N{number}" for number in range(151))


def test_a_paper_of_very_many_authors_names_all_on_a_page_of_their_own() -> None:
    known = replace(paper("a", date=PartialDate(2026)), authors=NAMES, title="Sand & sea")
    other = replace(paper("b"), authors=("Ada N0",))
    pages = rendered(paper_author_pages(looked_up([known, other])))
    text = pages["papers/a/page/2/"]
    front = yaml.safe_load(text.split("---\n")[1])
    assert front["title"] == "Authors of Sand &amp; sea"
    assert front["description"] == "All 151 authors of Sand &amp; sea, in its own order."
    assert "\n# All 151 authors\n\nOf [Sand & sea](../../a.md), in the order" in text
    assert "\n1. [Ada N0](../../../authors/ada-n0.md)\n1. Ada N1\n" in text
    assert [line for line in text.splitlines() if line.startswith("1. ")][-1] == "1. Ada N150"


def test_a_name_that_is_printed_twice_is_counted_once() -> None:
    known = replace(paper("a"), authors=(*NAMES[1:], "Ada N1"))
    assert not rendered(paper_author_pages(looked_up([known])))


def test_the_names_of_other_papers_stand_on_their_own_pages() -> None:
    assert not rendered(paper_author_pages(looked_up([replace(paper("a"), authors=NAMES[1:])])))
