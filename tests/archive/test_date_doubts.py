from __future__ import annotations

import pytest

from generator.archive.date_doubts import warn_of_dates
from generator.archive.digests import DigestFacts
from generator.archive.facts import settle_facts
from generator.archive.identity.names import Listing
from generator.archive.records import Records
from generator.diagnostics import Diagnostics
from generator.model import DigestRecord, PartialDate, Place, PrintedDate
from tests.archive.making import dump, entry, metadata

JUNE = PartialDate(2026, 6, 18)


def doubts(
    captured: PartialDate | None,
    *records: Records,
    added: PartialDate | None = None,
    **details: object,
) -> list[str]:
    """What is warned of a paper "Late" in one digest."""
    listed = dump(entry("Late", **details))
    listing = Listing(listed, listed.entries[0])
    record = DigestRecord(Place("d.yml", 1), "d.txt", "d", "D", added=added)
    digests = {"d.txt": DigestFacts("d", record, captured)}
    facts = settle_facts([listing], records[0] if records else Records(), digests)
    diagnostics = Diagnostics()
    warn_of_dates([listing], facts, digests, diagnostics)
    return [str(each) for each in diagnostics.found]


@pytest.mark.parametrize(
    ("captured", "printed"),
    [
        (JUNE, PrintedDate(6, 18)),
        (JUNE, PrintedDate(1, 1)),
        (JUNE, PrintedDate(12, 31, 2025)),
        (PartialDate(2026, 1, 1), PrintedDate(12, 31)),
        (None, PrintedDate(6, 18, 2026)),
    ],
)
def test_days_up_to_the_capture_leave_no_doubt(
    captured: PartialDate | None, printed: PrintedDate
) -> None:
    assert doubts(captured, date=printed) == []


def test_a_day_whose_year_nobody_knows_is_warned_of() -> None:
    assert doubts(None, date=PrintedDate(6, 1)) == [
        (
            "d.txt:10: warning: the year of the date of 'Late' is not known"
            " (give the digest its date in digests.yml)"
        )
    ]


def test_a_day_that_no_near_year_has_is_warned_of() -> None:
    assert doubts(JUNE, date=PrintedDate(2, 29)) == [
        (
            "d.txt:10: warning: 2026 lacks the day of 'Late'"
            " (is the date of the digest in digests.yml right?)"
        )
    ]


def test_a_paper_after_the_capture_of_its_digest_is_warned_of() -> None:
    assert doubts(JUNE, date=PrintedDate(6, 20, 2026)) == [
        (
            "d.txt:10: warning: 'Late' is of 2026-06-20, after the capture of the digest on"
            " 2026-06-18"
            " (is the date of the digest in digests.yml right?)"
        )
    ]


def test_a_day_that_goes_a_year_back_is_warned_of_but_at_the_turn_of_the_year() -> None:
    assert doubts(JUNE, date=PrintedDate(6, 20)) == [
        (
            "d.txt:10: warning: the day of 'Late' is after that of the digest, 2026-06-18:"
            " taken for 2025-06-20 (is the date of the digest in digests.yml right?)"
        )
    ]


@pytest.mark.parametrize(("captured", "added"), [(JUNE, None), (None, JUNE)])
def test_a_record_that_is_after_the_digest_is_warned_of(
    captured: PartialDate | None, added: PartialDate | None
) -> None:
    records = Records((metadata("Late", submitted=PartialDate(2052, 6, 16)),))
    assert doubts(captured, records, added=added) == [
        (
            "m.yml:1: warning: 'Late' is of 2052-06-16, but was listed on 2026-06-18"
            " (is the year right?)"
        )
    ]


def test_a_record_that_lost_is_warned_of_all_the_same() -> None:
    records = Records((metadata("Late", submitted=PartialDate(2026, 6, 19)),))
    assert len(doubts(JUNE, records, date=PrintedDate(6, 17))) == 1


def test_an_id_that_is_years_from_the_date_is_warned_of() -> None:
    records = Records((metadata("Late", arxiv="2106.00001"),))
    assert doubts(JUNE, records, date=PrintedDate(6, 1)) == [
        (
            "d.txt:10: warning: 'Late' is of 2026-06-01, its arXiv id of 2021-06"
            " (is the id that of another paper?)"
        )
    ]
    assert doubts(JUNE, records, date=PrintedDate(6, 1, 2022)) == []
