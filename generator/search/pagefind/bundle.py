"""The form of Pagefind's files.

Pagefind cuts an index into pieces of 20,000 numbers, which is 25 kB a word at 10,000 papers. Here
it is cut finer, so that a query fetches little more than its own words.

The files are gzip around the signature `pagefind_dcd` and CBOR arrays, as Pagefind 1.5 writes them:

- `*.pf_meta`: version, pages [name of the fragment, number of words], pieces of the index
  [first word, last word, name], filters [name, file], sorts, names of the metadata fields;
- `*.pf_index`: [words], a word being [stem, places, variants], a variant [spelling, places], a
  place [distance from the last page's number, positions, positions in the metadata];
- positions are numbers below zero, which tell a weight or a field, each with the distances from one
  position to the next after it.
"""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import cbor2

SIGNATURE: Final = b"pagefind_dcd"
PIECE: Final = 4000
"""Numbers in a piece of the index, about 4 kB; a word with more has a piece of its own."""

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

    def positions(self, weight: int) -> Iterator[int]:
        """The positions of one weight in the text of any page, in any spelling."""
        for places in (self.places, *(places for _, places in self.variants)):
            for _, text, _ in places:
                marker = position = 0
                for number in text:
                    if number < 0:
                        marker, position = number, 0
                        continue
                    position += number
                    if marker == weight:
                        yield position

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


def run(marker: int, positions: Iterable[int]) -> Numbers:
    """Rising positions of one weight or field; nothing where there are none."""
    last = 0
    numbers = [marker]
    for position in positions:
        numbers.append(position - last)
        last = position
    return numbers if len(numbers) > 1 else []


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


def compressed(content: bytes) -> bytes:
    """The content as the browser's script unpacks it."""
    return gzip.compress(content, mtime=0)


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
    return compressed(SIGNATURE + cbor2.dumps(value))
