from __future__ import annotations

from dataclasses import replace

from generator.model import (
    Correction,
    Fact,
    NamedFact,
    PartialDate,
    RecordedAddress,
    Source,
    SourceKind,
    Statement,
)
from generator.pages import Catalogue
from generator.pages.kinds.health import health_page
from tests.small_archive import NOWHERE, digest, looked_up, paper, papers, rendered, tag

SOURCE = Source(SourceKind.DIGEST, NOWHERE)


def written(catalogue: Catalogue) -> str:
    (text,) = rendered(health_page(catalogue)).values()
    return text


def part(text: str, heading: str) -> str:
    return text.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def test_weekdays_between_captures_are_told_by_month() -> None:
    days = [PartialDate(2026, 4, 29), PartialDate(2026, 5, 5), PartialDate(2026, 5)]
    digests = [digest(f"d{number}", date=day) for number, day in enumerate(days)]
    shown = part(written(looked_up(digests=digests)), "Weekdays without a digest")
    assert shown.startswith("\n3 weekdays. Fetch them;")
    assert "\n- May 2026: 1, 4\n- April 2026: 30\n" in shown


def test_papers_that_lack_something_lead_to_their_pages() -> None:
    whole = replace(paper("whole", "rl", "gpt", date=PartialDate(2026)), authors=("Ada Ng",))
    bare = paper("bare", "rl")
    text = written(looked_up([whole, bare], tags=[tag("rl"), tag("gpt")]))
    for heading in (
        "Papers without a date",
        "Papers without authors",
        "Papers with one tag or none",
    ):
        shown = part(text, heading)
        assert shown.startswith("\n1 paper. ")
        assert [line for line in shown.splitlines() if line.startswith("- ")] == [
            "- [BARE](papers/bare.md)"
        ]


def test_of_many_papers_the_first_are_listed_and_the_rest_counted() -> None:
    shown = part(written(looked_up(papers(1031))), "Papers without a date")
    assert shown.startswith("\n1,031 papers. ")
    assert shown.count("\n- ") == 30
    assert "\nAnd 1,001 more.\n" in shown


def test_facts_that_a_source_disputes_are_named() -> None:
    disputed = Fact(PartialDate(2026), SOURCE, (Statement(PartialDate(2025), SOURCE),))
    facts = (NamedFact("date", disputed), NamedFact("arxiv", Fact("2605.00001", SOURCE)))
    text = written(looked_up([replace(paper("a"), sources=facts)]))
    assert "\n- [A](papers/a.md): Date\n" in part(text, "Facts on which sources disagree")


def test_corrections_are_told_with_reason_and_day() -> None:
    correction = Correction(NOWHERE, "A", "A *word* was lost.", added=PartialDate(2026, 5, 1))
    text = written(looked_up([replace(paper("a"), correction=correction)]))
    told = 'A \\*word\\* was lost., <time datetime="2026-05-01">1 May 2026</time>'
    assert f"\n- [A](papers/a.md): {told}\n" in part(text, "Corrections")


def test_published_addresses_that_lead_on_are_told() -> None:
    found = looked_up([paper("a")], redirects={"papers/b/": "papers/a/", "papers/c/": "papers/a/"})
    ledger = (RecordedAddress(NOWHERE, "papers/b/"),)
    text = written(replace(found, archive=replace(found.archive, ledger=ledger)))
    shown = part(text, "Addresses retired")
    assert "\n- <code>papers/b/</code> leads to <code>papers/a/</code>\n" in shown
    assert "papers/c/" not in shown


def test_an_archive_that_lacks_nothing_is_told_so_without_advice() -> None:
    text = written(looked_up())
    assert part(text, "Corrections") == "\n0 corrections.\n{ .facts }\n"
    assert part(text, "Addresses retired") == "\n0 addresses.\n{ .facts }\n"
