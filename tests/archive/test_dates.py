from __future__ import annotations

import pytest

from generator.archive.dates import arxiv_date, capture_date, is_after, printed_date
from generator.model import PartialDate, PrintedDate


def test_a_recorded_date_wins() -> None:
    recorded = PartialDate(2026, 1)
    assert capture_date(recorded, PrintedDate(6, 18), [PartialDate(2027)]) == recorded


@pytest.mark.parametrize(
    ("header", "newest", "captured"),
    [
        (PrintedDate(6, 18), PartialDate(2025, 12, 22), PartialDate(2026, 6, 18)),
        (PrintedDate(7, 28), PartialDate(2025, 6, 30), PartialDate(2025, 7, 28)),
        (PrintedDate(6, 30), PartialDate(2025, 6, 30), PartialDate(2025, 6, 30)),
        (PrintedDate(6, 29), PartialDate(2025, 6, 30), PartialDate(2026, 6, 29)),
        (PrintedDate(6, 18), PartialDate(2025, 6), PartialDate(2025, 6, 18)),
        (PrintedDate(6, 18), PartialDate(2025), PartialDate(2025, 6, 18)),
        (PrintedDate(2, 29), PartialDate(2024, 3, 1), PartialDate(2028, 2, 29)),
        (PrintedDate(2, 29), PartialDate(1896, 3, 1), PartialDate(1904, 2, 29)),
    ],
)
def test_a_header_is_of_the_first_year_not_before_the_newest_paper(
    header: PrintedDate, newest: PartialDate, captured: PartialDate
) -> None:
    assert capture_date(None, header, [newest]) == captured


def test_the_newest_of_all_papers_counts() -> None:
    papers = [PartialDate(2019, 10, 3), PartialDate(2025, 12, 22), PartialDate(2024)]
    assert capture_date(None, PrintedDate(6, 18), papers) == PartialDate(2026, 6, 18)


def test_a_year_in_the_header_is_taken_as_it_is() -> None:
    header = PrintedDate(6, 18, 2024)
    assert capture_date(None, header, [PartialDate(2025)]) == PartialDate(2024, 6, 18)


def test_without_header_or_dated_papers_the_capture_is_unknown() -> None:
    assert capture_date(None, None, [PartialDate(2025)]) is None
    assert capture_date(None, PrintedDate(6, 18), []) is None


def test_there_is_no_year_after_the_last() -> None:
    assert capture_date(None, PrintedDate(1, 1), [PartialDate(9999, 12, 31)]) is None


def test_a_printed_date_without_a_year_is_of_the_year_of_the_capture() -> None:
    captured = PartialDate(2026, 6, 18)
    assert printed_date(PrintedDate(6, 1), captured) == PartialDate(2026, 6, 1)
    assert printed_date(PrintedDate(6, 1, 2019), captured) == PartialDate(2019, 6, 1)


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
