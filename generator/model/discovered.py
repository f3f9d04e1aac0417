"""What the archive's papers say together: what stands before and after a paper, and what moves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.derived import Slugs


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
class Discovery:
    """Everything that is found by comparing papers."""

    around: Mapping[str, Surroundings] = field(default_factory=dict)
    """By the slug of the paper."""
