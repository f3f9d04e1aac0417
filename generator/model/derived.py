"""What is worked out of the archive: lists, relations, and texts set for reading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RelatedPaper:
    """A paper to read on with, seen from another paper."""

    slug: str
    words: tuple[str, ...]
    """The words both papers use that relate them most, strongest first; at least one."""


@dataclass(frozen=True, slots=True)
class Prose:
    """A title or an abstract set for reading, formulas, quotes and dashes included."""

    plain: str
    """On one line of plain text, for page titles and data."""
    markup: str
    """As inline Markdown, escaped already."""


@dataclass(frozen=True, slots=True)
class Run:
    """A part of a title: running text in plain Unicode, or the source of a formula, undelimited."""

    text: str
    is_formula: bool = False


@dataclass(frozen=True, slots=True)
class TypesetPaper:
    """A paper's texts as its pages show them."""

    title: Prose
    abstract: Prose
    title_runs: tuple[Run, ...] = ()
    """The title in parts, for formats that set formulas themselves."""


@dataclass(frozen=True, slots=True)
class CitedPaper:
    """A paper's records in the formats that other programs read, each whole and ending its line."""

    key: str
    """The permanent citation key."""
    bibtex: str
    ris: str
    csl: str
    """One item of CSL-JSON, on one line without a line end."""
    text: str
    """A sentence to paste, on one line without a line end."""


Slugs = tuple[str, ...]
"""Papers by their slugs; the archive alone owns the papers."""


@dataclass(frozen=True, slots=True)
class Indexes:
    """Every list of papers that the site shows, as slugs, newest paper first."""

    newest_first: Slugs
    by_tag: Mapping[str, Slugs]
    """In the vocabulary's order; a tag without papers has an empty list."""
    by_year: Mapping[int, Slugs]
    """Newest year first."""
    by_month: Mapping[tuple[int, int], Slugs]
    """Newest month first; a paper whose month is not known stands in its year only."""
    undated: Slugs
