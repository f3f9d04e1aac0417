from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import PartialDate
from generator.pages.parts.phrases import authors_in_full, authors_in_short, date_markdown
from generator.phrases import byline, date_phrase
from tests.small_archive import paper


@pytest.mark.parametrize(
    ("date", "phrase", "markdown"),
    [
        (
            PartialDate(2025, 12, 2),
            "2 December 2025",
            '<time datetime="2025-12-02">2 December 2025</time>',
        ),
        (PartialDate(2025, 3), "March 2025", '<time datetime="2025-03">March 2025</time>'),
        (PartialDate(2025), "2025", '<time datetime="2025">2025</time>'),
        (None, "Undated", "Undated"),
    ],
)
def test_a_date_is_told_as_precisely_as_it_is_known(
    date: PartialDate | None, phrase: str, markdown: str
) -> None:
    assert date_phrase(date) == phrase
    assert date_markdown(date) == markdown


@pytest.mark.parametrize(
    ("authors", "count", "organisation", "short", "full"),
    [
        ((), None, None, "", ""),
        (("Ada Ng",), 1, None, "Ada Ng", "Ada Ng"),
        (("Ada Ng", "Bo Li"), 2, None, "Ada Ng and Bo Li", "Ada Ng, Bo Li"),
        (("Ada Ng", "Bo Li", "Cy Wu"), 3, None, "Ada Ng et al.", "Ada Ng, Bo Li, Cy Wu"),
        ((), 1, None, "1 author", "1 author"),
        ((), 12, None, "12 authors", "12 authors"),
        ((), 0, "The Lab", "0 authors", "0 authors"),
        ((), None, "The Lab", "The Lab", "The Lab"),
        ((), 3, "The Lab", "3 authors", "3 authors"),
        (("Ada Ng",), 3, "The Lab", "Ada Ng", "Ada Ng"),
    ],
)
def test_names_come_before_their_count_and_that_before_the_organisation(
    authors: tuple[str, ...], count: int | None, organisation: str | None, short: str, full: str
) -> None:
    known = replace(paper("a"), authors=authors, author_count=count, organisation=organisation)
    assert authors_in_short(known) == short
    assert authors_in_full(known) == full


def test_names_are_escaped_for_a_page_and_only_there() -> None:
    known = replace(paper("a"), authors=("*A* <B>", "C_D"))
    assert byline(known) == "*A* <B> and C_D"
    assert authors_in_short(known) == "\\*A\\* &lt;B&gt; and C\\_D"
    assert authors_in_full(known) == "\\*A\\* &lt;B&gt;, C\\_D"
