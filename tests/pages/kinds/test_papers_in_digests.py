"""What the page of a paper tells of the digests that list it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Digest, Paper, Sighting
from generator.pages.kinds.papers import paper_pages
from tests.small_archive import digest, looked_up, paper, papers, rendered


def page(slug: str, made: list[Paper], *digests: Digest) -> str:
    return rendered(paper_pages(looked_up(made, digests=digests)))[f"papers/{slug}/"]


def listed(*slugs: str) -> list[Paper]:
    """The papers that one digest lists, each on a line of its position."""
    return [
        paper(slug, sightings=[Sighting("one", position, line=position * 10)])
        for position, slug in enumerate(slugs, start=1)
    ]


def table(markdown: str) -> list[str]:
    return [line for line in markdown.splitlines() if line.startswith("|")]


def neighbours(markdown: str) -> list[str]:
    """The ways to the papers before and after."""
    way = "- <span>"
    return [line.removeprefix(way) for line in markdown.splitlines() if line.startswith(way)]


def test_a_table_tells_every_digest_and_the_position_there() -> None:
    made = [paper("a", sightings=[Sighting("one", 1, line=13), Sighting("two", 2, line=4)])]
    text = page("a", [*made, paper("b")], digest("one", "a"), digest("two", "b", "a"))
    assert table(text) == [
        "| Digest | Position |",
        "| --- | --- |",
        "| [ONE](../digests/one.md) | 1 |",
        "| [TWO](../digests/two.md) | 2 |",
    ]
    assert (
        "\nText as printed in <code>one.txt</code>, line 13; <code>two.txt</code>, line 4.\n"
        "{ .source }\n"
    ) in text


def test_comments_have_a_column_where_a_digest_counted_some() -> None:
    sightings = [Sighting("one", 1, line=1, comments=3), Sighting("two", 1, line=1)]
    text = page("a", [paper("a", sightings=sightings)], digest("one", "a"), digest("two", "a"))
    assert table(text) == [
        "| Digest | Position | Comments |",
        "| --- | --- | --- |",
        "| [ONE](../digests/one.md) | 1 | 3 |",
        "| [TWO](../digests/two.md) | 1 |  |",
    ]


def test_upvotes_have_a_column_where_a_digest_counted_them() -> None:
    sightings = [
        Sighting("one", 1, line=1, comments=3, upvotes=1204),
        Sighting("two", 1, line=1, upvotes=0),
        Sighting("three", 1, line=1),
    ]
    digests = [digest("one", "a"), digest("two", "a"), digest("three", "a")]
    text = page("a", [paper("a", sightings=sightings)], *digests)
    assert table(text) == [
        "| Digest | Position | Upvotes | Comments |",
        "| --- | --- | --- | --- |",
        "| [ONE](../digests/one.md) | 1 | 1,204 | 3 |",
        "| [TWO](../digests/two.md) | 1 | 0 |  |",
        "| [THREE](../digests/three.md) | 1 |  |  |",
    ]


@pytest.mark.parametrize("comments", [None, 0])
def test_comments_have_no_column_where_there_are_none(comments: int | None) -> None:
    made = [paper("a", sightings=[Sighting("one", 1, line=1, comments=comments)])]
    assert table(page("a", made, digest("one", "a")))[0] == "| Digest | Position |"


@pytest.mark.parametrize(
    ("position", "link"),
    [
        (50, "../digests/one.md"),
        (51, "../digests/one/page/2.md"),
        (101, "../digests/one/page/3.md"),
    ],
)
def test_a_digest_is_linked_at_the_page_on_which_the_paper_stands(position: int, link: str) -> None:
    made = list(papers(101))
    slug = f"p{position:03}"
    sighting = Sighting("one", position, line=1)
    made[position - 1] = replace(made[position - 1], sightings=(sighting,))
    text = page(slug, made, digest("one", *(each.slug for each in made)))
    assert table(text)[2:] == [f"| [ONE]({link}) | {position} |"]


def test_a_paper_leads_to_the_ones_before_and_after_it_in_the_digest() -> None:
    text = page("b", listed("a", "b", "c"), digest("one", "a", "b", "c"))
    assert neighbours(text) == [
        "Previous in ONE</span> [A](a.md){ rel=prev aria-keyshortcuts=p }",
        "Next in ONE</span> [C](c.md){ rel=next aria-keyshortcuts=n }",
    ]
    assert '<nav class="neighbours" aria-label="Before and after in ONE" markdown>\n' in text


@pytest.mark.parametrize(
    ("slug", "way"),
    [
        ("a", "Next in ONE</span> [B](b.md){ rel=next aria-keyshortcuts=n }"),
        ("c", "Previous in ONE</span> [B](b.md){ rel=prev aria-keyshortcuts=p }"),
    ],
)
def test_at_the_ends_of_a_digest_there_is_one_way_only(slug: str, way: str) -> None:
    text = page(slug, listed("a", "b", "c"), digest("one", "a", "b", "c"))
    assert neighbours(text) == [way]


def test_the_only_paper_of_a_digest_has_no_neighbours() -> None:
    assert '"neighbours' not in page("a", listed("a"), digest("one", "a"))


def test_keys_lead_on_in_the_first_digest_that_has_neighbours() -> None:
    sightings = [Sighting(each, 1, line=1) for each in ("alone", "one", "two")]
    made = [paper("a", sightings=sightings), paper("b"), paper("c")]
    digests = [digest("alone", "a"), digest("one", "a", "b"), digest("two", "a", "c")]
    assert neighbours(page("a", made, *digests)) == [
        "Next in ONE</span> [B](b.md){ rel=next aria-keyshortcuts=n }",
        "Next in TWO</span> [C](c.md){ rel=next }",
    ]


def test_a_paper_listed_twice_by_one_digest_keeps_both_positions() -> None:
    twice = [Sighting("one", 1, line=10), Sighting("one", 3, line=30)]
    text = page("a", [paper("a", sightings=twice), paper("b")], digest("one", "a", "b", "a"))
    assert table(text)[2:] == [
        "| [ONE](../digests/one.md) | 1 |",
        "| [ONE](../digests/one.md) | 3 |",
    ]
    assert "<code>one.txt</code>, line 10; <code>one.txt</code>, line 30.\n" in text
    assert neighbours(text) == [
        "Next in ONE</span> [B](b.md){ rel=next aria-keyshortcuts=n }",
        "Previous in ONE</span> [B](b.md){ rel=prev aria-keyshortcuts=p }",
    ]


def test_a_paper_listed_twice_in_a_row_is_not_its_own_neighbour() -> None:
    twice = [Sighting("one", 2, line=10), Sighting("one", 3, line=30)]
    papers = [paper("b"), paper("a", sightings=twice), paper("c")]
    text = page("a", papers, digest("one", "b", "a", "a", "c"))
    assert [each.partition("{")[0] for each in neighbours(text)] == [
        "Previous in ONE</span> [B](b.md)",
        "Next in ONE</span> [C](c.md)",
        "Previous in ONE</span> [B](b.md)",
        "Next in ONE</span> [C](c.md)",
    ]


def test_the_title_of_a_digest_is_escaped_for_where_it_stands() -> None:
    named = replace(digest("one", "a", "b"), title='A | *B* "C"', source="a_b.txt")
    text = page("a", listed("a", "b"), named)
    assert table(text)[2] == '| [A &#124; \\*B\\* "C"](../digests/one.md) | 1 |'
    label = "Before and after in A | *B* &quot;C&quot;"
    assert f'<nav class="neighbours" aria-label="{label}" markdown>\n' in text
    assert '>Next in A &#124; \\*B\\* "C"</span> [B](b.md){ rel=next' in text
    assert "<code>a\\_b.txt</code>, line 10." in text
