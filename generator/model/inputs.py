"""What the inputs say, before any of it is joined: dumps, records, corrections and labels."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.authors import NameRecord
from generator.model.places import PartialDate, Place, PrintedDate
from generator.model.vocabulary import Tag


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
    """Every line of the dump that belongs to this entry; one alone where a form has no lines."""
    arxiv: str | None = None
    """The arXiv id without a version; text dumps tell none."""
    authors: tuple[str, ...] = ()
    published: PartialDate | None = None
    """The paper's own day, where the form tells it in full; text dumps print `date`."""
    keywords: tuple[str, ...] = ()
    """The source's own keywords."""
    summary: str | None = None
    """The source's machine-written summary."""
    code: str | None = None
    """The address of the code repository."""
    project: str | None = None
    """The address of the project's page."""


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
    """The lines that fit nothing, as printed."""
    captured: PartialDate | None = None
    """The day that the dump's own data tells, where the form has such data."""
    title: str | None = None
    """What the page itself was about, for instance the query of a search page."""
    is_whole: bool = True
    """Whether the file could be read; without entries a whole dump is a day without papers."""


@dataclass(frozen=True, slots=True)
class DigestRecord:
    """What digests.yml says of one dump."""

    place: Place
    source: str
    id: str
    title: str
    date: PartialDate | None = None
    added: PartialDate | None = None
    """The day on which the dump came into the archive."""


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
    same_as: tuple[str, ...] = ()
    """Titles or arXiv ids of entries that are this paper under another name."""
    split_from: tuple[str, ...] = ()
    """Titles or arXiv ids of entries that are another paper in spite of an equal title or id."""
    added: PartialDate | None = None
    """The day on which the correction was made."""


@dataclass(frozen=True, slots=True)
class RecordedAddress:
    """One line of the ledger: an address that was published, and the work that has it for ever."""

    place: Place
    address: str
    work: str | None = None
    """The work's key, as `generator.urls` spells it; only papers' addresses are bound to one."""
    digest: str | None = None
    """The id of the digest that printed the work first under the title that made the address."""
    is_redirect: bool = False
    """Whether it never was the paper's own address, but that of another of its titles."""
    citation: str | None = None
    """The citation key of the paper whose own address it is."""
    name: str | None = None
    """The author's name that has the address."""


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
class Seeds:
    """All inputs, read: dumps in the order of their file names."""

    dumps: tuple[Dump, ...]
    digest_records: tuple[DigestRecord, ...]
    metadata: tuple[MetadataRecord, ...]
    corrections: tuple[Correction, ...]
    vocabulary: tuple[Tag, ...]
    names: tuple[NameRecord, ...] = ()
    ledger: tuple[RecordedAddress, ...] = ()
