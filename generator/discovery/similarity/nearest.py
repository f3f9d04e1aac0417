"""Which papers are near which: pairs of papers above a similarity.

Pairs above it grow with the square of the papers, and what is shown of them does not. So the words
that lead from one paper to another find what may be near; of that each paper keeps the nearest so
far, and only these are compared in all words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from generator.discovery.similarity.leading import leading_words
from generator.discovery.similarity.thresholds import Thresholds
from generator.work import ONE_BY_ONE, Work

_ROWS: Final = 512
"""Papers compared at a time; bounds the memory."""
_PAIRS: Final = 1 << 14
"""Pairs whose words are compared at a time."""
_LED_TENTHS: Final = 8
"""Of the similarity of a pair that is found, so much must be of leading words."""
_PARTS: Final = 4
"""Numbers that tell a pair."""
_KEPT: Final = np.dtype("<i4")
"""How they are kept; twice the square of a vector's length is much smaller than fits in."""
_FINGERPRINT: Final = 20
"""Bytes."""


@dataclass(frozen=True, slots=True)
class NearPairs:
    """Pairs of papers, every pair once; all arrays are of one length."""

    first: NDArray[np.int64]
    """Rows of the matrix, as are `second`, which are greater."""
    second: NDArray[np.int64]
    similarity: NDArray[np.int64]
    """The product of both vectors."""
    breadth: NDArray[np.int64]
    """The same without the word that adds most: what two papers share beside one word."""

    def chosen(self, which: NDArray[np.int64] | NDArray[np.bool_]) -> NearPairs:
        """The pairs of some places, or where `which` holds."""
        return NearPairs(
            self.first[which], self.second[which], self.similarity[which], self.breadth[which]
        )


def near_pairs(matrix: csr_matrix, least: int, work: Work = ONE_BY_ONE) -> NearPairs:
    """The pairs of rows whose product is at least `least`, a positive number.

    Of a row that has many such pairs those with its nearest so far are found: a pair is left out
    whose rows, when the later of them came in, each had `NEAREST` nearer ones before it. Nearness
    is here that of their leading words. Rows are compared with those before them, some at a time,
    and what that gives is kept: rows that come in later leave it as it is.
    """
    leading = leading_words(matrix)
    columns = csr_matrix(leading.T)
    least_led = max(1, least * _LED_TENTHS // 10)
    thresholds = Thresholds(matrix.shape[0], least_led)
    told = f"{least}"
    found = [np.empty((_PARTS, 0), _KEPT)]

    def make(start: int, _place: int) -> bytes:
        rows = leading[start : start + _ROWS]
        before = columns[:, : start + rows.shape[0]]
        first, second, led = _led_pairs(rows, before, start, least_led)
        passed = thresholds.passed(first, second, led)
        first, second, led = first[passed], second[passed], led[passed]
        similarity, strongest = _compared(matrix, first, second)
        values = (first, second, led, similarity, similarity - strongest)
        return np.stack(values).astype(_KEPT).tobytes()

    for start in range(0, matrix.shape[0], _ROWS):
        for each in (matrix, leading):
            told = fingerprint(each[start : start + _ROWS], told)
        # One by one, since thresholds follow from what was found before.
        (kept,) = work.kept("near pairs", [told], partial(make, start))
        pairs = np.frombuffer(kept, _KEPT).reshape(_PARTS + 1, -1)
        thresholds.learn(*pairs[:3])
        found.append(np.delete(pairs, 2, axis=0)[:, pairs[3] >= least])
    return NearPairs(*np.concatenate(found, axis=1).astype(np.int64))


def _led_pairs(
    rows: csr_matrix, columns: csr_matrix, start: int, least: int
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """The pairs of some rows, which begin at `start`, with those before; and their products."""
    products = csr_matrix(rows @ columns)
    near = np.flatnonzero(products.data >= least)
    numbers = np.diff(np.searchsorted(near, products.indptr))
    second = np.repeat(np.arange(start, start + len(numbers)), numbers)
    first = products.indices[near].astype(np.int64)
    before = first < second
    return first[before], second[before], products.data[near[before]].astype(np.int64)


def fingerprint(matrix: csr_matrix, before: str = "") -> str:
    """What stands for a matrix of numbers of 32 bits, and for what was told before."""
    told = blake2b(before.encode(), digest_size=_FINGERPRINT)
    for each in (matrix.indptr, matrix.indices, matrix.data):
        told.update(each.astype(_KEPT).tobytes())
    return told.hexdigest()


def in_parts(pairs: int) -> Iterator[slice]:
    """So many pairs, as many at a time as are compared together, which bounds the memory."""
    return (slice(start, start + _PAIRS) for start in range(0, pairs, _PAIRS))


def shared_words(
    matrix: csr_matrix, first: NDArray[np.int64], second: NDArray[np.int64]
) -> csr_matrix:
    """How much each term adds to the product of each pair of rows: a row a pair."""
    return csr_matrix(matrix[first].multiply(matrix[second]))


def _compared(
    matrix: csr_matrix, first: NDArray[np.int64], second: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The product of each pair of rows, and how much the word adds to it that adds most."""
    found = [np.empty((2, 0), np.int64)]
    for part in in_parts(len(first)):
        shared = shared_words(matrix, first[part], second[part])
        most = shared.max(axis=1).toarray().ravel()
        found.append(np.stack([np.asarray(shared.sum(axis=1)).ravel(), most]))
    products, most = np.concatenate(found, axis=1)
    return products, most
