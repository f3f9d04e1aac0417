"""What is worked out of the archive: lists, relations, and texts set for reading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from generator.model.archive import Archive, LinkKind
from generator.model.places import PartialDate


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
    abstract_html: str = ""
    """The abstract as well-formed inline HTML, formulas in MathML."""


class CitedPaper(Protocol):
    """A paper's records in the formats that other programs read, each whole and ending its line.

    Whoever has one may make them when they are asked for.
    """

    @property
    def key(self) -> str:
        """The permanent citation key."""

    @property
    def authors(self) -> tuple[str, ...]:
        """Family name first, or whole; a comma after groups of several words keeps them whole."""

    @property
    def doi(self) -> str | None:
        """The DOI, where there is one."""

    @property
    def bibtex(self) -> str:
        """The BibTeX with all authors."""

    @property
    def short_bibtex(self) -> str | None:
        """Of a paper of very many authors: with the first and `others`, for its own page."""

    @property
    def ris(self) -> str:
        """The RIS with the abstract."""

    @property
    def ris_without_abstract(self) -> str:
        """For the many files that a paper is in."""

    @property
    def csl(self) -> str:
        """One item of CSL-JSON, on one line without a line end."""

    @property
    def text(self) -> str:
        """A sentence to paste, on one line without a line end."""


def quarter_of(date: PartialDate | None) -> tuple[int, int] | None:
    """Year and quarter of a date, where its month is known."""
    if date is None or date.month is None:
        return None
    return date.year, (date.month + 2) // 3


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
    came_in: Mapping[str, PartialDate]
    """The day on which each paper came into the archive, or else was listed, or else is of.

    A paper of which no day is known is absent.
    """
    by_link: Mapping[LinkKind, Slugs]
    """Papers with a link of a kind, in the order of the kinds; a kind without papers is absent."""


SetArchive = tuple[Archive, Indexes, Mapping[str, TypesetPaper]]
"""An archive with its lists and its texts set for reading, by slug."""


@dataclass(frozen=True, slots=True)
class DayOfChanges:
    """What came into the archive on one day."""

    day: PartialDate
    digests: tuple[str, ...]
    """Ids, in the order of the dumps."""
    new_papers: Slugs
    """In the order of first appearance."""
    seen_again: Slugs
    """Papers of that day's digests which the archive had already."""
    corrected: Slugs
    """Papers whose correction was made on that day."""


@dataclass(frozen=True, slots=True)
class DigestDay:
    """A day that was captured."""

    day: PartialDate
    digests: tuple[str, ...]
    """Ids, in the order of the dumps; at least one."""
    papers: int
    """How many entries they list; none on a day without papers."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Which days are captured; a day that is not in it never was."""

    years: Mapping[int, tuple[DigestDay, ...]]
    """Newest year first, the days of a year in the calendar's order."""
    undated: tuple[str, ...]
    """Ids of the digests whose day is not known, in the order of the dumps."""
    missed: Mapping[tuple[int, int], tuple[int, ...]] = field(default_factory=dict)
    """The weekdays between the first and the last captured day that were not, by month."""
