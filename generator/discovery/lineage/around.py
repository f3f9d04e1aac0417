"""The papers around a paper: before it, of the same weeks, after it, and the nearest of all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from generator.discovery.lineage.mentions import find_mentions
from generator.discovery.similarity import Similarity
from generator.discovery.similarity.nearest import NearPairs, in_parts, shared_words
from generator.discovery.similarity.ranking import place_in_row
from generator.model import Paper, PartialDate, RelatedPaper, Surroundings

RELATED: Final = 5
"""How many of the nearest papers are related, in whatever time."""
IN_A_GROUP: Final = 3
BREADTH: Final = 150_000
"""How near a paper before or after must be at least, beside the one word that relates it most.

Of the square of a vector's length.
"""
CLOSE: Final = 123_000
"""How close it must be: its breadth, weighed by the tags that both papers have.

Judged by reading, as is `FOLLOWS`; `docs/how-papers-relate.md` says how often both are right.
"""
FOLLOWS: Final = 160_000
"""How close an earlier paper must be for a line of its own on digest pages."""
WITHOUT_TAGS: Final = 3
"""Tenths of its breadth that count where two papers share no tag; with all tags alike, ten more."""
WEEKS: Final = 21
"""Days between papers of the same weeks."""
MID_MONTH: Final = 15
"""Stands for a day that is not known: half a month off at most, it turns no order of papers that
lie more than three weeks apart."""


_GROUPS: Final = 4
_EARLIER, _SAME_WEEKS, _LATER, _RELATED = range(_GROUPS)

Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Shown:
    """Papers that stand around others; all arrays are of one length, in the order shown."""

    place: Places
    """Of the paper around which the other stands."""
    other: Places
    group: NDArray[np.int64]

    def and_these(self, others: _Shown) -> _Shown:
        """These papers and others, each group of a paper's after the one before it."""
        place = np.concatenate([self.place, others.place])
        other = np.concatenate([self.other, others.other])
        group = np.concatenate([self.group, others.group])
        order = np.argsort(place * _GROUPS + group, kind="stable")
        return _Shown(place[order], other[order], group[order])


def surroundings(papers: Sequence[Paper], similarity: Similarity) -> dict[str, Surroundings]:
    """What stands around each paper, by slug.

    `papers` stand in the order in which they came into the archive. A paper whose month is not
    known is neither before nor after any other.
    """
    days = [day_number(paper.date) for paper in papers]
    grouped, follows = _grouped(papers, days, similarity)
    groups = _parted(papers, grouped.and_these(_related(similarity)), similarity)
    named_in: dict[int, list[tuple[int, str]]] = {}
    for mention in find_mentions(papers, days, similarity):
        day, slug = days[mention.naming] or 0, papers[mention.naming].slug
        named_in.setdefault(mention.named, []).append((day, slug))
    oldest_first = {
        place: tuple(slug for _, slug in sorted(naming)) for place, naming in named_in.items()
    }
    return {
        paper.slug: Surroundings(
            earlier=earlier,
            same_weeks=same_weeks,
            later=later,
            related=related,
            named_in=oldest_first.get(place, ()),
            follows=papers[follows[place]].slug if place in follows else None,
        )
        for place, (paper, (earlier, same_weeks, later, related)) in enumerate(
            zip(papers, groups, strict=True)
        )
    }


def day_number(day: PartialDate | None) -> int | None:
    """The number of a day that is known to the month at least."""
    if day is None or day.month is None:
        return None
    return date(day.year, day.month, day.day or MID_MONTH).toordinal()


def _grouped(
    papers: Sequence[Paper], days: Sequence[int | None], similarity: Similarity
) -> tuple[_Shown, dict[int, int]]:
    """The close papers before, beside and after each, and the one that each follows."""
    near = similarity.near(BREADTH)
    close = _closeness(papers, near)
    # Days are numbered from 1, so that 0 stands for none.
    day = np.array([each or 0 for each in days], np.int64)
    kept = (close >= CLOSE) & (day[near.first] > 0) & (day[near.second] > 0)
    close, place, other = close[kept], near.first[kept], near.second[kept]
    apart = day[other] - day[place]
    group = np.where(apart < 0, _EARLIER, _LATER)
    group[np.abs(apart) <= WEEKS] = _SAME_WEEKS
    # Sorting is stable: among equals the more similar stays before the less, then the slug decides.
    order = np.lexsort((-close, group, place))
    close, place, other, group = close[order], place[order], other[order], group[order]
    rank = place_in_row(place * _GROUPS + group)
    first = (rank == 0) & (group == _EARLIER) & (close >= FOLLOWS)
    follows = dict(zip(place[first].tolist(), other[first].tolist(), strict=True))
    few = rank < IN_A_GROUP
    return _Shown(place[few], other[few], group[few]), follows


def _closeness(papers: Sequence[Paper], near: NearPairs) -> NDArray[np.int64]:
    """How close the papers of each pair are: their breadth, weighed by the tags of both."""
    number: dict[str, int] = {}
    tags = [number.setdefault(tag.slug, len(number)) for paper in papers for tag in paper.tags]
    numbers = np.array([len(paper.tags) for paper in papers], np.int64)
    ends = np.concatenate([[0], np.cumsum(numbers)])
    matrix = csr_matrix((np.ones(len(tags), np.int64), tags, ends), (len(papers), len(number)))
    both = np.zeros(len(near.first), np.int64)
    for part in in_parts(len(both)):
        both[part] = shared_words(matrix, near.first[part], near.second[part]).sum(axis=1).ravel()
    either = numbers[near.first] + numbers[near.second] - both
    by_tags = 10 * near.breadth * both // np.maximum(either, 1)
    return np.asarray((WITHOUT_TAGS * near.breadth + by_tags) // 10, np.int64)


def _related(similarity: Similarity) -> _Shown:
    """The nearest papers of each, whenever they are from."""
    place, other = similarity.nearest(RELATED)
    return _Shown(place, other, np.full(len(place), _RELATED))


def _parted(
    papers: Sequence[Paper], shown: _Shown, similarity: Similarity
) -> Iterator[tuple[tuple[RelatedPaper, ...], ...]]:
    """The groups of each paper, with the words that relate the papers in them to it."""
    slugs = [paper.slug for paper in papers]
    others = map(slugs.__getitem__, shown.other.tolist())
    related = tuple(map(RelatedPaper, others, _told(similarity, shown, len(papers))))
    groups = np.arange(len(papers) * _GROUPS + 1)
    ends = np.searchsorted(shown.place * _GROUPS + shown.group, groups).tolist()
    parts = (related[start:end] for start, end in pairwise(ends))
    return zip(*[parts] * _GROUPS, strict=True)


def _told(similarity: Similarity, shown: _Shown, papers: int) -> Iterator[tuple[str, ...]]:
    """The words that relate each two, found once for both directions."""
    pairs = np.minimum(shown.place, shown.other) * papers + np.maximum(shown.place, shown.other)
    unique, which = np.unique(pairs, return_inverse=True)
    words = list(similarity.words(*np.divmod(unique, max(papers, 1))))
    return map(words.__getitem__, which.tolist())
