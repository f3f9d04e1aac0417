"""Writes the index of the records as Pagefind's script reads it: pieces of words, and fragments."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import msgspec

from generator.search.numbers import base36
from generator.search.pagefind.bundle import (
    SIGNATURE,
    EncodedWord,
    Meta,
    compressed,
    content_hash,
    cut,
    write_meta,
    write_words,
)
from generator.search.pagefind.encoding import NAMED, encoded_words
from generator.search.pagefind.program import ENTRY, LANGUAGE, Program
from generator.search.places import Places
from generator.search.records import SearchRecord
from generator.told import sum_of
from generator.work import ONE_BY_ONE, Work, Write

FRAGMENT_HASH: Final = 5
"""Digits of the hash in a fragment's name, which must only tell a paper's old text from its new."""
TOGETHER: Final = 32
"""So many papers that follow each other have one hash: a list of all names is read before the first
search, and hashes do not get smaller. At 10,000 papers it takes 17 kB, in place of 61 with a hash
for each."""
SAME_LENGTH: Final = 200
"""The number of words that every page is said to have: abstracts are of one length, no score of
Pagefind's is used, and unlike numbers cost 12 kB at 10,000 papers."""
_DECODER: Final = msgspec.msgpack.Decoder(list[bytes])


def write_index(
    records: Sequence[SearchRecord],
    vectors: Sequence[str],
    places: Places,
    program: Program,
    write: Write,
    *,
    work: Work = ONE_BY_ONE,
) -> None:
    """Write the index of the records, which number its pages.

    `vectors` are the records' own, as `fragment_of` takes them.
    """
    words = encoded_words(places, program.stems)
    pieces = [_write_piece(write, *piece) for piece in cut(words)]
    pages = _write_fragments(write, _fragments(records, vectors, work))
    _write_entry(write, program, pages, pieces)


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
        "content": " ".join(record.text_tokens),
        "word_count": SAME_LENGTH,
        "filters": {},
        "meta": {name: value for name, value in metadata.items() if value},
        "anchors": [],
    }
    text = json.dumps(fragment, ensure_ascii=False, separators=(",", ":"))
    return compressed(SIGNATURE + text.encode())


def _write_piece(
    write: Write, first: str, last: str, words: Sequence[EncodedWord]
) -> tuple[str, str, str]:
    content = write_words(words)
    name = f"{LANGUAGE}_{content_hash(content)}"
    write(f"index/{name}.pf_index", content)
    return first, last, name


def _fragments(
    records: Sequence[SearchRecord], vectors: Sequence[str], work: Work
) -> Iterator[list[bytes]]:
    """The papers' fragments, oldest first, so many as stand together at a time."""
    oldest_first = [*zip(reversed(records), reversed(vectors), strict=True)]
    groups = [oldest_first[at : at + TOGETHER] for at in range(0, len(records), TOGETHER)]
    keys = [sum_of([_shown(*each) for each in group]).hex() for group in groups]

    def make(place: int) -> bytes:
        return msgspec.msgpack.encode([fragment_of(*each) for each in groups[place]])

    return map(_DECODER.decode, work.kept("fragments", keys, make))


def _shown(record: SearchRecord, vector: str) -> tuple[object, ...]:
    """All that a fragment follows from."""
    of_record = (record.address, record.title, record.abstract, record.authors, record.date)
    return (*of_record, vector)


def _write_fragments(write: Write, groups: Iterable[list[bytes]]) -> list[tuple[str, int]]:
    """Write the papers' fragments with names that count from the oldest in base 36.

    So newer papers change the names of few others. Gives the pages, newest first.
    """
    names: list[str] = []
    for group in groups:
        told = content_hash(b"".join(group), FRAGMENT_HASH)
        for content in group:
            name = f"{LANGUAGE}_{base36(len(names))}_{told}"
            write(f"fragment/{name}.pf_fragment", content)
            names.append(name)
    return [(name, SAME_LENGTH) for name in reversed(names)]


def _write_entry(
    write: Write,
    program: Program,
    pages: list[tuple[str, int]],
    pieces: list[tuple[str, str, str]],
) -> None:
    entry = json.loads(program.entry)
    names = [field.name.lower() for field in NAMED]
    content = write_meta(Meta(entry["version"], pages, pieces, names))
    name = f"{LANGUAGE}_{content_hash(content)}"
    # Pagefind's own entry tells no language where its page has no word.
    entry["languages"] = {LANGUAGE: {"hash": name, "wasm": LANGUAGE, "page_count": len(pages)}}
    write(f"pagefind.{name}.pf_meta", content)
    write(ENTRY, json.dumps(entry).encode())
