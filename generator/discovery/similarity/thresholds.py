"""How near another paper must be to each one to stand among its nearest so far.

Similarities are counted by levels, each a thirty-second above the one before, so that all papers'
thresholds fit into little memory and are found without sorting.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

NEAREST: Final = 32
"""How many papers are told of as near one at least, where so many are; with the same level, more.

More than are ever shown of one: groups of papers are chosen among them by date and by tags.
"""
_LEVELS: Final = 96
_STEP: Final = 32
"""A level is above the one before by its part in so many: the last is at 18 times the first."""

Numbers = NDArray[np.int64]
_NO_PAIRS: Final = np.empty((3, 0), np.int64)


class Thresholds:
    """The thresholds of papers that come in one after the other, some at a time."""

    def __init__(self, papers: int, least: int) -> None:
        """`least` is the similarity from which on papers are near at all; at least 1."""
        levels = [least]
        while len(levels) < _LEVELS:
            levels.append(levels[-1] + max(1, levels[-1] // _STEP))
        self._levels: Final = np.array(levels, np.int64)
        self._counts: Final = np.zeros((papers, _LEVELS), np.int32)
        self._lowest: Final = np.zeros(papers, np.int64)
        """The level of each paper's threshold."""
        self._unheeded: Final[list[tuple[Numbers, Numbers, Numbers]]] = []
        """Pairs that have passed and raised no threshold yet."""

    def passed(self, first: Numbers, second: Numbers, similarity: Numbers) -> NDArray[np.bool_]:
        """Which pairs are above the threshold of one of both.

        Of each pair the second has just come in; they are all that it has with papers before it.
        """
        self._heed()
        level = self._level(similarity)
        fresh, place = np.unique(second, return_inverse=True)
        counts = np.bincount(place * _LEVELS + level, minlength=len(fresh) * _LEVELS)
        lowest = self._lowest.copy()
        lowest[fresh] = _lowest(counts.reshape(-1, _LEVELS))
        return np.asarray((level >= lowest[first]) | (level >= lowest[second]), np.bool_)

    def learn(self, first: Numbers, second: Numbers, similarity: Numbers) -> None:
        """Raise the thresholds by the pairs that have passed, before the next ones are asked of."""
        self._unheeded.append((first, second, similarity))

    def _heed(self) -> None:
        # All at once, which is once for all that an earlier build has kept.
        first, second, similarity = np.concatenate([_NO_PAIRS, *self._unheeded], axis=1)
        self._unheeded.clear()
        papers = np.concatenate([first, second])
        cells = papers * _LEVELS + np.tile(self._level(similarity), 2)
        # Twenty times as fast with a number of the counts' own kind.
        np.add.at(self._counts.reshape(-1), cells, np.int32(1))
        is_changed = np.zeros(len(self._lowest), np.bool_)
        is_changed[papers] = True
        self._lowest[is_changed] = _lowest(self._counts[is_changed])

    def _level(self, similarity: Numbers) -> Numbers:
        return np.asarray(np.searchsorted(self._levels, similarity, side="right") - 1, np.int64)


def _lowest(counts: NDArray[np.int64] | NDArray[np.int32]) -> Numbers:
    """The highest level on which, or above, there are enough in each row; or 0."""
    above = np.cumsum(counts[:, ::-1], axis=1, dtype=np.int32)
    return np.asarray(np.maximum((above >= NEAREST).sum(axis=1) - 1, 0), np.int64)
