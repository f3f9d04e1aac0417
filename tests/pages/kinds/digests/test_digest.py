from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.model import Digest, Discovery, PartialDate, Sighting, Surroundings
from generator.pages import Catalogue
from generator.pages.kinds.digests.digest import digest_pages
from tests.page_rows import listed, rests
from tests.small_archive import digest, looked_up, paper, papers, rendered


def pages(catalogue: Catalogue) -> dict[str, str]:
    return rendered(digest_pages(catalogue))


def counts(row: str) -> str:
    found = re.search('<span class="papers__counts">(.*?</(?:b|span)>)</span>', row)
    return found[1] if found else ""


def test_a_digest_lists_its_papers_numbered_in_its_own_order() -> None:
    made = [paper("a", date=PartialDate(2025)), paper("b", date=PartialDate(2026)), paper("c")]
    (text,) = pages(looked_up(made, digests=[digest("one", "c", "a", "b")])).values()
    assert listed(text) == [
        "1. [C](../papers/c.md)",
        "2. [A](../papers/a.md)",
        "3. [B](../papers/b.md)",
    ]


def test_a_paper_listed_twice_by_one_digest_keeps_both_positions() -> None:
    one = digest("one", "a", "b", "a")
    (text,) = pages(looked_up([paper("a"), paper("b")], digests=[one])).values()
    assert listed(text) == [
        "1. [A](../papers/a.md)",
        "2. [B](../papers/b.md)",
        "3. [A](../papers/a.md)",
    ]
    assert "\n# ONE\n\nUndated · 3 entries\n{ .facts }\n" in text
    assert "\nFrom <code>one.txt</code>. Upvotes and comments are those that it prints.\n" in text


def test_positions_count_on_over_the_pages_of_a_digest() -> None:
    made = papers(51)
    one = digest("one", *(each.slug for each in made))
    written = pages(looked_up(made, digests=[one]))
    assert list(written) == ["digests/one/", "digests/one/page/2/"]
    assert listed(written["digests/one/"])[-1] == "50. [P050](../papers/p050.md)"
    second = written["digests/one/page/2/"]
    assert listed(second) == ["51. [P051](../../../papers/p051.md)"]
    assert "\n# ONE, page 2\n\nUndated · 51 entries\n" in second
    assert "\n1. [Home](../../../index.md)\n1. [Digests](../../index.md)\n" in second


def test_digests_have_their_pages_in_the_order_of_their_dumps() -> None:
    digests = [digest("old", date=PartialDate(2024)), digest("new", date=PartialDate(2025))]
    assert list(pages(looked_up(digests=digests))) == ["digests/old/", "digests/new/"]


def test_a_title_and_a_source_are_escaped_for_where_they_stand() -> None:
    named = Digest("one", "*One* & <b>", "a_<b>.txt", PartialDate(2025), ("a",))
    (text,) = pages(looked_up([paper("a")], digests=[named])).values()
    assert text.startswith('---\ntitle: "*One* &amp; &lt;b&gt;"\n')
    assert "\n# \\*One\\* &amp; &lt;b&gt;\n" in text
    assert '\n<time datetime="2025">2025</time> · 1 entry\n' in text
    assert "\nFrom <code>a\\_&lt;b&gt;.txt</code>. Upvotes" in text


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
    assert f'\ndescription: "{description}"\n' in text


def test_upvotes_and_comments_are_told_as_the_digest_counted_them() -> None:
    made = [
        paper("a", sightings=[Sighting("one", 1, line=1, comments=1, upvotes=1204)]),
        paper("b", sightings=[Sighting("one", 2, line=9, comments=0, upvotes=0)]),
        paper("c", sightings=[Sighting("one", 4, line=9, upvotes=7)]),
    ]
    (text,) = pages(looked_up(made, digests=[digest("one", "a", "b", "c")])).values()
    assert [counts(row) for row in rests(text)] == [
        "<b>1,204<i> upvotes</i></b> <span>1<i> comment</i></span>",
        "<b>0<i> upvotes</i></b>",
        "",
    ]


def test_a_paper_listed_twice_has_the_counts_of_each_position() -> None:
    twice = [Sighting("one", 1, line=1, upvotes=1), Sighting("one", 2, line=5, upvotes=4)]
    made = [paper("a", sightings=twice)]
    (text,) = pages(looked_up(made, digests=[digest("one", "a", "a")])).values()
    assert [counts(row) for row in rests(text)] == [
        "<b>1<i> upvote</i></b>",
        "<b>4<i> upvotes</i></b>",
    ]


def test_the_first_sentence_of_an_abstract_stands_in_the_row() -> None:
    made = replace(paper("a"), abstract="Moss grows, e.g. on *walls*. Nobody knows why.")
    bare = replace(paper("b"), abstract="")
    (text,) = pages(looked_up([made, bare], digests=[digest("one", "a", "b")])).values()
    sentence = "Moss grows, e.g. on \\*walls\\*."
    assert f'<span class="papers__sentence" dir="auto">{sentence}</span>' in rests(text)[0]
    assert "papers__sentence" not in rests(text)[1]


def test_a_digest_leads_to_the_captured_days_before_and_after_and_to_others_of_its_day() -> None:
    digests = [
        digest("late", date=PartialDate(2025, 3, 9)),
        digest("early", date=PartialDate(2025, 2, 27)),
        digest("day", date=PartialDate(2025, 3, 1)),
        digest("twin", date=PartialDate(2025, 3, 1)),
        digest("month", date=PartialDate(2025, 3)),
        digest("undated"),
    ]
    written = pages(looked_up(digests=digests))
    assert (
        '<nav class="row" aria-label="Other digests" markdown>\n\n'
        '- Before: [<time datetime="2025-02-27">27 February 2025</time>]'
        "(early.md){ rel=prev }\n"
        '- After: [<time datetime="2025-03-09">9 March 2025</time>]'
        "(late.md){ rel=next }\n"
        "- Same day: [TWIN](twin.md)\n\n</nav>\n"
    ) in written["digests/day/"]
    assert "(day.md){ rel=next }" in written["digests/early/"]
    assert "rel=prev" not in written["digests/early/"]
    for alone in ("digests/month/", "digests/undated/"):
        assert "Other digests" not in written[alone]


def test_a_day_without_papers_says_so() -> None:
    (text,) = pages(looked_up(digests=[digest("one", date=PartialDate(2025, 3, 1))])).values()
    assert "\nThe digest of this day lists no papers.\n" in text
    assert "papers__title" not in text


def test_a_paper_that_goes_on_from_an_earlier_one_says_so_in_a_line() -> None:
    made = [paper("a", date=PartialDate(2026, 3, 9)), paper("b", date=PartialDate(2026, 5))]
    found = Discovery({"b": Surroundings(follows="a")})
    (text,) = pages(looked_up(made, digests=[digest("one", "b")], found=found)).values()
    line = '<span class="papers__note">follows [A](../papers/a.md), March 2026</span>'
    assert line in text


def test_a_digest_leads_to_the_files_of_its_papers() -> None:
    text = rendered(digest_pages(looked_up(papers(1), digests=[digest("d", "p001")])))["digests/d/"]
    assert '<a href="../../data/digests/d.bib">BibTeX</a>' in text
    assert '<a href="../../data/digests/d.ris">RIS</a>' in text
    assert r"\"@type\":\"CollectionPage\",\"name\":\"Papers of D\"" in text
