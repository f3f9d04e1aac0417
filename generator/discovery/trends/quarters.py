"""Quarters of a year: which the archive has enough papers of, and which it captured in part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from statistics import median
from typing import Final

from generator.model import Archive, Paper, PartialDate, Quarter

FEWEST: Final = 20
"""Papers that a quarter must have at least to begin or to end what is shown."""
SHOWN: Final = 12
"""Quarters that are shown at most: three years."""
NOW: Final = 2
"""The last quarters, which are compared with those before."""
BEFORE: Final = 4
"""A year, so that seasons of conferences fall out."""

Key = tuple[int, int]
"""A year and a quarter of it, from 1."""
Parted = Mapping[Key | None, Sequence[Paper]]
"""Papers by the quarter of their date, in their order; under None those of no known month."""


def key_of(day: PartialDate | None) -> Key | None:
    """The quarter of a day that is known to the month."""
    if day is None or day.month is None:
        return None
    return (day.year, (day.month + 2) // 3)


def parted(papers: Iterable[Paper]) -> Parted:
    """Papers by quarter."""
    found: dict[Key | None, list[Paper]] = {}
    for paper in papers:
        found.setdefault(key_of(paper.date), []).append(paper)
    return found


def parted_by_tag(archive: Archive) -> dict[str, Parted]:
    """The papers of each tag by quarter; a tag without papers has none."""
    found: dict[str, dict[Key | None, list[Paper]]] = {tag.slug: {} for tag in archive.tags}
    for paper in archive.papers:
        key = key_of(paper.date)
        for tag in paper.tags:
            found[tag.slug].setdefault(key, []).append(paper)
    return dict(found)


def stretch(papers: Parted, quarters: Iterable[Quarter]) -> list[Paper]:
    """The papers of some quarters together."""
    return [paper for each in quarters for paper in papers.get((each.year, each.number), ())]


def shown_quarters(archive: Archive) -> tuple[Quarter, ...]:
    """The last quarters that have enough papers, oldest first, without a gap."""
    papers = Counter(map(key_of, (paper.date for paper in archive.papers)))
    enough = sorted(key for key, count in papers.items() if key and count >= FEWEST)
    if not enough:
        return ()
    captured = _captured_months(archive)
    usual = median(captured.values()) if captured else 0
    return tuple(
        Quarter(
            year=year,
            number=number,
            papers=papers[year, number],
            is_partial=any(
                2 * captured[year, month] < usual or not captured[year, month]
                for month in range(3 * number - 2, 3 * number + 1)
            ),
        )
        for year, number in _span(enough[0], enough[-1])[-SHOWN:]
    )


def captured_quarters(archive: Archive) -> int:
    """In how many quarters a day was captured."""
    return len({key for digest in archive.digests if (key := key_of(digest.date))})


def by_quarter(papers: Parted, quarters: Iterable[Quarter]) -> tuple[int, ...]:
    """How many of the papers are of each quarter."""
    return tuple(len(papers.get((each.year, each.number), ())) for each in quarters)


def _captured_months(archive: Archive) -> Counter[tuple[int, int]]:
    days = {
        digest.date
        for digest in archive.digests
        if digest.date is not None and digest.date.day is not None
    }
    return Counter((day.year, day.month) for day in days if day.month is not None)


def _span(first: Key, last: Key) -> list[Key]:
    numbers = range(first[0] * 4 + first[1] - 1, last[0] * 4 + last[1])
    return [(number // 4, number % 4 + 1) for number in numbers]
