from __future__ import annotations

import pytest

from generator.model import Digest, PartialDate
from generator.pages import Catalogue
from generator.pages.kinds.digests import digest_index, digest_pages
from tests.small_archive import digest, looked_up, paper, papers, rendered


def index(*digests: Digest) -> dict[str, str]:
    return rendered(digest_index(looked_up(digests=digests)))


def pages(catalogue: Catalogue) -> dict[str, str]:
    return rendered(digest_pages(catalogue))


def listed(markdown: str) -> list[str]:
    """The lines that begin an item of a list."""
    return [line for line in markdown.splitlines() if line.endswith("{ .papers__title }")]


def test_the_list_shows_every_digest_with_its_date_and_entries() -> None:
    written = index(digest("one"), digest("two", "a", "b", date=PartialDate(2025, 3)))
    assert list(written) == ["digests/"]
    assert (
        "\n# Digests\n\n"
        '<div class="papers" markdown>\n\n'
        "- [TWO](two.md){ .papers__title }\n\n"
        '    <time datetime="2025-03">March 2025</time> · 2 entries\n'
        "    { .papers__facts }\n\n"
        "- [ONE](one.md){ .papers__title }\n\n"
        "    Undated · 0 entries\n"
        "    { .papers__facts }\n\n"
        "</div>\n"
    ) in written["digests/"]
    assert "pager" not in written["digests/"]


def test_a_long_list_of_digests_has_fifty_a_page() -> None:
    written = index(*(digest(f"d{number:03}") for number in range(101)))
    assert list(written) == ["digests/", "digests/page/2/", "digests/page/3/"]
    assert [len(listed(text)) for text in written.values()] == [50, 50, 1]
    assert "\nPage 1 of 3\n [Next page](page/2.md){ rel=next }\n" in written["digests/"]
    second = written["digests/page/2/"]
    assert second.startswith("---\ntitle: Digests, page 2\n")
    assert "\n# Digests, page 2\n" in second
    assert listed(second)[0] == "- [D050](../d050.md){ .papers__title }"
    assert (
        "\n[Previous page](../index.md){ rel=prev } Page 2 of 3\n [Next page](3.md){ rel=next }\n"
    ) in second
    assert "\n[Previous page](2.md){ rel=prev } Page 3 of 3\n\n" in written["digests/page/3/"]


def test_an_archive_without_digests_has_an_empty_list_of_them() -> None:
    written = index()
    assert list(written) == ["digests/"]
    assert '\n# Digests\n\n<div class="papers" markdown>\n\n</div>\n' in written["digests/"]


def test_a_digest_lists_its_papers_numbered_in_its_own_order() -> None:
    made = [paper("a", date=PartialDate(2025)), paper("b", date=PartialDate(2026)), paper("c")]
    (text,) = pages(looked_up(made, digests=[digest("one", "c", "a", "b")])).values()
    assert listed(text) == [
        "1. [C](../papers/c.md){ .papers__title }",
        "2. [A](../papers/a.md){ .papers__title }",
        "3. [B](../papers/b.md){ .papers__title }",
    ]


def test_a_paper_listed_twice_by_one_digest_keeps_both_positions() -> None:
    one = digest("one", "a", "b", "a")
    (text,) = pages(looked_up([paper("a"), paper("b")], digests=[one])).values()
    assert listed(text) == [
        "1. [A](../papers/a.md){ .papers__title }",
        "2. [B](../papers/b.md){ .papers__title }",
        "3. [A](../papers/a.md){ .papers__title }",
    ]
    assert "\nUndated · 3 entries · from <code>one.txt</code>\n{ .facts }\n" in text


def test_positions_count_on_over_the_pages_of_a_digest() -> None:
    made = papers(51)
    one = digest("one", *(each.slug for each in made))
    written = pages(looked_up(made, digests=[one]))
    assert list(written) == ["digests/one/", "digests/one/page/2/"]
    assert listed(written["digests/one/"])[-1] == "50. [P050](../papers/p050.md){ .papers__title }"
    second = written["digests/one/page/2/"]
    assert listed(second) == ["51. [P051](../../../papers/p051.md){ .papers__title }"]
    assert "\n# ONE, page 2\n\nUndated · 51 entries · from" in second
    assert "\n1. [Home](../../../index.md)\n1. [Digests](../../index.md)\n" in second


def test_digests_have_their_pages_in_the_order_of_their_dumps() -> None:
    digests = [digest("old", date=PartialDate(2024)), digest("new", date=PartialDate(2025))]
    assert list(pages(looked_up(digests=digests))) == ["digests/old/", "digests/new/"]


def test_a_title_and_a_source_are_escaped_for_where_they_stand() -> None:
    named = Digest("one", "*One* & <b>", "a_<b>.txt", PartialDate(2025), ("a",))
    (text,) = pages(looked_up([paper("a")], digests=[named])).values()
    assert text.startswith("---\ntitle: '*One* &amp; &lt;b&gt;'\n")
    assert "\n# \\*One\\* &amp; &lt;b&gt;\n" in text
    assert (
        '\n<time datetime="2025">2025</time> · 1 entry · from <code>a\\_&lt;b&gt;.txt</code>\n'
    ) in text


@pytest.mark.parametrize(
    ("date", "description"),
    [
        (PartialDate(2026, 6, 18), "Digest of 1 entry, captured on 18 June 2026."),
        (PartialDate(2026, 6), "Digest of 1 entry, captured in June 2026."),
        (PartialDate(2026), "Digest of 1 entry, captured in 2026."),
        (None, "Digest of 1 entry, captured on an unknown day."),
    ],
)
def test_a_digest_is_described_by_its_entries_and_its_date(
    date: PartialDate | None, description: str
) -> None:
    (text,) = pages(looked_up([paper("a")], digests=[digest("one", "a", date=date)])).values()
    assert f"\ndescription: {description}\n" in text
