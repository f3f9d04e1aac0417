"""What the search's files are made of, made once for all of them."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Diagnostics
from generator.model import Archive, Indexes, Place, TypesetPaper
from generator.search.meaning import PaperVectors, meaning_files, paper_vectors
from generator.search.pagefind import PagefindError, Program, run_pagefind, write_index
from generator.search.places import Places, places_of
from generator.search.records import SearchRecord, search_records
from generator.search.tokens import cut_records
from generator.search.words import word_files
from generator.urls import PAGEFIND
from generator.work import ONE_BY_ONE, Work, Write


@dataclass(frozen=True, slots=True)
class PreparedSearch:
    """The archive as it is searched; the places of the records are the papers' numbers."""

    records: tuple[SearchRecord, ...]
    places: Places
    vectors: PaperVectors
    program: Program


@dataclass(frozen=True, slots=True)
class SearchFiles:
    """What a search reads, each file in bytes."""

    data: Mapping[str, bytes]
    """Of data/search/, by their paths below the site's root."""
    prepared: PreparedSearch | None
    """What Pagefind's index is made of."""
    faults: tuple[Diagnostic, ...] = ()
    """Why there are none."""


def make_search(
    archive: Archive,
    indexes: Indexes,
    texts: Mapping[str, TypesetPaper],
    work: Work = ONE_BY_ONE,  # noqa: ARG001 -- nothing of it is kept
) -> bytes:
    """All that the search reads but its index, as bytes that `read_search` reads.

    `texts` are the papers' texts set for reading, by slug.
    """
    diagnostics = Diagnostics()
    search = prepare_search(archive, indexes, texts, diagnostics)
    data = search_files(search) if search else {}
    return pickle.dumps(SearchFiles(data, search, diagnostics.found))


def read_search(made: bytes, diagnostics: Diagnostics) -> SearchFiles:
    """What `make_search` has made in this run of the program; its faults are noted as errors."""
    found: SearchFiles = pickle.loads(made)  # noqa: S301 -- never kept, nor of another's making
    for fault in found.faults:
        diagnostics.error(fault.place, fault.message, fault.hint)
    return found


def make_index(search: SearchFiles, work: Work = ONE_BY_ONE) -> bytes:
    """Pagefind's index, as bytes that `read_index` reads."""
    index: dict[str, bytes] = {}
    if search.prepared:
        write_search_index(search.prepared, work, index.__setitem__)
    return pickle.dumps(index)


def read_index(made: bytes) -> Mapping[str, bytes]:
    """The files of the index that `make_index` has made in this run, by their paths below it."""
    index: dict[str, bytes] = pickle.loads(made)  # noqa: S301 -- as above
    return index


def prepare_search(
    archive: Archive,
    indexes: Indexes,
    texts: Mapping[str, TypesetPaper],
    diagnostics: Diagnostics,
) -> PreparedSearch | None:
    """The archive as it is searched; `texts` are the papers' texts set for reading, by slug.

    What is wrong with Pagefind is noted as an error, and nothing is given then.
    """
    return prepared(search_records(archive, indexes, texts), diagnostics)


def prepared(records: tuple[SearchRecord, ...], diagnostics: Diagnostics) -> PreparedSearch | None:
    """The same of the records."""
    tokens = cut_records(records)
    places = places_of(records, tokens)
    try:
        program = run_pagefind(places.words)
    except PagefindError as error:
        hint = "the search needs Pagefind 1.5; install what the locks in requirements/ name"
        diagnostics.error(Place(PAGEFIND, 1), f"the search index cannot be made: {error}", hint)
        return None
    vectors = paper_vectors(tokens)
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
