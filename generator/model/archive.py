"""The archive: papers, their sightings, and the digests that list them."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.authors import NameRecord
from generator.model.facts import NamedFact, Source
from generator.model.inputs import Correction, RecordedAddress
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


class LinkKind(enum.Enum):
    """What a link of a paper leads to, each by the name that files of data use."""

    CODE = "code"
    PROJECT = "project"
    MODEL = "model"
    DATA = "data"


@dataclass(frozen=True, slots=True)
class PaperLink:
    """Something that belongs to a paper on another site."""

    kind: LinkKind
    address: str
    """Always https, without a user, in letters that an address may have."""
    host: str
    source: Source
    """Who gives it: a dump's field, or the abstract in which it stands."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What the entries of one work merge into, with all that is known of it."""

    slug: str
    title: str
    """As the newest digest prints it, unless a correction changed it."""
    abstract: str
    title_place: Place
    """Where the title was printed, or corrected."""
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
    titles: tuple[str, ...] = ()
    """Every title as dumps print it, the first printed first."""
    links: tuple[PaperLink, ...] = ()
    """In the order of the kinds, each address once."""
    keywords: tuple[str, ...] = ()
    """The source's own keywords."""
    summary: str | None = None
    """The source's machine-written summary."""
    upvotes: int | None = None
    """As counted by the newest digest that counts them."""
    added: PartialDate | None = None
    """The day on which the paper came into the archive, where a dump's record tells it."""


@dataclass(frozen=True, slots=True)
class Digest:
    """One captured page: its papers' slugs in the page's own order."""

    id: str
    title: str
    source: str
    date: PartialDate | None
    papers: tuple[str, ...]
    added: PartialDate | None = None
    """The day on which it came into the archive."""


@dataclass(frozen=True, slots=True)
class Archive:
    """The whole: digests in the order of their dumps, papers in the order of first appearance."""

    digests: tuple[Digest, ...]
    papers: tuple[Paper, ...]
    tags: tuple[Tag, ...] = ()
    """The vocabulary, in its own order."""
    names: tuple[NameRecord, ...] = ()
    """What a person has said of the names of authors."""
    redirects: Mapping[str, str] = field(default_factory=dict)
    """Addresses that papers had or could be looked for at, each to the address it leads to now."""
    addresses: tuple[RecordedAddress, ...] = ()
    """Every address of every paper, redirects included, with the work it is bound to."""
    ledger: tuple[RecordedAddress, ...] = ()
    """All addresses that were ever recorded as published."""

    @property
    def papers_by_slug(self) -> dict[str, Paper]:
        """The papers keyed by slug; indexes and pages hold slugs only."""
        return {paper.slug: paper for paper in self.papers}
