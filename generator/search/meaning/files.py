"""The files of data/search/ that tell what words and papers are about.

- `meaning.bin`: the centroids of both halves, a signed byte a number; then two bytes a paper,
  newest first: which centroid of each half the paper is nearest to;
- `vectors/<number>.bin`: the words whose hash is the file's number: for each word its length in
  bytes, its bytes, two scales, and its numbers, two a byte.

`find/matching/meaning.js` of the theme reads both. A paper's exact vector stands in its fragment.
"""

from __future__ import annotations

import base64
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from generator.search.meaning.table import DIMENSIONS, HALVES, Table, packed, read_table
from generator.search.records import SearchRecord
from generator.text import tokens_of, typed_words
from generator.urls import SEARCH_MEANING, SEARCH_VECTORS

FILES: Final = 1024
"""Files of word vectors, of 1.5 kB each: a request a typed word."""
TITLE_WEIGHT: Final = 2
"""How often a word of the title counts, against once in the abstract."""
REPEATED: Final = (0, 10, 17, 21, 24, 26, 28, 29, 31, 32)
"""What a word counts that stands so often in a paper, in tenths: 1 and the logarithm."""


def meaning_files(records: Sequence[SearchRecord]) -> dict[str, bytes]:
    """The files, path below the site's root to bytes; papers are numbered by their places."""
    table = read_table()
    centroids = b"".join(each.tobytes() for each in table.centroids)
    codes = _codes(_sums(records, table), table)
    files = {SEARCH_MEANING: centroids + codes.tobytes()}
    for number, content in _word_files(table).items():
        files[SEARCH_VECTORS.format(number=number)] = content
    return files


def paper_vectors(records: Sequence[SearchRecord]) -> list[str]:
    """The exact vector of each record in base 64; empty for one without a known word."""
    table = read_table()
    rows = [_nibbles(half) for half in _sums(records, table)]
    numbers = packed(np.hstack(rows))
    known = np.any(np.hstack(rows) != 0, axis=1)
    return [
        base64.b64encode(row.tobytes()).decode() if has else ""
        for row, has in zip(numbers, known, strict=True)
    ]


def file_number(word: str) -> int:
    """The number of the file that holds a word: FNV-1a of its UTF-8, folded to ten bits."""
    value = 0x811C9DC5
    for byte in word.encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return (value ^ value >> 16) % FILES


def _word_files(table: Table) -> dict[int, bytes]:
    numbers = packed(np.hstack([half for half, _ in table.halves]))
    files: defaultdict[int, bytearray] = defaultdict(bytearray)
    for at, word in enumerate(table.words):
        encoded = word.encode()
        scales = bytes(int(scale[at]) for _, scale in table.halves)
        files[file_number(word)] += bytes([len(encoded)]) + encoded + scales + numbers[at].tobytes()
    return {number: bytes(files[number]) for number in range(FILES)}


def _sums(records: Sequence[SearchRecord], table: Table) -> list[NDArray[np.int64]]:
    """For each half the weighted sums of the papers' words."""
    number = {word: at for at, word in enumerate(table.words)}
    scaled = [half.astype(np.int64) * scale[:, None] for half, scale in table.halves]
    sums = [np.zeros((len(records), DIMENSIONS), np.int64) for _ in range(HALVES)]
    for row, record in enumerate(records):
        words = _words(record.title) * TITLE_WEIGHT + _words(record.abstract)
        counts = Counter(number[word] for word in words if word in number)
        if not counts:
            continue
        often = np.array([REPEATED[min(count, len(REPEATED) - 1)] for count in counts.values()])
        for half, total in zip(scaled, sums, strict=True):
            total[row] = often @ half[list(counts)]
    return sums


def _words(text: str) -> list[str]:
    return [word for token in tokens_of(text) for word in typed_words(token)]


def _nibbles(sums: NDArray[np.int64]) -> NDArray[np.int8]:
    """Each row in numbers from -7 to 7, its largest being 7."""
    largest = np.maximum(np.abs(sums).max(axis=1, keepdims=True), 1)
    rounded = (np.abs(sums) * 14 + largest) // (2 * largest)
    signed: NDArray[np.int8] = (np.sign(sums) * rounded).astype(np.int8)
    return signed


def _codes(sums: Sequence[NDArray[np.int64]], table: Table) -> NDArray[np.uint8]:
    """The nearest centroid of each half, the first of equally near ones."""
    nearest = [
        (_nibbles(half).astype(np.int64) @ centroids.astype(np.int64).T).argmax(axis=1)
        for half, centroids in zip(sums, table.centroids, strict=True)
    ]
    return np.stack(nearest, axis=1).astype(np.uint8)
