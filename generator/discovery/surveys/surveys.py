"""A survey of each tag: where to begin, what was upvoted when, what rises within it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from generator.discovery.trends.quarters import BEFORE, NOW, Parted, parted, stretch
from generator.discovery.trends.terms import term_trends
from generator.model import (
    Archive,
    Paper,
    Quarter,
    QuarterPicks,
    Surroundings,
    TagBeside,
    TagSurvey,
    Trends,
)

SURVEY: Final = "survey"
BENCHMARK: Final = "benchmark"
"""The tags of a vocabulary that say what kind of paper one is; without them the parts are empty."""
FEWEST: Final = 20
"""Papers that a tag must have to be worth a survey."""
LISTED: Final = 5
PICKED: Final = 3
"""Papers of each quarter."""
QUARTERS: Final = 4
TERMS: Final = 10
TERM_FLOOR: Final = 4
"""Papers that a term within a tag must have at least; half as many as in the whole archive."""
FEWEST_BESIDE: Final = 10
"""Papers that a tag must have in a stretch, for its neighbours there to be told."""


def survey_tags(
    archive: Archive, around: Mapping[str, Surroundings], trends: Trends
) -> dict[str, TagSurvey]:
    """The surveys of the tags that have enough papers, by the tags' slugs."""
    papers_of: dict[str, list[Paper]] = {tag.slug: [] for tag in archive.tags}
    for paper in archive.papers:
        for tag in paper.tags:
            papers_of[tag.slug].append(paper)
    return {
        slug: _survey(slug, papers, around, trends)
        for slug, papers in papers_of.items()
        if len(papers) >= FEWEST
    }


def _survey(
    slug: str, papers: Sequence[Paper], around: Mapping[str, Surroundings], trends: Trends
) -> TagSurvey:
    named = {paper.slug: len(around[paper.slug].named_in) for paper in papers}
    by_names = sorted((paper for paper in papers if named[paper.slug]), key=lambda each: each.slug)
    by_names.sort(key=lambda each: -named[each.slug])
    by_quarter = parted(papers)
    compared = trends.quarters if trends.is_enough else ()
    rising, _ = term_trends(by_quarter, compared, TERMS, TERM_FLOOR)
    return TagSurvey(
        surveys=_with_tag(papers, SURVEY, slug),
        most_named=tuple((each.slug, named[each.slug]) for each in by_names[:LISTED]),
        picks=_picks(by_quarter, trends.quarters[-QUARTERS:]),
        benchmarks=_with_tag(papers, BENCHMARK, slug),
        rising=rising,
        beside=_beside(slug, by_quarter, compared),
    )


def _with_tag(papers: Iterable[Paper], wanted: str, tag: str) -> tuple[str, ...]:
    """The newest papers of a tag that carry another one, too."""
    if wanted == tag:
        return ()
    found = sorted(
        (paper for paper in papers if any(each.slug == wanted for each in paper.tags)),
        key=lambda paper: paper.slug,
    )
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
