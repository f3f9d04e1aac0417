"""The files of data/search/ that tell what words and papers are about.

- `meaning.bin`: the centroids of both halves, a signed byte a number; then two bytes a paper,
  newest first: which centroid of each half the paper is nearest to;
- `vectors/<number>.bin`: the words whose hash is the file's number: for each word its length in
  bytes, its bytes, two scales, and its numbers, two a byte.

`find/matching/meaning.js` of the theme reads both. A paper's exact vector stands in its fragment.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array

from generator.search.meaning.table import DIMENSIONS, HALVES, Table, packed, read_table
from generator.search.tokens import Field, Lists, Tokens
from generator.text import typed_words
from generator.urls import SEARCH_MEANING, SEARCH_VECTORS

FILES: Final = 2048
"""Files of word vectors, of 0.9 kB each: a request a typed word."""
_REMEMBERED: Final = 1 << 16
"""Tokens of which is remembered what is known: most stand in thousands of papers."""
TITLE_WEIGHT: Final = 2
"""How often a word of the title counts, against once in the abstract."""
REPEATED: Final = (0, 10, 17, 21, 24, 26, 28, 29, 31, 32)
"""What a word counts that stands so often in a paper, in tenths: 1 and the logarithm."""


@dataclass(frozen=True, slots=True)
class PaperVectors:
    """What each paper is about: two halves of numbers from -7 to 7, all 0 without a known word."""

    halves: tuple[NDArray[np.int8], ...]

    @classmethod
    def joined(cls, parts: Sequence[PaperVectors]) -> PaperVectors:
        """The vectors of papers some at a time as those of all."""
        none = [np.empty((0, DIMENSIONS), np.int8)] * HALVES
        halves = zip(none, *(part.halves for part in parts), strict=True)
        return cls(tuple(np.concatenate(each) for each in halves))

    def spelled(self) -> list[str]:
        """The vector of each paper in base 64; empty for one without a known word."""
        numbers = np.hstack(self.halves)
        return [
            base64.b64encode(row.tobytes()).decode() if has else ""
            for row, has in zip(packed(numbers), np.any(numbers != 0, axis=1), strict=True)
        ]


def paper_vectors(tokens: Tokens) -> PaperVectors:
    """The vectors of the papers: of each half the weighted sum of its words'."""
    counts = _counts(tokens)
    return PaperVectors(tuple(_nibbles(counts @ half) for half in _summed()))


def meaning_files(vectors: PaperVectors) -> dict[str, bytes]:
    """The files, path below the site's root to bytes; papers are numbered by their places."""
    table = read_table()
    centroids = b"".join(each.tobytes() for each in table.centroids)
    files = {SEARCH_MEANING: centroids + _codes(vectors, table).tobytes()}
    for number, content in _word_files(table).items():
        files[SEARCH_VECTORS.format(number=number)] = content
    return files


def file_numbers(words: Sequence[bytes]) -> list[int]:
    """The number of the file that holds each word: FNV-1a of its UTF-8, folded to eleven bits.

    No word has a zero byte, with which they are filled up to one length here.
    """
    letters = np.array(words, np.bytes_)[:, None].view(np.uint8).astype(np.uint32)
    values = np.full(len(words), 0x811C9DC5, np.uint32)
    for column in letters.T:
        values = np.where(column, (values ^ column) * np.uint32(0x01000193), values)
    numbers: list[int] = ((values ^ values >> 16) % FILES).tolist()
    return numbers


@cache
def _summed() -> tuple[NDArray[np.int64], ...]:
    """Of each half what a word of the table adds to the sum of a paper."""
    # Whole numbers only, so that no order of adding and no machine makes a difference.
    return tuple(half.astype(np.int64) * scale[:, None] for half, scale in read_table().halves)


@cache
def _rows() -> dict[str, int]:
    """The place of each word in the table."""
    return {word: at for at, word in enumerate(read_table().words)}


@lru_cache(_REMEMBERED)
def _known(token: str) -> tuple[int, ...]:
    """The places in the table of a token's words."""
    rows = _rows()
    return tuple(rows[word] for word in typed_words(token) if word in rows)


def _word_files(table: Table) -> dict[int, bytes]:
    numbers = packed(np.hstack([half for half, _ in table.halves]))
    scales = np.stack([scale for _, scale in table.halves], axis=1)
    rows = np.hstack([scales, numbers])
    length, content = rows.shape[1], rows.tobytes()
    files: list[list[bytes]] = [[] for _ in range(FILES)]
    words = [word.encode() for word in table.words]
    for at, (word, number) in enumerate(zip(words, file_numbers(words), strict=True)):
        files[number] += (bytes((len(word),)), word, content[at * length : (at + 1) * length])
    return {number: b"".join(parts) for number, parts in enumerate(files)}


def _counts(tokens: Tokens) -> csr_array:
    """What each word of the table counts in each paper, a row a paper, in tenths."""
    known = [*map(_known, tokens.spelled)]
    chosen = tokens.field == Field.TEXT
    owners, words = Lists.of(known).gathered(tokens.number[chosen])
    papers = tokens.paper[chosen][owners]
    titled = tokens.at[chosen][owners] < tokens.title_tokens[papers]
    shape = (len(tokens.title_tokens), len(_rows()))
    weights = np.where(titled, np.int32(TITLE_WEIGHT), np.int32(1))
    often = coo_array((weights, (papers, words)), shape).tocsr()
    often.data = np.array(REPEATED)[np.minimum(often.data, len(REPEATED) - 1)]
    return often


def _nibbles(sums: NDArray[np.int64]) -> NDArray[np.int8]:
    """Each row in numbers from -7 to 7, its largest being 7."""
    largest = np.maximum(np.abs(sums).max(axis=1, keepdims=True), 1)
    rounded = (np.abs(sums) * 14 + largest) // (2 * largest)
    signed: NDArray[np.int8] = (np.sign(sums) * rounded).astype(np.int8)
    return signed


def _codes(vectors: PaperVectors, table: Table) -> NDArray[np.uint8]:
    """The nearest centroid of each half, the first of equally near ones."""
    # Whole numbers that floats tell exactly, in which they are multiplied ten times as fast.
    nearest = [
        (half.astype(np.float64) @ centroids.astype(np.float64).T).argmax(axis=1)
        for half, centroids in zip(vectors.halves, table.centroids, strict=True)
    ]
    return np.stack(nearest, axis=1).astype(np.uint8)
