"""The archive: papers, their sightings, and the digests that list them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.facts import NamedFact
from generator.model.inputs import Correction
from generator.model.places import PartialDate, Place
from generator.model.vocabulary import AssignedTag, Tag


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
    sources: tuple[NamedFact, ...] = ()
    """How each of these facts is known, in the order of the fields."""


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
