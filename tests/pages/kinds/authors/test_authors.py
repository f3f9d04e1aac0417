from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Paper, PartialDate
from generator.pages.kinds.authors.author import author_pages
from generator.pages.kinds.authors.index import author_index, letter_of
from tests.small_archive import looked_up, paper, rendered


def by(slug: str, *names: str, year: int = 2025) -> Paper:
    return replace(paper(slug, date=PartialDate(year)), authors=names)


PAPERS = [by("a", "Ada Ng", "Bo Li", year=2026), by("b", "Ada Ng", "Cy Øst"), by("c", "김 철수")]


def test_the_index_has_each_name_with_its_page_or_its_one_paper() -> None:
    (text,) = rendered(author_index(looked_up(PAPERS))).values()
    assert '- [Ada Ng](ada-ng.md){ .names__own } <span class="names__count">2 papers</span>' in text
    assert '- Bo Li <span class="names__paper">[A](../papers/a.md)</span>' in text
    headings = [line for line in text.splitlines() if line.startswith("## ")]
    assert headings == [
        "## L { #letter-l }",
        "## N { #letter-n }",
        "## O { #letter-o }",
        "## Hangul { #letter-hangul }",
    ]


def test_only_a_name_with_two_papers_has_a_page() -> None:
    assert list(rendered(author_pages(looked_up(PAPERS)))) == ["authors/ada-ng/"]


def test_a_page_is_of_a_name_and_says_so() -> None:
    text = rendered(author_pages(looked_up(PAPERS)))["authors/ada-ng/"]
    assert "2 papers under this name. A page is a name and not a person" in text
    assert text.index("papers/a.md") < text.index("papers/b.md")
    assert '- Bo Li <span class="names__count">1</span>' in text


def test_a_bar_of_the_chart_leads_to_the_papers_of_that_name_and_year() -> None:
    text = rendered(author_pages(looked_up(PAPERS)))["authors/ada-ng/"]
    assert '"../../search/?q=author%3A%22Ada+Ng%22&amp;year=2026"' in text


def test_names_keep_their_direction_to_themselves() -> None:
    name = "عمر ناصر"
    papers = [by("a", name, "Bo Li"), by("b", name, "Bo Li")]
    pages = rendered(author_pages(looked_up(papers)))
    own = next(text for address, text in pages.items() if "bo-li" not in address)
    assert f"# {name} {{ dir=auto }}" in own
    assert f"- [<bdi>{name}</bdi>](" in pages["authors/bo-li/"]
    (index,) = rendered(author_index(looked_up(papers))).values()
    assert f"- [<bdi>{name}</bdi>](" in index


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Ada Ng", "N"),
        ("Zoë Élan", "E"),
        ("Bo Østby", "O"),
        ("Lantern", "L"),
        ("Team 3D", "Digits"),
        ("Ольга Реброва", "Cyrillic"),
        ("王 伟", "Chinese and Japanese"),
        ("!!!", ""),
    ],
)
def test_a_name_stands_under_the_letter_of_its_last_word(name: str, letter: str) -> None:
    assert letter_of(name) == letter
