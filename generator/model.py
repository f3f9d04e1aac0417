"""Content types: what the archive is made of, knowing no text format, YAML, Markdown or disk.

A `Dump` holds raw `Entry` values, the entries of one work merge into a `Paper`, and a `Sighting`
says where a paper was listed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

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


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands in an input: a path as shown to people and a line counted from 1."""

    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date known to the day, the month or the year; what is not known is None, never invented."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """ISO 8601 with the precision the date has: 2025-12-22, 2025-12 or 2025."""
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @property
    def first_day(self) -> tuple[int, int, int]:
        """The earliest day this date can mean; orders dates of unequal precision."""
        return (self.year, self.month or 1, self.day or 1)


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date as a digest page prints it; the page leaves the year out for its own year."""

    month: int
    day: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One paper as one digest lists it, with its text exactly as printed."""

    place: Place
    """The title's line."""
    position: int
    """Rank within the digest, counted from 1."""
    title: str
    abstract: str
    abstract_line: int
    author_count: int | None = None
    organisation: str | None = None
    """Printed by some pages in place of the author count."""
    date: PrintedDate | None = None
    comments: int | None = None
    upvotes: int | None = None
    lines: tuple[int, ...] = ()
    """Every line of the dump that belongs to this entry."""


@dataclass(frozen=True, slots=True)
class Dump:
    """One dump file: header, entries, lines of boilerplate, and what fits nothing, as printed."""

    path: str
    """As shown to people, e.g. seeds/digests/001_9ae37528029068c4.txt."""
    source: str
    """The file's name; the key of digests.yml."""
    header: PrintedDate | None
    entries: tuple[Entry, ...]
    boilerplate: tuple[int, ...]
    refused: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DigestRecord:
    """What digests.yml says of one dump."""

    place: Place
    source: str
    id: str
    title: str
    date: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class MetadataRecord:
    """Bibliographic facts of one paper; a fact that is not known is None or empty."""

    place: Place
    title: str
    arxiv: str | None = None
    submitted: PartialDate | None = None
    authors: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """A human correction of one paper, with its reason; it wins over every other source."""

    place: Place
    paper: str
    """The paper's title as a dump prints it."""
    reason: str
    title: str | None = None
    authors: tuple[str, ...] = ()
    date: PartialDate | None = None
    arxiv: str | None = None
    add_tags: tuple[str, ...] = ()
    remove_tags: tuple[str, ...] = ()


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


@dataclass(frozen=True, slots=True)
class LabelledPaper:
    """The tags that readers gave a paper, to measure the tagger by."""

    place: Place
    title: str
    """As a dump prints it."""
    tags: frozenset[str]
    disputed: frozenset[str] = frozenset()
    """What only one of two readers gave; it counts neither way."""


@dataclass(frozen=True, slots=True)
class LabelSet:
    """Labelled papers of one kind, to be measured together."""

    name: str
    labels: tuple[LabelledPaper, ...]
    own_habits: bool = False
    """Whether its readers gave other tags than those whom the tagger is to follow would have."""
    measured: bool = True
    """Whether the set is measured; otherwise it is only learnt from."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A paper in a digest: where on the page it stood and what the page said of it."""

    digest: str
    """The digest's id."""
    position: int
    line: int
    comments: int | None = None
    upvotes: int | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """What the entries of one work merge into, with all that is known of it."""

    slug: str
    title: str
    """As first printed, unless a correction changed it."""
    abstract: str
    title_place: Place
    """Where the title was first printed, or corrected."""
    abstract_place: Place
    sightings: tuple[Sighting, ...]
    authors: tuple[str, ...] = ()
    author_count: int | None = None
    organisation: str | None = None
    date: PartialDate | None = None
    arxiv: str | None = None
    categories: tuple[str, ...] = ()
    tags: tuple[AssignedTag, ...] = ()
    correction: Correction | None = None


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
class TypesetPaper:
    """A paper's texts as its pages show them."""

    title: Prose
    abstract: Prose


@dataclass(frozen=True, slots=True)
class Digest:
    """One captured page: its papers' slugs in the page's own order."""

    id: str
    title: str
    source: str
    date: PartialDate | None
    papers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Archive:
    """The whole: digests in the order of their dumps, papers in the order of first appearance."""

    digests: tuple[Digest, ...]
    papers: tuple[Paper, ...]
    tags: tuple[Tag, ...] = ()
    """The vocabulary, in its own order."""

    @property
    def papers_by_slug(self) -> dict[str, Paper]:
        """The papers keyed by slug; indexes and pages hold slugs only."""
        return {paper.slug: paper for paper in self.papers}


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
