"""The near papers of every paper, and the words that make two papers near."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from generator.discovery.similarity.nearest import (
    NearPairs,
    in_parts,
    near_pairs,
    shared_words,
)
from generator.discovery.similarity.paper_words import PaperWords, paper_words
from generator.discovery.similarity.ranking import place_in_row, strongest_first
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
_ROWS: Final = 512
"""Papers compared with all at a time; bounds the memory."""

Numbers = NDArray[np.int64]


class Similarity:
    """Papers compared by their words, each with each."""

    def __init__(self, papers: Sequence[Paper], work: Work = ONE_BY_ONE) -> None:
        """Compare papers, which stand in the order in which they came into the archive."""
        self.texts: Final[PaperWords] = paper_words(papers, work)
        self.vectors: Final[PaperVectors] = paper_vectors(self.texts)
        slugs = sorted(range(len(papers)), key=lambda place: papers[place].slug)
        self._rank: Final[Numbers] = np.empty(len(papers), np.int64)
        self._rank[slugs] = np.arange(len(papers))
        near = near_pairs(self.vectors.matrix, LEAST, work)
        both = NearPairs(
            np.concatenate([near.first, near.second]),
            np.concatenate([near.second, near.first]),
            np.tile(near.similarity, 2),
            np.tile(near.breadth, 2),
        )
        self._near: Final[NearPairs] = both.chosen(
            self._nearest_first(both.first, both.second, both.similarity)
        )
        self._names: Final = sorted(self.vectors.shown)
        place = {name: place for place, name in enumerate(self._names)}
        self._by_name: Final = np.array([place[name] for name in self.vectors.shown], np.int64)

    def near(self, breadth: int) -> NearPairs:
        """The pairs of papers at least that near beside one word, each pair both ways.

        In the order of the first; of each, the nearest stands first, then the slug decides. Pairs
        of a similarity below `LEAST` are left out.
        """
        return self._near.chosen(self._near.breadth >= breadth)

    def nearest(self, count: int) -> tuple[Numbers, Numbers]:
        """The `count` nearest papers of each, however far, but none that shares no word.

        Gives two arrays of one length: a paper, in order, and one that is near it, nearest first.
        """
        near, papers = self._near, len(self._rank)
        are_known = np.bincount(near.first, minlength=papers) >= count
        chosen = are_known[near.first] & (place_in_row(near.first) < count)
        few = np.flatnonzero(~are_known)
        columns = csr_matrix(self.vectors.matrix.T)
        compared = (
            self._nearest_of(few[start : start + _ROWS], columns, count)
            for start in range(0, len(few), _ROWS)
        )
        known = (near.first[chosen], near.second[chosen])
        place, other = np.concatenate([known, *compared], axis=1)
        order = np.argsort(place, kind="stable")
        return place[order], other[order]

    def _nearest_of(
        self, places: Numbers, columns: csr_matrix, count: int
    ) -> tuple[Numbers, Numbers]:
        """The nearest of some papers, which are compared with all."""
        products = csr_matrix(self.vectors.matrix[places] @ columns)
        place = np.repeat(places, np.diff(products.indptr))
        near = (products.data > 0) & (products.indices != place)
        place, other = place[near], products.indices[near].astype(np.int64)
        order = self._nearest_first(place, other, products.data[near])
        place, other = place[order], other[order]
        few = place_in_row(place) < count
        return place[few], other[few]

    def _nearest_first(self, place: Numbers, other: Numbers, similarity: Numbers) -> Numbers:
        return strongest_first(place, similarity, self._rank[other], len(self._rank))

    def words(self, first: Numbers, second: Numbers) -> Iterator[tuple[str, ...]]:
        """For each pair of papers the words that add most to their similarity, strongest first."""
        for part in in_parts(len(first)):
            names, told = self._told(shared_words(self.vectors.matrix, first[part], second[part]))
            spelled = tuple(map(self._names.__getitem__, names.tolist()))
            ends = [0, *np.cumsum(told).tolist()]
            yield from [spelled[begin:end] for begin, end in itertools.pairwise(ends)]

    def _told(self, shared: csr_matrix) -> tuple[Numbers, Numbers]:
        """The names that are told of each row of `shared`, row after row, and how many are."""
        numbers = np.diff(shared.indptr)
        row = np.repeat(np.arange(len(numbers)), numbers)
        by_name = self._by_name[shared.indices]
        order = strongest_first(row, shared.data, by_name, len(self._names))
        weights, starts = shared.data[order], np.repeat(shared.indptr[:-1], numbers)
        place = place_in_row(row)
        told = (place < _SURELY_TOLD) | (
            (place < MOST_WORDS) & (weights * _COUNTS >= weights[starts])
        )
        return by_name[order][told], np.bincount(row[told], minlength=len(numbers))
