"""A survey of each tag: where to begin, what was upvoted when, what rises within it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.discovery.trends.quarters import BEFORE, NOW, Parted, parted, stretch
from generator.discovery.trends.terms import term_trends
from generator.model import (
    Archive,
    Paper,
    Quarter,
    QuarterPicks,
    Slugs,
    Surroundings,
    TagBeside,
    TagSurvey,
    Trends,
)

SURVEY: Final = "survey"
BENCHMARK: Final = "benchmark"
"""The tags of a vocabulary that say what kind of paper one is; without them the parts are empty."""
LISTED: Final = 5
PICKED: Final = 3
"""Papers of each quarter."""
QUARTERS: Final = 4
TERMS: Final = 10
TERM_FLOOR: Final = 4
"""Papers that a term within a tag must have at least; half as many as in the whole archive."""
FEWEST_BESIDE: Final = 10
"""Papers that a tag must have in a stretch, for its neighbours there to be told."""


@dataclass(frozen=True, slots=True)
class _Kinds:
    """The slugs of the papers of each kind."""

    surveys: frozenset[str]
    benchmarks: frozenset[str]


def survey_tags(
    archive: Archive, around: Mapping[str, Surroundings], trends: Trends
) -> dict[str, TagSurvey]:
    """The surveys of all tags that papers carry, by the tags' slugs; which are shown, pages say."""
    papers_of: dict[str, list[Paper]] = {tag.slug: [] for tag in archive.tags}
    for paper in archive.papers:
        for tag in paper.tags:
            papers_of[tag.slug].append(paper)
    kinds = _Kinds(
        *(frozenset(each.slug for each in papers_of.get(kind, ())) for kind in (SURVEY, BENCHMARK))
    )
    return {
        slug: _survey(slug, papers, around, trends, kinds)
        for slug, papers in papers_of.items()
        if papers
    }


def _survey(
    slug: str,
    papers: Sequence[Paper],
    around: Mapping[str, Surroundings],
    trends: Trends,
    kinds: _Kinds,
) -> TagSurvey:
    named = {paper.slug: len(around[paper.slug].named_in) for paper in papers}
    by_names = sorted((paper for paper in papers if named[paper.slug]), key=lambda each: each.slug)
    by_names.sort(key=lambda each: -named[each.slug])
    by_quarter = parted(papers)
    compared = trends.quarters if trends.is_enough else ()
    rising, _ = term_trends(by_quarter, compared, TERMS, TERM_FLOOR)
    return TagSurvey(
        surveys=_newest(papers, kinds.surveys) if slug != SURVEY else (),
        most_named=tuple((each.slug, named[each.slug]) for each in by_names[:LISTED]),
        picks=_picks(by_quarter, trends.quarters[-QUARTERS:]),
        benchmarks=_newest(papers, kinds.benchmarks) if slug != BENCHMARK else (),
        rising=rising,
        beside=_beside(slug, by_quarter, compared),
    )


def _newest(papers: Iterable[Paper], kind: frozenset[str]) -> Slugs:
    """The newest papers of those that are of a kind."""
    found = sorted((each for each in papers if each.slug in kind), key=lambda each: each.slug)
    found.sort(key=lambda paper: paper.date.first_day if paper.date else (0, 0, 0), reverse=True)
    return tuple(paper.slug for paper in found[:LISTED])


def _picks(papers: Parted, quarters: Sequence[Quarter]) -> tuple[QuarterPicks, ...]:
    """The most upvoted papers of each quarter, the newest quarter first."""
    picks = []
    for quarter in reversed(quarters):
        of_quarter = sorted(
            (paper for paper in stretch(papers, [quarter]) if paper.upvotes),
            key=lambda paper: (-(paper.upvotes or 0), paper.slug),
        )
        if of_quarter:
            slugs = tuple(each.slug for each in of_quarter[:PICKED])
            picks.append(QuarterPicks(quarter.year, quarter.number, slugs))
    return tuple(picks)


def _beside(slug: str, papers: Parted, quarters: Sequence[Quarter]) -> tuple[TagBeside, ...]:
    """The tags that most often stand beside one, in the first year shown and now."""
    then = _others(slug, papers, quarters[:BEFORE])
    now = _others(slug, papers, quarters[-NOW:])
    if min(then.total(), now.total()) == 0:
        return ()
    return tuple(TagBeside(_most(each)) for each in (then, now))


def _others(slug: str, papers: Parted, quarters: Iterable[Quarter]) -> Counter[str]:
    then = stretch(papers, quarters)
    if len(then) < FEWEST_BESIDE:
        return Counter()
    return Counter(tag.slug for paper in then for tag in paper.tags if tag.slug != slug)


def _most(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts.items(), key=lambda each: (-each[1], each[0]))[:LISTED])
