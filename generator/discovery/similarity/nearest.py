"""Which papers are near which: every pair of papers above a similarity."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

_ROWS: Final = 512
"""Papers compared at a time; bounds the memory."""
_PAIRS: Final = 1 << 14
"""Pairs whose words are compared at a time."""


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


def near_pairs(matrix: csr_matrix, least: int, since: int = 0) -> NearPairs:
    """All pairs of rows whose product is at least `least`, the second from row `since` on."""
    columns = csr_matrix(matrix.T)
    found: list[NDArray[np.int64]] = [np.empty((3, 0), np.int64)]
    for start in range(since, matrix.shape[0], _ROWS):
        # Products are the same both ways: those with later rows come in a later part.
        stop = min(start + _ROWS, matrix.shape[0])
        products = csr_matrix(matrix[start:stop] @ columns[:, :stop])
        rows = np.repeat(np.arange(start, stop), np.diff(products.indptr))
        kept = (products.data >= least) & (products.indices < rows)
        found.append(np.stack([products.indices[kept], rows[kept], products.data[kept]]))
    first, second, similarity = np.concatenate(found, axis=1).astype(np.int64)
    return NearPairs(first, second, similarity, similarity - _strongest(matrix, first, second))


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
