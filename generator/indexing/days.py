"""Which days the digests cover."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from generator.model import Coverage, Digest, DigestDay, PartialDate


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
    return Coverage({year: tuple(days) for year, days in newest_first}, tuple(undated))
