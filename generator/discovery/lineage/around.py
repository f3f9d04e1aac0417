"""The papers around a paper: before it, of the same weeks, after it, and the nearest of all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from generator.discovery.lineage.mentions import find_mentions
from generator.discovery.similarity import Similarity
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


@dataclass(frozen=True, slots=True)
class _Group:
    """Places of papers, nearest first."""

    earlier: list[int]
    same_weeks: list[int]
    later: list[int]
    related: list[int]
    follows: int | None

    def all(self) -> Iterator[int]:
        yield from (*self.earlier, *self.same_weeks, *self.later, *self.related)


def surroundings(papers: Sequence[Paper], similarity: Similarity) -> dict[str, Surroundings]:
    """What stands around each paper, by slug.

    `papers` stand in the order in which they came into the archive. A paper whose month is not
    known is neither before nor after any other.
    """
    days = [day_number(paper.date) for paper in papers]
    tags = [frozenset(tag.slug for tag in paper.tags) for paper in papers]
    groups = [_group(similarity, days, tags, place) for place in range(len(papers))]
    told = _told(similarity, groups)
    named_in: dict[int, list[int]] = {}
    for mention in find_mentions(papers, days, similarity):
        named_in.setdefault(mention.named, []).append(mention.naming)

    def related(place: int, others: Sequence[int]) -> tuple[RelatedPaper, ...]:
        return tuple(
            RelatedPaper(papers[other].slug, told[_pair(place, other)]) for other in others
        )

    def oldest_first(place: int) -> tuple[int, str]:
        return (days[place] or 0, papers[place].slug)

    return {
        paper.slug: Surroundings(
            earlier=related(place, group.earlier),
            same_weeks=related(place, group.same_weeks),
            later=related(place, group.later),
            related=related(place, group.related),
            named_in=tuple(
                papers[other].slug for other in sorted(named_in.get(place, ()), key=oldest_first)
            ),
            follows=None if group.follows is None else papers[group.follows].slug,
        )
        for place, (paper, group) in enumerate(zip(papers, groups, strict=True))
    }


def day_number(day: PartialDate | None) -> int | None:
    """The number of a day that is known to the month at least."""
    if day is None or day.month is None:
        return None
    return date(day.year, day.month, day.day or MID_MONTH).toordinal()


def _group(
    similarity: Similarity,
    days: Sequence[int | None],
    tags: Sequence[frozenset[str]],
    place: int,
) -> _Group:
    group = _Group([], [], [], similarity.nearest(place, RELATED), None)
    day = days[place]
    if day is None:
        return group
    follows = None
    for close, other in _close(similarity, tags, place):
        then = days[other]
        if then is None:
            continue
        if abs(then - day) <= WEEKS:
            kind = group.same_weeks
        elif then < day:
            kind = group.earlier
            if not kind and close >= FOLLOWS:
                follows = other
        else:
            kind = group.later
        if len(kind) < IN_A_GROUP:
            kind.append(other)
    return _Group(group.earlier, group.same_weeks, group.later, group.related, follows)


def _close(
    similarity: Similarity, tags: Sequence[frozenset[str]], place: int
) -> list[tuple[int, int]]:
    """How close the close papers are, and their places; the closest first."""
    close = []
    for each in similarity.near(place, BREADTH):
        shared, either = len(tags[place] & tags[each.place]), len(tags[place] | tags[each.place])
        tenths = WITHOUT_TAGS * each.breadth + (
            10 * each.breadth * shared // either if either else 0
        )
        close.append((tenths // 10, each.place))
    # Sorting is stable: among equals the more similar stays before the less, then the slug decides.
    return sorted((each for each in close if each[0] >= CLOSE), key=lambda each: -each[0])


def _told(
    similarity: Similarity, groups: Sequence[_Group]
) -> Mapping[tuple[int, int], tuple[str, ...]]:
    """The words of every pair that is shown, once for both directions."""
    pairs = list(
        dict.fromkeys(
            _pair(place, other) for place, group in enumerate(groups) for other in group.all()
        )
    )
    return dict(zip(pairs, similarity.words(pairs), strict=True))


def _pair(first: int, second: int) -> tuple[int, int]:
    return (min(first, second), max(first, second))
