"""Which papers are near which: every pair of papers above a similarity."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from generator.work import ONE_BY_ONE, Work

_ROWS: Final = 512
"""Papers compared at a time; bounds the memory."""
_PAIRS: Final = 1 << 14
"""Pairs whose words are compared at a time."""
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
    """All pairs of rows whose product is at least `least`.

    Rows are compared with those before them, some at a time. What that gives follows from these
    rows alone, so that it is kept: rows that come in later leave it as it is.
    """
    starts = range(0, matrix.shape[0], _ROWS)
    columns = csr_matrix(matrix.T)

    def make(place: int) -> bytes:
        start = starts[place]
        stop = min(start + _ROWS, matrix.shape[0])
        products = csr_matrix(matrix[start:stop] @ columns[:, :stop])
        rows = np.repeat(np.arange(start, stop), np.diff(products.indptr))
        near = (products.data >= least) & (products.indices < rows)
        first, second = products.indices[near], rows[near]
        strongest = _strongest(matrix, first, second)
        values = products.data[near]
        return np.stack([first, second, values, values - strongest]).astype(_KEPT).tobytes()

    keys = [f"{least} {each}" for each in _fingerprints(matrix, starts)]
    none = np.empty((_PARTS, 0), _KEPT)
    kept = (
        np.frombuffer(part, _KEPT).reshape(_PARTS, -1)
        for part in work.kept("near pairs", keys, make)
    )
    return NearPairs(*np.concatenate([none, *kept], axis=1).astype(np.int64))


def _fingerprints(matrix: csr_matrix, starts: range) -> Iterator[str]:
    """For each of the parts that begin at `starts` what stands for it and all rows before."""
    told = ""
    for start in starts:
        told = fingerprint(matrix[start : start + _ROWS], told)
        yield told


def fingerprint(matrix: csr_matrix, before: str = "") -> str:
    """What stands for a matrix of numbers of 32 bits, and for what was told before."""
    told = blake2b(before.encode(), digest_size=_FINGERPRINT)
    for each in (matrix.indptr, matrix.indices, matrix.data):
        told.update(each.astype(_KEPT).tobytes())
    return told.hexdigest()


def shared_words(
    matrix: csr_matrix, first: NDArray[np.int64], second: NDArray[np.int64]
) -> csr_matrix:
    """How much each term adds to the product of each pair of rows: a row a pair."""
    return csr_matrix(matrix[first].multiply(matrix[second]))


def _strongest(
    matrix: csr_matrix, first: NDArray[np.int64], second: NDArray[np.int64]
) -> NDArray[np.int64]:
    most = [np.empty(0, np.int64)]
    for start in range(0, len(first), _PAIRS):
        part = slice(start, start + _PAIRS)
        shared = shared_words(matrix, first[part], second[part])
        most.append(shared.max(axis=1).toarray().ravel().astype(np.int64))
    return np.concatenate(most)
