"""A citation of which a test names only what it is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from generator.citations.names import listed_name, parse_name
from generator.citations.records import Citation
from generator.model import PartialDate, Run

DAY: Final = PartialDate(2025, 3, 9)


def citation(
    title: str = "Counting Lanterns",
    *,
    runs: Sequence[Run] = (),
    authors: Sequence[str] = ("Ann Rook",),
    date: PartialDate | None = DAY,
    arxiv: str | None = "2503.00001",
    abstract: str = "We count lanterns.",
) -> Citation:
    names = tuple(parse_name(each) for each in authors)
    return Citation(
        key="rook-2025-counting",
        title=title,
        title_runs=tuple(runs) or (Run(title),),
        authors=names,
        listed_authors=tuple(map(listed_name, names)),
        date=date,
        abstract=abstract,
        arxiv=arxiv,
        category="cs.CV" if arxiv else None,
    )
