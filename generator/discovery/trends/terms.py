"""Terms of titles that rise and fall."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from generator.discovery.trends.quarters import BEFORE, NOW, Parted, stretch
from generator.discovery.trends.title_words import Numbers
from generator.discovery.trends.titles import TitleTerms
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

    which: Numbers
    """Which of the terms of titles are of these."""
    papers: int
    counts: Numbers
    """How many of the titles have each term."""
    heads: Numbers
    """And how many speak of it, where it is a single word."""


def term_trends(
    titles: TitleTerms, papers: Parted, quarters: Sequence[Quarter], most: int
) -> tuple[tuple[TermTrend, ...], tuple[TermTrend, ...]]:
    """The `most` terms that rise and that fall between the last quarters and those before.

    `titles` has the terms of these papers, where at least `FLOOR` of them have one. Ordered by how
    much the share of papers changed, then by the term.
    """
    now, before = _stretches(titles, papers, quarters)
    rising = _commoner(titles, now, before, FLOOR)[:most]
    falling = _commoner(titles, before, now, FLOOR)[:most]
    return _told(titles, now, before, rising), _told(titles, now, before, falling)


def rising_terms(
    titles: TitleTerms, papers: Parted, quarters: Sequence[Quarter], most: int
) -> tuple[TermTrend, ...]:
    """The same of the terms that rise among the papers of a tag, from `TAG_FLOOR` papers on."""
    now, before = _stretches(titles, papers, quarters)
    return _told(titles, now, before, _commoner(titles, now, before, TAG_FLOOR)[:most])


def _stretches(
    titles: TitleTerms, papers: Parted, quarters: Sequence[Quarter]
) -> tuple[_Stretch, _Stretch]:
    """The last quarters, and those before."""
    now = _stretch(titles, stretch(papers, quarters[-NOW:]))
    return now, _stretch(titles, stretch(papers, quarters[-NOW - BEFORE : -NOW]))


def _stretch(titles: TitleTerms, papers: Sequence[Paper]) -> _Stretch:
    which = titles.of(papers)
    heads = titles.counts(which[titles.is_head[which]])
    return _Stretch(which, len(papers), titles.counts(which), heads)


def _told(
    titles: TitleTerms, now: _Stretch, before: _Stretch, terms: Iterable[int]
) -> tuple[TermTrend, ...]:
    either = np.concatenate([now.which, before.which])
    return tuple(
        TermTrend(titles.spelled(term, either), int(before.counts[term]), int(now.counts[term]))
        for term in terms
    )


def _commoner(titles: TitleTerms, here: _Stretch, there: _Stretch, floor: int) -> list[int]:
    """The longest terms commoner in the first stretch than in the other, which both have papers."""
    if not here.papers or not there.papers:
        return []
    return _longest(titles.terms, _risen(titles, here, there, floor), here.counts)


def _risen(titles: TitleTerms, here: _Stretch, there: _Stretch, floor: int) -> list[int]:
    """Terms commoner in the first stretch than in the other, the greatest change first.

    A term that the other stretch has not counts as having half a paper there. A single word that
    names no subject is left out, since it only says which kind of another: a compound with a hyphen
    says what it says alone ("long-horizon"); any other word must end a phrase in half of its
    titles, and needs half as many papers again.
    """
    terms = np.flatnonzero(here.counts >= floor)
    counts, is_compound = here.counts[terms], titles.is_compound[terms]
    # Shares are compared by multiplying crosswise, which is exact; twice, for the half paper.
    times = np.where(is_compound, TIMES, WORD_TIMES)
    share, other = counts * there.papers, there.counts[terms] * here.papers
    is_commoner = 2 * share >= times * np.maximum(2 * other, here.papers)
    names_subject = (2 * counts >= 3 * floor) & (2 * here.heads[terms] >= counts)
    risen = is_commoner & (is_compound | names_subject)
    ranked = zip((other - share)[risen].tolist(), terms[risen].tolist(), strict=True)
    return [term for _, term in sorted(ranked, key=lambda each: (each[0], titles.terms[each[1]]))]


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
