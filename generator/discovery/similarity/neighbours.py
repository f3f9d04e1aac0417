"""The near papers of every paper, and the words that make two papers near."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from generator.discovery.similarity.nearest import NearPairs, near_pairs, shared_words
from generator.discovery.similarity.paper_words import PaperWords, paper_words
from generator.discovery.similarity.vectors import PaperVectors, paper_vectors
from generator.model import Paper
from generator.work import ONE_BY_ONE, Work

LEAST: Final = 100_000
"""The similarity from which on pairs are kept: a tenth of what two equal papers have."""
MOST_WORDS: Final = 4
"""How many shared words are told at most; those after the second only when they count."""
_COUNTS: Final = 4
"""A word counts whose share is at least one part in so many of the strongest word's."""
_SURELY_TOLD: Final = 2
_PAIRS: Final = 1 << 14
"""Pairs whose words are told at a time; bounds the memory."""


class Similarity:
    """Papers compared by their words, each with each."""

    def __init__(self, papers: Sequence[Paper], work: Work = ONE_BY_ONE) -> None:
        """Compare papers, which stand in the order in which they came into the archive."""
        self.texts: Final[PaperWords] = paper_words(papers, work)
        self.vectors: Final[PaperVectors] = paper_vectors(self.texts)
        slugs = sorted(range(len(papers)), key=lambda place: papers[place].slug)
        self._rank: Final[NDArray[np.int64]] = np.empty(len(papers), np.int64)
        self._rank[slugs] = np.arange(len(papers))
        near = near_pairs(self.vectors.matrix, LEAST, work)
        both = NearPairs(
            np.concatenate([near.first, near.second]),
            np.concatenate([near.second, near.first]),
            np.tile(near.similarity, 2),
            np.tile(near.breadth, 2),
        )
        order = np.lexsort((self._rank[both.second], -both.similarity, both.first))
        self._near: Final[NearPairs] = both.chosen(order)
        self._ends: Final = np.searchsorted(self._near.first, np.arange(len(papers) + 1))
        self._columns: Final = csr_matrix(self.vectors.matrix.T)
        self._names: Final = sorted(self.vectors.shown)
        place = {name: place for place, name in enumerate(self._names)}
        self._by_name: Final = np.array([place[name] for name in self.vectors.shown], np.int64)

    def near(self, breadth: int) -> NearPairs:
        """The pairs of papers at least that near beside one word, each pair both ways.

        In the order of the first; of each, the nearest stands first, then the slug decides. Pairs
        of a similarity below `LEAST` are left out.
        """
        return self._near.chosen(self._near.breadth >= breadth)

    def nearest(self, place: int, count: int) -> list[int]:
        """The `count` nearest papers, however far, but none that shares no word."""
        start, end = self._ends[place : place + 2]
        known: list[int] = self._near.second[start : min(end, start + count)].tolist()
        if len(known) == count:
            return known
        products = csr_matrix(self.vectors.matrix[place] @ self._columns)
        others, values = products.indices, products.data
        others, values = others[values > 0], values[values > 0]
        order = np.lexsort((self._rank[others], -values))
        # One more than asked for, since the paper itself is among them.
        found: list[int] = others[order[: count + 1]].tolist()
        return [each for each in found if each != place][:count]

    def words(
        self, first: NDArray[np.int64], second: NDArray[np.int64]
    ) -> Iterator[tuple[str, ...]]:
        """For each pair of papers the words that add most to their similarity, strongest first."""
        for start in range(0, len(first), _PAIRS):
            part = slice(start, start + _PAIRS)
            names, told = self._told(shared_words(self.vectors.matrix, first[part], second[part]))
            spelled = [self._names[name] for name in names.tolist()]
            for begin, end in itertools.pairwise([0, *np.cumsum(told).tolist()]):
                yield tuple(spelled[begin:end])

    def _told(self, shared: csr_matrix) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The names that are told of each row of `shared`, row after row, and how many are."""
        numbers = np.diff(shared.indptr)
        row = np.repeat(np.arange(len(numbers)), numbers)
        most = int(shared.data.max(initial=0)) + 1
        # One number a word, since sorting these is quickest: the strongest first, then by name.
        word = (row * most + most - 1 - shared.data) * len(self._names)
        word, name = np.divmod(np.sort(word + self._by_name[shared.indices]), len(self._names))
        weights, starts = most - 1 - word % most, np.repeat(shared.indptr[:-1], numbers)
        rank = np.arange(len(row)) - starts
        told = (rank < _SURELY_TOLD) | (
            (rank < MOST_WORDS) & (weights * _COUNTS >= weights[starts])
        )
        return name[told], np.bincount(row[told], minlength=len(numbers))
