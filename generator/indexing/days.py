"""Which days the digests cover."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from generator.model import Coverage, Digest, DigestDay, PartialDate

SATURDAY: Final = 5
"""As Python counts the days of a week; the source has no digests at weekends."""


def coverage(digests: Iterable[Digest]) -> Coverage:
    """The days that are captured, by year; a digest whose day is not known stands beside them."""
    by_day: defaultdict[PartialDate, list[Digest]] = defaultdict(list)
    undated: list[str] = []
    for digest in digests:
        if digest.date is None or digest.date.day is None:
            undated.append(digest.id)
        else:
            by_day[digest.date].append(digest)
    years: defaultdict[int, list[DigestDay]] = defaultdict(list)
    for day in sorted(by_day, key=lambda each: each.first_day):
        listed = by_day[day]
        entries = sum(len(digest.papers) for digest in listed)
        years[day.year].append(DigestDay(day, tuple(digest.id for digest in listed), entries))
    newest_first = sorted(years.items(), reverse=True)
    return Coverage(
        {year: tuple(days) for year, days in newest_first}, tuple(undated), _missed(by_day)
    )


def _missed(captured: Iterable[PartialDate]) -> dict[tuple[int, int], tuple[int, ...]]:
    """The weekdays between the first and the last captured day that were not, by month."""
    days = {date(*day.first_day) for day in captured}
    if not days:
        return {}
    first = min(days)
    span = (first + timedelta(days=number) for number in range((max(days) - first).days))
    missed: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for day in span:
        if day.weekday() < SATURDAY and day not in days:
            missed[day.year, day.month].append(day.day)
    return {month: tuple(missed[month]) for month in sorted(missed, reverse=True)}
