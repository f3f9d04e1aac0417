from __future__ import annotations

from datetime import date, timedelta

import pytest

from generator.indexing.quarters import quarters
from generator.model import Archive, Digest, PartialDate
from tests.small_archive import digest, paper

FIRST = date(2025, 1, 1)


def archive(*dates: PartialDate | None, captured: list[date] | None = None) -> Archive:
    papers = tuple(paper(f"p{number}", date=day) for number, day in enumerate(dates))
    return Archive(tuple(_digest(day) for day in captured or ()), papers)


def _digest(day: date) -> Digest:
    return digest(day.isoformat(), date=PartialDate(day.year, day.month, day.day))


def test_papers_count_in_the_quarter_of_their_month_and_no_quarter_is_left_out() -> None:
    known = [PartialDate(2025, 3, 31), PartialDate(2025, 1), PartialDate(2024, 8, 1)]
    found = quarters(archive(*known, PartialDate(2023), None))
    assert [(each.key, each.papers) for each in found] == [
        ((2024, 3), 1),
        ((2024, 4), 0),
        ((2025, 1), 2),
    ]


def test_without_a_month_there_are_no_quarters() -> None:
    assert quarters(archive(PartialDate(2025), None)) == ()


@pytest.mark.parametrize(("left_out", "is_whole"), [(0, True), (1, True), (2, False), (12, False)])
def test_a_quarter_is_whole_with_a_digest_in_all_of_its_weeks_but_one(
    left_out: int, *, is_whole: bool
) -> None:
    weekly = [FIRST + timedelta(days=7 * week) for week in range(13)]
    captured = [*weekly[:1], *weekly[1 + left_out :]]
    (found,) = quarters(archive(PartialDate(2025, 2), captured=captured))
    assert found.is_whole is is_whole


def test_a_digest_of_a_month_covers_no_week() -> None:
    month = Archive(
        (digest("m", date=PartialDate(2025, 2)),), (paper("a", date=PartialDate(2025, 2)),)
    )
    (found,) = quarters(month)
    assert not found.is_whole
