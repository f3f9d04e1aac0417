"""Writes the index of the records as Pagefind's script reads it: pieces of words, and fragments."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Final

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

FRAGMENT_HASH: Final = 5
"""Digits of the hash in a fragment's name, which must only tell a paper's old text from its new."""
TOGETHER: Final = 32
"""So many papers that follow each other have one hash: a list of all names is read before the first
search, and hashes do not get smaller. At 10,000 papers it takes 17 kB, in place of 61 with a hash
for each."""
SAME_LENGTH: Final = 200
"""The number of words that every page is said to have: abstracts are of one length, no score of
Pagefind's is used, and unlike numbers cost 12 kB at 10,000 papers."""


def write_index(
    records: Sequence[SearchRecord],
    vectors: Sequence[str],
    places: Places,
    program: Program,
    folder: Path,
) -> None:
    """Write the index of the records, which number its pages, into the folder, made anew.

    `vectors` are the records' own, as `fragment_of` takes them.
    """
    shutil.rmtree(folder, ignore_errors=True)
    for name in ("", "index", "fragment"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    words = encoded_words(places, program.stems)
    pieces = [_write_piece(folder / "index", *piece) for piece in cut(words)]
    fragments = map(fragment_of, records, vectors)
    pages = _write_fragments(folder / "fragment", list(fragments))
    _write_entry(folder, program, pages, pieces)


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
    folder: Path, first: str, last: str, words: Sequence[EncodedWord]
) -> tuple[str, str, str]:
    content = write_words(words)
    name = f"{LANGUAGE}_{content_hash(content)}"
    (folder / f"{name}.pf_index").write_bytes(content)
    return first, last, name


def _write_fragments(folder: Path, fragments: Sequence[bytes]) -> list[tuple[str, int]]:
    """Write the papers' fragments, whose names tell the papers' numbers in base 36."""
    pages: list[tuple[str, int]] = []
    for start in range(0, len(fragments), TOGETHER):
        together = fragments[start : start + TOGETHER]
        told = content_hash(b"".join(together), FRAGMENT_HASH)
        for number, content in enumerate(together, start):
            name = f"{LANGUAGE}_{base36(number)}_{told}"
            (folder / f"{name}.pf_fragment").write_bytes(content)
            pages.append((name, SAME_LENGTH))
    return pages


def _write_entry(
    folder: Path,
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
    (folder / f"pagefind.{name}.pf_meta").write_bytes(content)
    (folder / ENTRY).write_text(json.dumps(entry), encoding="utf-8")
