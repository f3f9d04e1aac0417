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
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import cbor2

from generator.search.pagefind.heads import ARRAY, TEXT, head

SIGNATURE: Final = b"pagefind_dcd"
PIECE: Final = 2000
"""Numbers in a piece of the index, about 2 kB; a word with more has a piece of its own."""
LEVEL: Final = 5
"""Of compression; 9 takes three times as long and saves a hundredth of the bytes."""
WHOLE: Final = -25
"""Before the positions of a whole word; parts of a compound have other weights."""

PagePlace: TypeAlias = tuple[int, list[int], list[int]]
"""A page's number with the positions of a word in its text and in its metadata."""
Variant: TypeAlias = tuple[str, list[PagePlace]]


@dataclass(frozen=True, slots=True)
class IndexedWord:
    """A stem with its places, as they are read; spellings with accents have places of their own."""

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


@dataclass(frozen=True, slots=True)
class EncodedWord:
    """A stem with its places, as they are written."""

    stem: str
    content: bytes
    size: int
    """How many numbers its places take."""


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
    content = cbor2.dumps([meta.version, meta.pages, meta.pieces, [], [], meta.fields])
    return compressed(SIGNATURE + content)


def read_words(content: bytes) -> Iterator[IndexedWord]:
    """Decode a `pf_index` file."""
    (words,) = _decode(content)
    for stem, places, variants in words:
        yield IndexedWord(
            stem, _absolute(places), [(spelling, _absolute(found)) for spelling, found in variants]
        )


def encoded_word(stem: str, pages: int, places: bytes, size: int) -> EncodedWord:
    """A word in the form of a `pf_index` file, of the encoded places of so many pages."""
    spelled = stem.encode()
    beginning = head(ARRAY, 3) + head(TEXT, len(spelled)) + spelled + head(ARRAY, pages)
    return EncodedWord(stem, beginning + places + head(ARRAY, 0), size)


def write_words(words: Sequence[EncodedWord]) -> bytes:
    """A `pf_index` file."""
    beginning = SIGNATURE + head(ARRAY, 1) + head(ARRAY, len(words))
    return compressed(beginning + b"".join(word.content for word in words))


def cut(
    words: Iterable[EncodedWord],
) -> Iterator[tuple[str, str, Sequence[EncodedWord]]]:
    """Pieces of at most `PIECE` numbers with the range of words that each is responsible for.

    The words come in byte order. A range is told by beginnings just long enough to tell two
    neighbouring pieces apart, as Pagefind does it.
    """
    before = ""
    for piece, after in _with_next(_pieces(words)):
        first, last = piece[0].stem, piece[-1].stem
        told = _shared(before, first) if before else len(first)
        tells = _shared(last, after[0].stem) if after else len(last)
        yield first[: told + 1], last[: max(tells, _shared(first, last)) + 1], piece
        before = last


def compressed(content: bytes) -> bytes:
    """The content as the browser's script unpacks it, the same from every Python.

    The tenth byte of gzip tells the system that made it, which Python's module fills in otherwise
    since 3.13: here it is always that of an unknown one.
    """
    packed = zlib.compress(content, LEVEL, wbits=zlib.MAX_WBITS + 16)
    return packed[:9] + b"\xff" + packed[10:]


def content_hash(content: bytes, length: int = 8) -> str:
    """Hexadecimal digits for a file's name, so that no cache serves an old file for a new one."""
    return hashlib.sha256(content).hexdigest()[:length]


def _shared(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    alike = (a == b for a, b in zip(one, other, strict=False))
    return next((at for at, same in enumerate(alike) if not same), min(len(one), len(other)))


def _pieces(words: Iterable[EncodedWord]) -> Iterator[list[EncodedWord]]:
    piece: list[EncodedWord] = []
    size = 0
    for word in words:
        if piece and size + word.size > PIECE:
            yield piece
            piece, size = [], 0
        piece.append(word)
        size += word.size
    if piece:
        yield piece


def _with_next(
    pieces: Iterable[list[EncodedWord]],
) -> Iterator[tuple[list[EncodedWord], list[EncodedWord]]]:
    """Each piece with the one after it; the last with an empty one."""
    coming = iter(pieces)
    piece = next(coming, None)
    while piece is not None:
        after = next(coming, None)
        yield piece, after or []
        piece = after


def _absolute(places: list[PagePlace]) -> list[PagePlace]:
    page = 0
    found: list[PagePlace] = []
    for distance, text, meta in places:
        page += distance
        found.append((page, text, meta))
    return found


def _decode(content: bytes) -> list:  # type: ignore[type-arg]
    data = gzip.decompress(content)
    if not data.startswith(SIGNATURE):
        raise ValueError("not a file of Pagefind's")
    decoded: list = cbor2.loads(data[len(SIGNATURE) :])  # type: ignore[type-arg]
    return decoded
