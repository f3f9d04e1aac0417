"""The quarters of the archive: how many papers each has, and whether its digests cover it."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import Final

from generator.model import Archive, PartialDate, Quarter, quarter_of

WEEKS_MISSED: Final = 1
"""Weeks without a digest that a quarter may have and still count as captured, for the holidays."""
_MONTHS: Final = 3
_LAST: Final = 4
_WEEK: Final = timedelta(days=7)


def quarters(archive: Archive) -> tuple[Quarter, ...]:
    """Every quarter from the first to the last that has papers, oldest first.

    A paper counts where the month of its date is known.
    """
    counts = Counter(
        quarter for paper in archive.papers if (quarter := quarter_of(paper.date)) is not None
    )
    if not counts:
        return ()
    days = {digest.date for digest in archive.digests if digest.date and digest.date.day}
    (year, number), last = min(counts), max(counts)
    found = []
    while (year, number) <= last:
        whole = _weeks_missed(year, number, days) <= WEEKS_MISSED
        found.append(Quarter(year, number, counts[year, number], is_whole=whole))
        year, number = (year, number + 1) if number < _LAST else (year + 1, 1)
    return tuple(found)


def _weeks_missed(year: int, number: int, days: set[PartialDate]) -> int:
    """How many weeks that lie within the quarter, from Monday on, have no captured day."""
    first = date(year, _MONTHS * (number - 1) + 1, 1)
    end = date(year + number // 4, (_MONTHS * number) % 12 + 1, 1)
    monday = first + timedelta(days=-first.weekday() % 7)
    captured = {date(*day.first_day) for day in days}
    missed = 0
    while monday + _WEEK <= end:
        missed += not any(monday + timedelta(days=day) in captured for day in range(7))
        monday += _WEEK
    return missed
