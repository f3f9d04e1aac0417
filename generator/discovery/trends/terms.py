"""Terms of titles that rise and fall."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from generator.discovery.trends.quarters import BEFORE, NOW, Parted, stretch
from generator.discovery.trends.title_words import Numbers
from generator.discovery.trends.titles import Flags, TitleTerms
from generator.model import Paper, Quarter, TermTrend

FLOOR: Final = 8
"""Papers that a term must have at least in the stretch where it is commoner."""
TAG_FLOOR: Final = 4
"""The same for a term within a tag; half as many as in the whole archive."""
TIMES: Final = 2
"""How many times commoner it must be there."""
WORD_TIMES: Final = 3
"""The same for a single word, which comes and goes with the fashion of titles."""
_WITHIN: Final = 7
"""A term within a longer one is the longer one's, where so many tenths of its papers have that."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The titles of some quarters."""

    which: Flags
    """Which of the terms of titles are of these."""
    papers: int
    counts: Numbers
    """How many of the titles have each term."""
    heads: Numbers
    """And how many speak of it, where it is a single word."""


def term_trends(
    titles: TitleTerms, papers: Parted, quarters: Sequence[Quarter], most: int, floor: int = FLOOR
) -> tuple[tuple[TermTrend, ...], tuple[TermTrend, ...]]:
    """The `most` terms that rise and that fall between the last quarters and those before.

    `titles` has the terms of these papers, where at least `floor` of them have one. Ordered by how
    much the share of papers changed, then by the term.
    """
    now = _stretch(titles, stretch(papers, quarters[-NOW:]))
    before = _stretch(titles, stretch(papers, quarters[-NOW - BEFORE : -NOW]))
    if not now.papers or not before.papers:
        return (), ()

    def trends(terms: Iterable[int]) -> tuple[TermTrend, ...]:
        return tuple(
            TermTrend(
                titles.spelled(term, now.which | before.which),
                int(before.counts[term]),
                int(now.counts[term]),
            )
            for term in terms
        )

    rising = _longest(titles.terms, _risen(titles, now, before, floor), now.counts)
    falling = _longest(titles.terms, _risen(titles, before, now, floor), before.counts)
    return trends(rising[:most]), trends(falling[:most])


def _stretch(titles: TitleTerms, papers: Sequence[Paper]) -> _Stretch:
    which = titles.of(papers)
    heads = titles.counts(which & titles.is_head)
    return _Stretch(which, len(papers), titles.counts(which), heads)


def _risen(titles: TitleTerms, here: _Stretch, there: _Stretch, floor: int) -> list[int]:
    """Terms commoner in the first stretch than in the other, the greatest change first.

    A term that the other stretch has not counts as having half a paper there. A single word that
    names no subject is left out, since it only says which kind of another: a compound with a hyphen
    says what it says alone ("long-horizon"); any other word must end a phrase in half of its
    titles, and needs half as many papers again.
    """
    # Shares are compared by multiplying crosswise, which is exact; twice, for the half paper.
    times = np.where(titles.is_compound, TIMES, WORD_TIMES)
    share, other = here.counts * there.papers, there.counts * here.papers
    is_commoner = 2 * share >= times * np.maximum(2 * other, here.papers)
    names_subject = (2 * here.counts >= 3 * floor) & (2 * here.heads >= here.counts)
    risen = is_commoner & (here.counts >= floor) & (titles.is_compound | names_subject)
    change = (share - other).tolist()
    return sorted(
        np.flatnonzero(risen).tolist(), key=lambda term: (-change[term], titles.terms[term])
    )


def _longest(terms: Sequence[str], chosen: Sequence[int], counts: Numbers) -> list[int]:
    """Those chosen that mostly stand within no longer one of them, and around no shorter one."""
    within = {each: f" {terms[each]} " for each in chosen}
    kept = []
    for term in chosen:
        longer = (each for each in chosen if each != term and within[term] in within[each])
        if not any(10 * counts[each] >= _WITHIN * counts[term] for each in longer):
            kept.append(term)
    return [
        term
        for term in kept
        if not any(each != term and within[each] in within[term] for each in kept)
    ]
