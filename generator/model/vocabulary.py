"""The tags, what speaks for them, and the tags that papers carry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from generator.model.places import Place

FACETS: Final[Mapping[str, str]] = {
    "contribution": "Kind of contribution",
    "model": "Models",
    "method": "Learning methods",
    "question": "Trust and understanding",
    "application": "Applications",
    "vision": "Vision",
    "audio": "Speech and audio",
    "data": "Kinds of data",
    "systems": "Systems",
}
"""The facets a tag can belong to, slug to heading, in the order in which readers meet them."""


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag of the vocabulary and what speaks for it in a title or an abstract."""

    place: Place
    slug: str
    label: str
    facet: str
    means: str
    """The definition: what a paper must do to carry the tag."""
    aliases: tuple[str, ...] = ()
    """Other names readers use for it; searched for, and evidence like a pattern."""
    title_patterns: tuple[str, ...] = ()
    """Patterns that speak for the tag where they stand in a title; an abstract says them often."""
    patterns: tuple[str, ...] = ()
    """Patterns that speak for the tag wherever they stand, in the language of `patterns.py`."""
    hints: tuple[str, ...] = ()
    """Patterns that speak for the tag only together with others."""
    exclusions: tuple[str, ...] = ()
    """Patterns within which none of the others counts."""
    implies: tuple[str, ...] = ()
    """Slugs of the broader tags that every paper with this one carries as well."""
    likelier_with: tuple[str, ...] = ()
    """Slugs of tags that make this one likelier on the same paper."""
    unlikelier_with: tuple[str, ...] = ()
    """Slugs of tags that make this one less likely on the same paper."""
    places: tuple[tuple[str, Place], ...] = ()
    """Where each of its patterns stands in the vocabulary."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a tag was assigned: a phrase and where it stands."""

    phrase: str
    where: str
    """The "title" or "abstract" in which it stands so, or "correction", whose reason it is."""


@dataclass(frozen=True, slots=True)
class AssignedTag:
    """A tag on a paper, with at least one piece of evidence, strongest first."""

    slug: str
    evidence: tuple[Evidence, ...]
