"""Tags by their share of papers, quarter by quarter, those that rose most first."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from generator.discovery.trends.parts import PartedArchive
from generator.discovery.trends.quarters import BEFORE, NOW, by_quarter
from generator.discovery.trends.terms import term_trends
from generator.model import TagTrend, Trends

FEWEST_PAPERS: Final = 10
"""Papers that a tag must have at least in the quarters that are shown."""
TERMS: Final = 25
"""How many terms rise and how many fall at most."""


def find_trends(parts: PartedArchive) -> Trends:
    """What rises and falls; without change, and without terms, where too little was captured."""
    quarters = parts.quarters
    total = [quarter.papers for quarter in quarters]
    tags = []
    for slug, tagged in parts.by_tag.items():
        counts = by_quarter(tagged, quarters)
        if sum(counts) >= FEWEST_PAPERS:
            change = change_of(counts, total) if parts.is_enough else None
            tags.append((-(change or 0), -sum(counts), TagTrend(slug, counts, change)))
    # Sorting is stable: among equals the vocabulary's order stays.
    ordered = tuple(each[-1] for each in sorted(tags, key=lambda each: each[:2]))
    compared = quarters if parts.is_enough else ()
    rising, falling = term_trends(parts.titles, parts.papers, compared, TERMS)
    return Trends(quarters, ordered, rising, falling, parts.is_enough, parts.captured)


def change_of(counts: tuple[int, ...], papers: list[int]) -> Fraction:
    """How much greater the share is in the last quarters than in those before."""
    return share(counts[-NOW:], papers[-NOW:]) - share(
        counts[-NOW - BEFORE : -NOW], papers[-NOW - BEFORE : -NOW]
    )


def share(counts: tuple[int, ...], papers: list[int]) -> Fraction:
    """The share of papers over several quarters; none of no papers."""
    return Fraction(sum(counts), sum(papers) or 1)
