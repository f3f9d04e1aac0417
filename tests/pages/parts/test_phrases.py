from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import PartialDate
from generator.pages.parts.phrases import (
    authors_in_full,
    counts_markdown,
    credits_markdown,
    date_markdown,
)
from generator.phrases import byline, credits_of, date_phrase
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
    ("authors", "count", "short", "full"),
    [
        ((), None, "", ""),
        (("Ada Ng",), 1, "Ada Ng", "Ada Ng"),
        (("Ada Ng", "Bo Li"), 2, "Ada Ng and Bo Li", "Ada Ng, Bo Li"),
        (("Ada Ng", "Bo Li", "Cy Wu"), 3, "Ada Ng, Bo Li and Cy Wu", "Ada Ng, Bo Li, Cy Wu"),
        (tuple("ABCD"), 4, "A, B and 2 more", "A, B, C, D"),
        (("A",) * 1205, 1205, "A, A and 1,203 more", ", ".join(("A",) * 1205)),
        ((), 1, "1 author", "1 author"),
        ((), 12, "12 authors", "12 authors"),
        ((), 0, "0 authors", "0 authors"),
        (("Ada Ng",), 3, "Ada Ng", "Ada Ng"),
    ],
)
def test_few_names_are_all_told_and_of_many_two(
    authors: tuple[str, ...], count: int | None, short: str, full: str
) -> None:
    known = replace(paper("a"), authors=authors, author_count=count)
    assert byline(known) == short
    assert authors_in_full(known) == full


def test_names_are_escaped_for_a_page_and_only_there() -> None:
    known = replace(paper("a"), authors=("*A* <B>", "C_D"), organisation="The *Lab*")
    assert credits_of(known) == ("*A* <B> and C_D", "The *Lab*")
    names, lab = credits_markdown(known)
    assert names == "<bdi>\\*A\\* &lt;B&gt; and C\\_D</bdi>"
    assert lab == "<bdi>The \\*Lab\\*</bdi>"
    assert authors_in_full(known) == "\\*A\\* &lt;B&gt;, C\\_D"


@pytest.mark.parametrize(
    ("upvotes", "comments", "markdown"),
    [
        (None, None, ""),
        (0, 0, "<b>0<i> upvotes</i></b>"),
        (None, 1, "<span>1<i> comment</i></span>"),
        (1204, 2, "<b>1,204<i> upvotes</i></b> <span>2<i> comments</i></span>"),
    ],
)
def test_counts_have_their_words_and_none_is_made_up(
    upvotes: int | None, comments: int | None, markdown: str
) -> None:
    assert counts_markdown(upvotes, comments) == markdown
