"""The cell of each paper: that of the landmark whose words the paper uses most.

A paper's place follows from its own text and the landmarks alone. Weights and their sums are whole
numbers, so that they are the same on every machine.
"""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from generator.discovery.map.landmarks import Landmarks
from generator.discovery.similarity.nearest import fingerprint
from generator.discovery.similarity.paper_words import PaperWords
from generator.work import ONE_BY_ONE, Work

UNIT: Final = 1 << 10
"""What a word counts that stands in a paper once."""
NOWHERE: Final = -1
_AT_A_TIME: Final = 1 << 9
"""Papers placed at a time; bounds the memory."""
_KEPT: Final = np.dtype("<i2")
"""How places are kept."""


def place_papers(
    words: PaperWords, landmarks: Landmarks, work: Work = ONE_BY_ONE
) -> NDArray[np.int64]:
    """The number of each paper's cell, or NOWHERE; of equally good cells the first.

    Some papers are placed at a time, and their places are kept.
    """
    weights, columns = _weights(landmarks)
    papers = len(words.ends) - 1
    term_of_word = np.array([columns.get(term, NOWHERE) for term in words.terms], np.int64)
    known = term_of_word[words.numbers] != NOWHERE
    ends = np.concatenate([[0], np.cumsum(known)])[words.ends]
    counts = csr_matrix(
        (words.counts[known], term_of_word[words.numbers[known]], ends), (papers, len(columns))
    )
    counts.sum_duplicates()
    often = np.array([0, *(how_often(n) for n in range(1, int(counts.data.max(initial=0)) + 1))])
    used = csr_matrix((often[counts.data], counts.indices, counts.indptr), counts.shape)
    some = [used[start : start + _AT_A_TIME] for start in range(0, papers, _AT_A_TIME)]

    def make(place: int) -> bytes:
        likeness = (some[place] @ weights).toarray()
        best = likeness.argmax(axis=1)
        return np.where(likeness.max(axis=1) > 0, best, NOWHERE).astype(_KEPT).tobytes()

    drawn = fingerprint(weights)
    keys = [f"{drawn} {fingerprint(each)}" for each in some]
    placed = b"".join(work.kept("places on the map", keys, make))
    return np.frombuffer(placed, _KEPT).astype(np.int64)


def how_often(count: int) -> int:
    """How much a word counts that stands in a paper so many times."""
    return round(UNIT * (1 + math.log(count)))


def _weights(landmarks: Landmarks) -> tuple[csr_matrix, dict[str, int]]:
    """A row a term, a column a landmark; and the number of each term."""
    rows: dict[str, int] = {}
    found = [
        (rows.setdefault(term, len(rows)), column, weight)
        for column, landmark in enumerate(landmarks.cells)
        for term, weight in landmark.weights.items()
    ]
    terms, columns, weights = np.array(found, np.int64).reshape(-1, 3).T
    return csr_matrix((weights, (terms, columns)), (len(rows), len(landmarks.cells))), rows
