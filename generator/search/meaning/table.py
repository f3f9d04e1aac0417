"""The table of word vectors: `vectors.bin` and, in the same order, `words.txt`.

A vector has two halves of `DIMENSIONS` numbers each, from -7 to 7, and a scale for each half. The
file holds the centroids of each half, a signed byte a number; then for each word the two scales, a
byte each, and its numbers, two a byte, the first in the high four bits, each with 8 added.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

DIMENSIONS: Final = 48
"""Numbers of a half."""
HALVES: Final = 2
CENTROIDS: Final = 256
"""Of each half: what a paper's half is nearest to is told by a byte."""
WORD: Final = HALVES + HALVES * DIMENSIONS // 2
"""Bytes of a word."""
TABLE: Final = Path(__file__).with_name("vectors.bin")
TERMS: Final = Path(__file__).with_name("words.txt")

Half = tuple[NDArray[np.int8], NDArray[np.uint8]]
"""The numbers of each word, and its scale."""


@dataclass(frozen=True, slots=True)
class Table:
    """Words with their vectors."""

    words: tuple[str, ...]
    """Folded, as `generator.text` has them, in alphabetical order."""
    halves: tuple[Half, ...]
    centroids: tuple[NDArray[np.int8], ...]
    """Of each half, rows of one length."""


@cache
def read_table() -> Table:
    """The table that the project keeps."""
    return parse_table(TABLE.read_bytes(), TERMS.read_text(encoding="utf-8"))


def parse_table(vectors: bytes, terms: str) -> Table:
    """The table of what the two files hold."""
    words = tuple(terms.splitlines())
    content = np.frombuffer(vectors, np.uint8)
    size = CENTROIDS * DIMENSIONS
    centroids = tuple(
        content[at : at + size].view(np.int8).reshape(CENTROIDS, DIMENSIONS)
        for at in range(0, HALVES * size, size)
    )
    rows = content[HALVES * size :].reshape(len(words), WORD)
    numbers = unpacked(rows[:, HALVES:])
    halves = tuple(
        (numbers[:, half * DIMENSIONS : (half + 1) * DIMENSIONS], rows[:, half])
        for half in range(HALVES)
    )
    return Table(words, halves, centroids)


def write_table(table: Table, path: Path, words: Path) -> None:
    """Write the two files, the inverse of `parse_table`."""
    scales = np.stack([scale for _, scale in table.halves], axis=1)
    numbers = packed(np.hstack([numbers for numbers, _ in table.halves]))
    rows = np.hstack([scales, numbers]).astype(np.uint8)
    centroids = b"".join(each.tobytes() for each in table.centroids)
    path.write_bytes(centroids + rows.tobytes())
    words.write_text("".join(f"{word}\n" for word in table.words), encoding="utf-8")


def packed(numbers: NDArray[np.int8]) -> NDArray[np.uint8]:
    """Numbers from -7 to 7 in rows of even length, two a byte."""
    raised = (numbers + 8).astype(np.uint8)
    return (raised[:, ::2] * 16 + raised[:, 1::2]).astype(np.uint8)


def unpacked(rows: NDArray[np.uint8]) -> NDArray[np.int8]:
    """The inverse of `packed`."""
    numbers = np.stack([rows >> 4, rows & 15], axis=2).reshape(len(rows), -1)
    return numbers.astype(np.int8) - np.int8(8)
