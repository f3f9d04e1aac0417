"""A survey of each tag: where to begin, what was upvoted when, what rises within it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from generator.discovery.trends.parts import PartedArchive
from generator.discovery.trends.quarters import BEFORE, NOW, Parted, stretch
from generator.discovery.trends.terms import rising_terms
from generator.discovery.trends.titles import TitleTerms
from generator.model import (
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
FEWEST_BESIDE: Final = 10
"""Papers that a tag must have in a stretch, for its neighbours there to be told."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of papers, by their slugs."""

    surveys: frozenset[str]
    benchmarks: frozenset[str]
    named: Mapping[str, int]
    """How many later papers name it, where any does."""


def survey_tags(
    parts: PartedArchive, around: Mapping[str, Surroundings], trends: Trends
) -> dict[str, TagSurvey]:
    """The surveys of all tags that papers carry, by the tags' slugs; which are shown, pages say."""
    tagged = parts.by_tag
    known = _Known(
        surveys=_slugs(tagged.get(SURVEY, {})),
        benchmarks=_slugs(tagged.get(BENCHMARK, {})),
        named={slug: len(found.named_in) for slug, found in around.items() if found.named_in},
    )
    return {
        slug: _survey(slug, papers, trends, parts.titles, known)
        for slug, papers in tagged.items()
        if papers
    }


def _slugs(papers: Parted) -> frozenset[str]:
    return frozenset(paper.slug for paper in chain.from_iterable(papers.values()))


def _survey(
    slug: str, papers: Parted, trends: Trends, titles: TitleTerms, known: _Known
) -> TagSurvey:
    everything = list(chain.from_iterable(papers.values()))
    named = sorted(
        (-known.named[paper.slug], paper.slug) for paper in everything if paper.slug in known.named
    )
    compared = trends.quarters if trends.is_enough else ()
    return TagSurvey(
        surveys=_newest(everything, known.surveys) if slug != SURVEY else (),
        most_named=tuple((each, -count) for count, each in named[:LISTED]),
        picks=_picks(papers, trends.quarters[-QUARTERS:]),
        benchmarks=_newest(everything, known.benchmarks) if slug != BENCHMARK else (),
        rising=rising_terms(titles, papers, compared, TERMS),
        beside=_beside(slug, papers, compared),
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
