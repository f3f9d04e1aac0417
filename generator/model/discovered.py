"""What the archive's papers say together: what stands before and after a paper, and what moves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from generator.model.derived import Slugs
from generator.model.mapped import PaperMap


@dataclass(frozen=True, slots=True)
class RelatedPaper:
    """A paper to read on with, seen from another paper."""

    slug: str
    words: tuple[str, ...]
    """The words both papers use that relate them most, strongest first; at least one."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The papers around a paper, nearest first."""

    related: tuple[RelatedPaper, ...] = ()
    """The nearest of all, whenever they are from."""
    earlier: tuple[RelatedPaper, ...] = ()
    """More than three weeks before it, and as near as papers on one question are."""
    same_weeks: tuple[RelatedPaper, ...] = ()
    later: tuple[RelatedPaper, ...] = ()
    named_in: Slugs = ()
    """Later papers whose abstracts have the name that this paper gives to what it brings; the
    oldest first."""
    follows: str | None = None
    """The nearest earlier paper, where it is so near that this one goes on from it."""


@dataclass(frozen=True, slots=True)
class Quarter:
    """Three months of a year."""

    year: int
    number: int
    """1 to 4."""
    papers: int
    """How many papers of the archive are of it."""
    is_partial: bool
    """Whether one of its months has no captured day, or less than half as many as months have."""


@dataclass(frozen=True, slots=True)
class TagTrend:
    """A tag, quarter by quarter."""

    tag: str
    counts: tuple[int, ...]
    """Its papers in each quarter."""
    change: Fraction | None
    """How much greater its share of papers is in the last two quarters than in the four before."""


@dataclass(frozen=True, slots=True)
class TermTrend:
    """A term of titles, and how many papers have it."""

    term: str
    """As titles spell it most."""
    before: int
    """Papers in the four quarters before the last two."""
    now: int
    """Papers in the last two quarters."""


@dataclass(frozen=True, slots=True)
class Trends:
    """What rises and what falls."""

    quarters: tuple[Quarter, ...] = ()
    """Oldest first, without a gap."""
    tags: tuple[TagTrend, ...] = ()
    """The tag that rose most first; without changes, the tag with most papers."""
    rising: tuple[TermTrend, ...] = ()
    """The greatest change first, as in `falling`."""
    falling: tuple[TermTrend, ...] = ()
    is_enough: bool = False
    """Whether enough was captured to tell what changes."""
    captured: int = 0
    """In how many quarters a day was captured."""


@dataclass(frozen=True, slots=True)
class QuarterPicks:
    """The papers of a quarter that were upvoted most."""

    year: int
    number: int
    """The quarter of the year."""
    papers: Slugs
    """The most upvoted first."""


@dataclass(frozen=True, slots=True)
class TagBeside:
    """The tags that most often stand beside a tag in some quarters."""

    tags: tuple[tuple[str, int], ...]
    """Slugs, and how many papers carry both; most first."""


@dataclass(frozen=True, slots=True)
class TagSurvey:
    """What to read first under a tag; a part with nothing to say is empty."""

    surveys: Slugs = ()
    """Its papers that survey the subject, the newest first."""
    most_named: tuple[tuple[str, int], ...] = ()
    """Its papers that later abstracts name most, and how many do."""
    picks: tuple[QuarterPicks, ...] = ()
    """The newest quarter first."""
    benchmarks: Slugs = ()
    """The newest first."""
    rising: tuple[TermTrend, ...] = ()
    """Terms of its papers' titles."""
    beside: tuple[TagBeside, ...] = ()
    """In the first four quarters shown and in the last two, or nothing."""


@dataclass(frozen=True, slots=True)
class Discovery:
    """Everything that is found by comparing papers."""

    around: Mapping[str, Surroundings] = field(default_factory=dict)
    """By the slug of the paper."""
    trends: Trends = field(default_factory=Trends)
    surveys: Mapping[str, TagSurvey] = field(default_factory=dict)
    """By the slug of the tag; tags without papers have none."""
    map: PaperMap = field(default_factory=PaperMap)
