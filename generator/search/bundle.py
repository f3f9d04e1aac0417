"""Pagefind's files, put in order.

Pagefind numbers pages in the order in which it happens to read them, orders the values of a filter
by chance, and cuts its index into pieces of 20,000 numbers, which is 25 kB a word at 10,000 papers.
Here the pages get the archive's order, everything is sorted, and the index is cut finer, so that
the same archive gives the same bytes and a query fetches little more than its own words.

The files are gzip around the signature `pagefind_dcd` and CBOR arrays, as Pagefind 1.5 writes them:

- `*.pf_meta`: version, pages [name of the fragment, number of words], pieces of the index
  [first word, last word, name], filters [name, file], sorts, names of the metadata fields;
- `*.pf_index`: [words], a word being [stem, places, variants], a variant [spelling, places], a
  place [distance from the last page's number, positions, positions in the metadata].
"""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import cbor2

SIGNATURE: Final = b"pagefind_dcd"
PIECE: Final = 4000
"""Numbers in a piece of the index, about 4 kB; a word with more has a piece of its own."""
FREQUENT: Final = 1000
"""A word of more papers than this tells little: one position a paper is enough, and a third of the
bytes."""
TITLE: Final = "title"
"""The metadata field whose words stand in the text, too."""

Numbers: TypeAlias = list[int]
PagePlace: TypeAlias = tuple[int, Numbers, Numbers]
"""A page's number with the positions of a word in its text and in its metadata."""
Variant: TypeAlias = tuple[str, list[PagePlace]]


@dataclass(frozen=True, slots=True)
class IndexedWord:
    """A stem with its places; spellings with accents have places of their own."""

    stem: str
    places: list[PagePlace]
    variants: list[Variant]

    @property
    def papers(self) -> int:
        """How many papers have it in one spelling or another, at most."""
        return len(self.places) + sum(len(places) for _, places in self.variants)

    @property
    def size(self) -> int:
        """How many numbers its places take."""
        lists = [self.places, *(places for _, places in self.variants)]
        return sum(1 + len(text) + len(meta) for places in lists for _, text, meta in places)


@dataclass(frozen=True, slots=True)
class Meta:
    """What the browser reads first."""

    version: str
    pages: list[tuple[str, int]]
    """The name of the fragment and the number of words of each page."""
    pieces: list[tuple[str, str, str]]
    fields: list[str]
    """Names of the metadata fields."""


def read_meta(content: bytes) -> Meta:
    """Decode a `pf_meta` file.

    Raises ValueError when it has filters or sorts: they are not used, and would have to be ordered.
    """
    version, pages, pieces, filters, sorts, fields = _decode(content)
    if filters or sorts:
        raise ValueError("the index has filters or sorts, which are in no order")
    return Meta(
        version, [tuple(page) for page in pages], [tuple(piece) for piece in pieces], fields
    )


def write_meta(meta: Meta) -> bytes:
    """Encode a `pf_meta` file."""
    return _encode([meta.version, meta.pages, meta.pieces, [], [], meta.fields])


def read_words(content: bytes) -> Iterator[IndexedWord]:
    """Decode a `pf_index` file."""
    (words,) = _decode(content)
    for stem, places, variants in words:
        yield IndexedWord(
            stem, _absolute(places), [(spelling, _absolute(found)) for spelling, found in variants]
        )


def write_words(words: Iterable[IndexedWord]) -> bytes:
    """Encode a `pf_index` file."""
    return _encode(
        [
            [
                [
                    word.stem,
                    _relative(word.places),
                    [[spelling, _relative(places)] for spelling, places in word.variants],
                ]
                for word in words
            ]
        ]
    )


def renumbered(word: IndexedWord, numbers: Sequence[int]) -> IndexedWord:
    """The word with every page's number looked up in `numbers`, in rising order."""

    def renumber(places: list[PagePlace]) -> list[PagePlace]:
        return sorted((numbers[page], text, meta) for page, text, meta in places)

    variants = sorted((spelling, renumber(places)) for spelling, places in word.variants)
    return IndexedWord(word.stem, renumber(word.places), variants)


def slimmed(word: IndexedWord, fields: Sequence[str]) -> IndexedWord:
    """The word without what no query needs, the heaviest positions, which are the title's, first.

    `fields` are the names of the metadata fields. Words of the title stand in the text already.
    """
    frequent = word.papers > FREQUENT
    title = -1 - fields.index(TITLE)

    def slim(places: list[PagePlace]) -> list[PagePlace]:
        return [
            (
                page,
                _runs_of(text, lambda _, run: run[:1] if frequent else run),
                _runs_of(meta, lambda marker, run: [] if marker == title else run),
            )
            for page, text, meta in places
        ]

    variants = [(spelling, slim(places)) for spelling, places in word.variants]
    return IndexedWord(word.stem, slim(word.places), variants)


def cut(words: Sequence[IndexedWord]) -> Iterator[tuple[str, str, Sequence[IndexedWord]]]:
    """Pieces of at most `PIECE` numbers with the range of words that each is responsible for.

    The words come in byte order. A range is told by beginnings just long enough to tell two
    neighbouring pieces apart, as Pagefind does it.
    """
    pieces = list(_pieces(words))
    for at, piece in enumerate(pieces):
        first, last = piece[0].stem, piece[-1].stem
        before = _shared(pieces[at - 1][-1].stem, first) if at > 0 else len(first)
        after = _shared(last, pieces[at + 1][0].stem) if at + 1 < len(pieces) else len(last)
        yield first[: before + 1], last[: max(after, _shared(first, last)) + 1], piece


def content_hash(content: bytes, length: int = 8) -> str:
    """Hexadecimal digits for a file's name, so that no cache serves an old file for a new one."""
    return hashlib.sha256(content).hexdigest()[:length]


def _shared(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    alike = (a == b for a, b in zip(one, other, strict=False))
    return next((at for at, same in enumerate(alike) if not same), min(len(one), len(other)))


def _pieces(words: Iterable[IndexedWord]) -> Iterator[list[IndexedWord]]:
    piece: list[IndexedWord] = []
    size = 0
    for word in words:
        if piece and size + word.size > PIECE:
            yield piece
            piece, size = [], 0
        piece.append(word)
        size += word.size
    if piece:
        yield piece


def _runs_of(numbers: Numbers, keep: Callable[[int, Numbers], Numbers]) -> Numbers:
    """Positions follow a marker below zero, which holds their weight or field; lowest marker first.

    `keep` is asked which positions of a run stay; a marker without positions goes.
    """
    runs: list[tuple[int, Numbers]] = []
    for number in numbers:
        if number < 0:
            runs.append((number, []))
        else:
            runs[-1][1].append(number)
    kept = [(marker, keep(marker, positions)) for marker, positions in sorted(runs)]
    return [number for marker, positions in kept if positions for number in (marker, *positions)]


def _absolute(places: list[tuple[int, Numbers, Numbers]]) -> list[PagePlace]:
    page = 0
    found: list[PagePlace] = []
    for distance, text, meta in places:
        page += distance
        found.append((page, text, meta))
    return found


def _relative(places: list[PagePlace]) -> list[PagePlace]:
    before = [0, *(page for page, _, _ in places)]
    return [
        (page - last, text, meta) for last, (page, text, meta) in zip(before, places, strict=False)
    ]


def _decode(content: bytes) -> list:  # type: ignore[type-arg]
    data = gzip.decompress(content)
    if not data.startswith(SIGNATURE):
        raise ValueError("not a file of Pagefind's")
    decoded: list = cbor2.loads(data[len(SIGNATURE) :])  # type: ignore[type-arg]
    return decoded


def _encode(value: object) -> bytes:
    return gzip.compress(SIGNATURE + cbor2.dumps(value), mtime=0)
