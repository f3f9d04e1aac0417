"""Terms of titles that rise and fall."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import chain
from typing import Final

from generator.discovery.trends.quarters import BEFORE, NOW, Parted, stretch
from generator.discovery.trends.titles import heads_of, spelled, terms_of
from generator.model import Paper, Quarter, TermTrend

FLOOR: Final = 8
"""Papers that a term must have at least in the stretch where it is commoner."""
TIMES: Final = 2
"""How many times commoner it must be there."""
WORD_TIMES: Final = 3
"""The same for a single word, which comes and goes with the fashion of titles."""
_WITHIN: Final = Fraction(7, 10)
"""A term within a longer one is the longer one's, where so large a part of its papers has that."""


def term_trends(
    papers: Parted, quarters: Sequence[Quarter], most: int, floor: int = FLOOR
) -> tuple[tuple[TermTrend, ...], tuple[TermTrend, ...]]:
    """The `most` terms that rise and that fall between the last quarters and those before.

    Ordered by how much the share of papers changed, then by the term.
    """
    now = stretch(papers, quarters[-NOW:])
    before = stretch(papers, quarters[-NOW - BEFORE : -NOW])
    if not now or not before:
        return (), ()
    counts_now, counts_before = _counted(now), _counted(before)
    rising = _risen(counts_now, counts_before, (len(now), len(before)), floor)
    falling = _risen(counts_before, counts_now, (len(before), len(now)), floor)
    rising = _subjects(rising, counts_now, now, floor)
    falling = _subjects(falling, counts_before, before, floor)
    rising = _longest(rising, counts_now)[:most]
    falling = _longest(falling, counts_before)[:most]
    shown = spelled([*now, *before], [*rising, *falling])

    def trends(terms: Iterable[str]) -> tuple[TermTrend, ...]:
        return tuple(
            TermTrend(shown[term], counts_before[term], counts_now[term]) for term in terms
        )

    return trends(rising), trends(falling)


def _counted(papers: Iterable[Paper]) -> Counter[str]:
    return Counter(chain.from_iterable(terms_of(paper.title) for paper in papers))


def _risen(
    counts: Counter[str], others: Counter[str], papers: tuple[int, int], floor: int
) -> list[str]:
    """Terms commoner in the first stretch than in the other, the greatest change first.

    A term that the other stretch has not counts as having half a paper there.
    """
    here, there = papers
    risen = []
    for term, count in counts.items():
        if count < floor:
            continue
        # Shares are compared by multiplying crosswise, which is exact; twice, for the half paper.
        times = TIMES if " " in term or "-" in term else WORD_TIMES
        if 2 * count * there >= times * max(2 * others[term], 1) * here:
            risen.append((others[term] * here - count * there, term))
    return [term for _, term in sorted(risen)]


def _subjects(
    terms: Sequence[str], counts: Mapping[str, int], papers: Iterable[Paper], floor: int
) -> list[str]:
    """The terms without single words that name no subject: they only say which kind of another.

    A compound with a hyphen says what it says alone ("long-horizon"); any other word must end a
    phrase in half of its titles, and needs half as many papers again.
    """
    heads = Counter(chain.from_iterable(heads_of(paper.title) for paper in papers))
    return [
        term
        for term in terms
        if " " in term
        or "-" in term
        or (2 * counts[term] >= 3 * floor and 2 * heads[term] >= counts[term])
    ]


def _longest(terms: Sequence[str], counts: Mapping[str, int]) -> list[str]:
    """The terms without those that mostly stand within a longer one, or around a shorter one."""
    kept = []
    for term in terms:
        longer = (other for other in terms if other != term and f" {term} " in f" {other} ")
        if not any(counts[other] >= _WITHIN * counts[term] for other in longer):
            kept.append(term)
    return [
        term
        for term in kept
        if not any(other != term and f" {other} " in f" {term} " for other in kept)
    ]
