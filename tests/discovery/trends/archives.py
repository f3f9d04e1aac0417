"""Archives of papers by quarters, captured day by day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from generator.model import Archive, Digest, Paper, PartialDate
from tests.discovery.papers import paper
from tests.small_archive import tag

QUARTERS: Final = ((2024, 3), (2024, 4), (2025, 1), (2025, 2), (2025, 3), (2025, 4))
"""A year, and the two quarters that are compared with it."""


def in_quarter(
    year: int, number: int, titles: Sequence[str], *tags: str, first: int = 0
) -> list[Paper]:
    """Papers of the quarter's middle month with these titles."""
    return [
        paper(
            f"p{year}-{number}-{place}",
            title,
            "",
            *tags,
            date=PartialDate(year, 3 * number - 1, place % 28 + 1),
        )
        for place, title in enumerate(titles, first)
    ]


def captured(*months: tuple[int, int], days: int = 4) -> list[Digest]:
    """Digests of the first days of months."""
    return [
        Digest(f"{year}-{month}-{day}", "", "", PartialDate(year, month, day), ())
        for year, month in months
        for day in range(1, days + 1)
    ]


def every_month(quarters: Iterable[tuple[int, int]] = QUARTERS) -> list[Digest]:
    return captured(
        *(
            (year, month)
            for year, number in quarters
            for month in range(3 * number - 2, 3 * number + 1)
        )
    )


def archive(
    papers: Sequence[Paper], digests: Sequence[Digest] | None = None, tags: Sequence[str] = ()
) -> Archive:
    return Archive(
        tuple(every_month() if digests is None else digests),
        tuple(papers),
        tuple(tag(slug) for slug in tags),
    )
