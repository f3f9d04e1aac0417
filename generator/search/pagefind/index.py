"""Writes the index of the records as Pagefind's script reads it: pieces of words, and fragments."""

from __future__ import annotations

import json
import shutil
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby
from operator import itemgetter
from pathlib import Path
from typing import Final

from generator.diagnostics import Diagnostics
from generator.model import Place
from generator.search.meaning import paper_vectors
from generator.search.pagefind.bundle import (
    SIGNATURE,
    IndexedWord,
    Meta,
    PagePlace,
    compressed,
    content_hash,
    cut,
    run,
    write_meta,
    write_words,
)
from generator.search.pagefind.program import (
    ENTRY,
    LANGUAGE,
    NEEDED,
    WHOLE,
    PagefindError,
    Program,
    run_pagefind,
)
from generator.search.postings import FIELDS, FREQUENT, Posting, Postings, postings_of, text_tokens
from generator.search.records import SearchRecord
from generator.search.words import base36
from generator.urls import PAGEFIND

FRAGMENT_HASH: Final = 5
"""Digits of the hash in a fragment's name, which must only tell a paper's old text from its new."""
SAME_LENGTH: Final = 200
"""The number of words that every page is said to have: abstracts are of one length, no score of
Pagefind's is used, and unlike numbers cost 12 kB at 10,000 papers."""


def write_search_index(
    records: Sequence[SearchRecord], folder: Path, diagnostics: Diagnostics
) -> bool:
    """Write the index of the records, which number its pages, into the folder, made anew.

    What is wrong with Pagefind is noted as an error, and nothing is written then. Returns whether
    the index stands.
    """
    postings = postings_of(records)
    try:
        program = run_pagefind(list(postings))
    except PagefindError as error:
        hint = "the search needs Pagefind 1.5; install what the locks in requirements/ name"
        diagnostics.error(Place(PAGEFIND, 1), f"the search index cannot be made: {error}", hint)
        return False
    shutil.rmtree(folder, ignore_errors=True)
    for name in ("", "index", "fragment"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    words = indexed_words(postings, program.stems, [record.title_tokens for record in records])
    pieces = [_write_piece(folder / "index", *piece) for piece in cut(words)]
    fragments = map(fragment_of, records, paper_vectors(records))
    pages = [_write_fragment(folder / "fragment", *each) for each in enumerate(fragments)]
    _write_entry(folder, program, pages, pieces)
    return True


def indexed_words(
    postings: Postings, stems: Mapping[str, str], title_tokens: Sequence[int]
) -> list[IndexedWord]:
    """The words by stem, in byte order; the places of all words of a stem are one.

    `title_tokens` has how many tokens the title of each paper has.
    """
    by_stem: defaultdict[str, list[Sequence[Posting]]] = defaultdict(list)
    for word, found in postings.items():
        by_stem[stems[word]].append(found)
    return [
        IndexedWord(stem, list(_places(_joined(by_stem[stem]), title_tokens)), [])
        for stem in sorted(by_stem, key=str.encode)
    ]


def fragment_of(record: SearchRecord, vector: str) -> bytes:
    """What is fetched to show a paper: its tokens, what is known of it, and its vector."""
    metadata = {
        "title": record.title,
        # A name may hold a comma; the scripts read the list as it is.
        "authors": json.dumps(record.authors, ensure_ascii=False) if record.authors else "",
        "date": record.date,
        "vector": vector,
    }
    fragment = {
        "url": f"/{record.address}",
        "content": " ".join(text_tokens(record)),
        "word_count": SAME_LENGTH,
        "filters": {},
        "meta": {name: value for name, value in metadata.items() if value},
        "anchors": [],
    }
    text = json.dumps(fragment, ensure_ascii=False, separators=(",", ":"))
    return compressed(SIGNATURE + text.encode())


def _joined(forms: Sequence[Sequence[Posting]]) -> Sequence[Posting]:
    """The postings of all forms of a word, one a paper."""
    if len(forms) == 1:
        return forms[0]
    text: defaultdict[int, set[int]] = defaultdict(set)
    fields: defaultdict[int, set[tuple[int, int]]] = defaultdict(set)
    for posting in chain.from_iterable(forms):
        text[posting.paper].update(posting.text)
        fields[posting.paper].update(posting.fields)
    return [
        Posting(paper, tuple(sorted(text[paper])), tuple(sorted(fields[paper])))
        for paper in sorted(text)
    ]


def _places(postings: Sequence[Posting], title_tokens: Sequence[int]) -> Iterator[PagePlace]:
    frequent = len(postings) > FREQUENT
    for paper, text, fields in postings:
        places = _firsts(text, title_tokens[paper]) if frequent else text
        yield paper, run(WHOLE, places), _field_runs(fields) if fields else []


def _firsts(places: Sequence[int], title_tokens: int) -> list[int]:
    """The first place in the title and the first in the abstract."""
    title = [place for place in places if place < title_tokens]
    abstract = [place for place in places if place >= title_tokens]
    return [*title[:1], *abstract[:1]]


def _field_runs(fields: Iterable[tuple[int, int]]) -> list[int]:
    """The places in each field, after the number below zero that tells the field."""
    by_field = groupby(fields, key=itemgetter(0))
    runs = (run(-1 - field, (place for _, place in places)) for field, places in by_field)
    return list(chain.from_iterable(runs))


def _write_piece(
    folder: Path, first: str, last: str, words: Sequence[IndexedWord]
) -> tuple[str, str, str]:
    content = write_words(words)
    name = f"{LANGUAGE}_{content_hash(content)}"
    (folder / f"{name}.pf_index").write_bytes(content)
    return first, last, name


def _write_fragment(folder: Path, number: int, content: bytes) -> tuple[str, int]:
    """Write a paper's fragment, whose name tells the paper's number in base 36."""
    name = f"{LANGUAGE}_{base36(number)}_{content_hash(content, FRAGMENT_HASH)}"
    (folder / f"{name}.pf_fragment").write_bytes(content)
    return name, SAME_LENGTH


def _write_entry(
    folder: Path,
    program: Program,
    pages: list[tuple[str, int]],
    pieces: list[tuple[str, str, str]],
) -> None:
    entry = json.loads(program.files[ENTRY])
    content = write_meta(Meta(entry["version"], pages, pieces, list(FIELDS)))
    name = f"{LANGUAGE}_{content_hash(content)}"
    entry["languages"][LANGUAGE] |= {"hash": name, "page_count": len(pages)}
    (folder / f"pagefind.{name}.pf_meta").write_bytes(content)
    (folder / ENTRY).write_text(json.dumps(entry), encoding="utf-8")
    for needed in NEEDED:
        (folder / needed).write_bytes(program.files[needed])
