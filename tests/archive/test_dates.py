from __future__ import annotations

from dataclasses import replace

import pytest

from generator.archive.dates import arxiv_date, capture_date, is_after, printed_date
from generator.model import PartialDate, PrintedDate
from tests.archive.making import dump, entry


def captured(
    header: PrintedDate | None,
    *papers: PartialDate | PrintedDate | tuple[PrintedDate, PartialDate],
    recorded: PartialDate | None = None,
    told: PartialDate | None = None,
) -> PartialDate | None:
    """The capture of a dump; of each paper is known what it prints, its date, or both."""
    entries, known = [], []
    for position, paper in enumerate(papers, start=1):
        printed, date = paper if isinstance(paper, tuple) else (paper, paper)
        entries.append(
            entry(f"P{position}", position, date=printed)
            if isinstance(printed, PrintedDate)
            else entry(f"P{position}", position)
        )
        known.append(date if isinstance(date, PartialDate) else None)
    made = replace(dump(*entries, header=header), captured=told)
    return capture_date(made, recorded, known)


def test_a_recorded_date_wins_and_then_what_the_dump_tells() -> None:
    header, recorded, told = PrintedDate(6, 18), PartialDate(2026, 1), PartialDate(2025, 3, 4)
    assert captured(header, PartialDate(2027), recorded=recorded, told=told) == recorded
    assert captured(header, PartialDate(2027), told=told) == told


@pytest.mark.parametrize(
    ("header", "printed", "expected"),
    [
        (PrintedDate(6, 18), PrintedDate(12, 22, 2025), PartialDate(2026, 6, 18)),
        (PrintedDate(12, 15), PrintedDate(10, 3, 2025), PartialDate(2026, 12, 15)),
        (PrintedDate(1, 1), PrintedDate(12, 31, 2025), PartialDate(2026, 1, 1)),
        (PrintedDate(2, 29), PrintedDate(1, 3, 2025), PartialDate(2028, 2, 29)),
    ],
)
def test_a_header_is_of_a_year_after_the_newest_that_the_dump_prints(
    header: PrintedDate, printed: PrintedDate, expected: PartialDate
) -> None:
    assert captured(header, PrintedDate(3, 4, 2019), printed, PrintedDate(6, 1)) == expected


def test_papers_that_are_known_to_be_newer_than_what_is_printed_count() -> None:
    newer = (PartialDate(2026, 5, 1), PartialDate(2026, 6, 2))
    header = PrintedDate(6, 18)
    assert captured(header, PrintedDate(3, 4, 2024), *newer) == PartialDate(2026, 6, 18)
    assert captured(header, PrintedDate(3, 4, 2024), newer[0]) == PartialDate(2025, 6, 18)


@pytest.mark.parametrize(
    ("header", "newest", "expected"),
    [
        (PrintedDate(7, 28), PartialDate(2025, 6, 30), PartialDate(2025, 7, 28)),
        (PrintedDate(6, 30), PartialDate(2025, 6, 30), PartialDate(2025, 6, 30)),
        (PrintedDate(6, 29), PartialDate(2025, 6, 30), PartialDate(2026, 6, 29)),
        (PrintedDate(6, 18), PartialDate(2025, 6), PartialDate(2025, 6, 18)),
        (PrintedDate(6, 18), PartialDate(2025), PartialDate(2025, 6, 18)),
        (PrintedDate(2, 29), PartialDate(2024, 3, 1), PartialDate(2028, 2, 29)),
        (PrintedDate(2, 29), PartialDate(1896, 3, 1), PartialDate(1904, 2, 29)),
    ],
)
def test_where_no_year_is_printed_the_header_is_not_before_the_newest_papers(
    header: PrintedDate, newest: PartialDate, expected: PartialDate
) -> None:
    assert captured(header, newest) == expected
    assert captured(header, PartialDate(1850), newest, newest) == expected


def test_the_very_newest_of_several_papers_decides_nothing() -> None:
    papers = (PartialDate(2025, 6, 15), PartialDate(2025, 6, 16), PartialDate(2025, 6, 18))
    assert captured(PrintedDate(6, 17), *papers) == PartialDate(2025, 6, 17)
    slip = PartialDate(2052, 6, 15)
    assert captured(PrintedDate(6, 17), *papers[:2], slip) == PartialDate(2025, 6, 17)


def test_a_day_that_the_dump_prints_corrects_what_is_known_by_a_day_or_two() -> None:
    late = (PrintedDate(6, 17), PartialDate(2025, 6, 18))
    assert captured(PrintedDate(6, 17), late) == PartialDate(2025, 6, 17)
    turned = (PrintedDate(12, 31), PartialDate(2026, 1, 1))
    assert captured(PrintedDate(12, 31), turned) == PartialDate(2025, 12, 31)


def test_a_year_in_the_header_is_taken_as_it_is() -> None:
    assert captured(PrintedDate(6, 18, 2024), PartialDate(2025)) == PartialDate(2024, 6, 18)


def test_without_header_or_dated_papers_the_capture_is_unknown() -> None:
    assert captured(None, PartialDate(2025)) is None
    assert captured(PrintedDate(6, 18)) is None
    assert captured(PrintedDate(6, 18), PrintedDate(6, 1)) is None


def test_there_is_no_year_after_the_last() -> None:
    assert captured(PrintedDate(1, 1), PartialDate(9999, 12, 31)) is None


@pytest.mark.parametrize(
    ("printed", "captured", "expected"),
    [
        (PrintedDate(6, 1), PartialDate(2026, 6, 18), PartialDate(2026, 6, 1)),
        (PrintedDate(6, 18), PartialDate(2026, 6, 18), PartialDate(2026, 6, 18)),
        (PrintedDate(6, 1, 2019), PartialDate(2026, 6, 18), PartialDate(2019, 6, 1)),
        (PrintedDate(12, 31), PartialDate(2026, 1, 1), PartialDate(2025, 12, 31)),
        (PrintedDate(6, 19), PartialDate(2026, 6, 18), PartialDate(2025, 6, 19)),
        (PrintedDate(6, 19), PartialDate(2026, 6), PartialDate(2026, 6, 19)),
        (PrintedDate(12, 31), PartialDate(2026), PartialDate(2026, 12, 31)),
        (PrintedDate(2, 29), PartialDate(2025, 1, 3), PartialDate(2024, 2, 29)),
    ],
)
def test_a_day_without_a_year_is_the_last_that_is_not_after_the_capture(
    printed: PrintedDate, captured: PartialDate, expected: PartialDate
) -> None:
    assert printed_date(printed, captured) == expected


def test_a_printed_date_without_any_year_is_unknown() -> None:
    assert printed_date(PrintedDate(6, 1), None) is None
    assert printed_date(None, PartialDate(2026)) is None


def test_a_day_that_the_year_of_the_capture_lacks_is_unknown() -> None:
    assert printed_date(PrintedDate(2, 29), PartialDate(2026, 6, 18)) is None
    assert printed_date(PrintedDate(2, 29), PartialDate(2024)) == PartialDate(2024, 2, 29)


@pytest.mark.parametrize(
    ("identifier", "date"),
    [
        ("2406.13149", PartialDate(2024, 6)),
        ("0704.0001", PartialDate(2007, 4)),
        ("math/0211159", PartialDate(2002, 11)),
        ("hep-th/9108001", PartialDate(1991, 8)),
        (None, None),
    ],
)
def test_an_arxiv_id_tells_the_month(identifier: str | None, date: PartialDate | None) -> None:
    assert arxiv_date(identifier) == date


@pytest.mark.parametrize(
    ("date", "captured", "expected"),
    [
        (PartialDate(2026, 6, 19), PartialDate(2026, 6, 18), True),
        (PartialDate(2026, 6, 18), PartialDate(2026, 6, 18), False),
        (PartialDate(2026, 6), PartialDate(2026, 6, 18), False),
        (PartialDate(2026, 7), PartialDate(2026, 6, 18), True),
        (PartialDate(2026, 12, 31), PartialDate(2026), False),
        (PartialDate(2027), PartialDate(2026, 6, 18), True),
    ],
)
def test_a_date_is_after_another_only_as_far_as_both_are_known(
    date: PartialDate, captured: PartialDate, *, expected: bool
) -> None:
    assert is_after(date, captured) == expected
