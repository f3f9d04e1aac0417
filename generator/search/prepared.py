"""What the search's files are made of, made once for all of them."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Protocol

from generator.diagnostics import Diagnostic, Diagnostics
from generator.model import Archive, Indexes, Place, TypesetPaper
from generator.search.kept import places_and_vectors
from generator.search.meaning import PaperVectors, meaning_files
from generator.search.pagefind import PagefindError, Program, stems_of, write_index
from generator.search.places import Places
from generator.search.records import SearchRecord, search_records
from generator.search.words import word_files
from generator.urls import PAGEFIND
from generator.work import ONE_BY_ONE, Work, Write


class IndexPlace(Protocol):
    """Where the files of Pagefind's index are put, perhaps by another process."""

    def stage(self, name: str, content: bytes) -> None:
        """Put a file there, by its path below the index's folder."""

    def told(self) -> bytes:
        """What is to be known of those that were put."""


class _Nowhere:
    """No place at all, for whom the index is of no use."""

    def stage(self, name: str, content: bytes) -> None:
        """As `IndexPlace` has it."""

    def told(self) -> bytes:
        """As `IndexPlace` has it."""
        return b""


NOWHERE: Final = _Nowhere()


@dataclass(frozen=True, slots=True)
class PreparedSearch:
    """The archive as it is searched; the places of the records are the papers' numbers."""

    records: tuple[SearchRecord, ...]
    places: Places
    vectors: PaperVectors
    program: Program


def make_search(
    archive: Archive,
    indexes: Indexes,
    texts: Mapping[str, TypesetPaper],
    index: IndexPlace,
    work: Work = ONE_BY_ONE,
) -> Iterator[bytes]:
    """All that the search reads: first what `read_search` reads, then Pagefind's index.

    `texts` are the papers' texts set for reading, by slug. The index's files are put where `index`
    says, and given is what that tells of them.
    """
    diagnostics = Diagnostics()
    search = prepare_search(archive, indexes, texts, diagnostics, work)
    yield pickle.dumps((search_files(search) if search else {}, diagnostics.found))
    if search:
        write_search_index(search, work, index.stage)
    yield index.told()


def read_search(made: bytes, diagnostics: Diagnostics) -> Mapping[str, bytes]:
    """The files of data/search/, by their paths below the site's root.

    `made` is of `make_search` in this run of the program; its faults are noted as errors.
    """
    files: Mapping[str, bytes]
    faults: tuple[Diagnostic, ...]
    files, faults = pickle.loads(made)  # noqa: S301 -- never kept, nor of another's making
    for fault in faults:
        diagnostics.error(fault.place, fault.message, fault.hint)
    return files


def prepare_search(
    archive: Archive,
    indexes: Indexes,
    texts: Mapping[str, TypesetPaper],
    diagnostics: Diagnostics,
    work: Work = ONE_BY_ONE,
) -> PreparedSearch | None:
    """The archive as it is searched; `texts` are the papers' texts set for reading, by slug.

    What is wrong with Pagefind is noted as an error, and nothing is given then.
    """
    return prepared(search_records(archive, indexes, texts), diagnostics, work)


def prepared(
    records: tuple[SearchRecord, ...], diagnostics: Diagnostics, work: Work = ONE_BY_ONE
) -> PreparedSearch | None:
    """The same of the records."""
    places, vectors = places_and_vectors(records, work)
    try:
        program = stems_of(places.words, work)
    except PagefindError as error:
        hint = "the search needs Pagefind 1.5; install what the locks in requirements/ name"
        diagnostics.error(Place(PAGEFIND, 1), f"the search index cannot be made: {error}", hint)
        return None
    return PreparedSearch(records, places, vectors, program)


def search_files(search: PreparedSearch) -> dict[str, bytes]:
    """The files of data/search/, path below the site's root to bytes."""
    words = word_files(search.places)
    encoded = {path: text.encode() for path, text in words.items()}
    return encoded | meaning_files(search.vectors)


def write_search_index(search: PreparedSearch, work: Work, write: Write) -> None:
    """Write the files of the index, by their paths below its folder."""
    vectors = search.vectors.spelled()
    write_index(search.records, vectors, search.places, search.program, write, work=work)
