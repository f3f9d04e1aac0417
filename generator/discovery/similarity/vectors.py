"""Papers as vectors of whole numbers: how much each of a paper's words says of it.

A word's weight is its TF-IDF. How rare words are is counted in the first papers of the archive
only, as many as the greatest power of two that it holds: until it has doubled, a paper's vector
follows from its own text, and a new digest changes no vector of the papers before. All sums are of
whole numbers, so that they are the same on every machine and in any order.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from generator.discovery.similarity.paper_words import PaperWords
from generator.discovery.similarity.spelling import shown_terms

LENGTH: Final = 1000
"""The length of a vector: two papers of the same words have a product of its square."""
_UNIT: Final = 1 << 10
"""What a weight of 1 is in whole numbers, before vectors are brought to their length."""
_COMMON_SHARE: Final = 4
"""A word in more than a quarter of the counted papers tells none apart, and costs most time."""
_FEW: Final = 10
"""In so few papers no word is common."""
_ESTABLISHED: Final = 2
"""Counted papers from which on a word says what a paper is about; below, it is mostly a name."""


@dataclass(frozen=True, slots=True)
class PaperVectors:
    """The vectors of papers, in the papers' order."""

    matrix: csr_matrix
    """A row a paper, a column a term; whole numbers of 32 bits."""
    shown: Sequence[str]
    """How each term is shown, e.g. `finetuning` as fine-tuning and `llm` as LLM."""


def paper_vectors(words: PaperWords) -> PaperVectors:
    """The vectors of papers that stand in the order in which they came into the archive."""
    papers = len(words.ends) - 1
    counted = counted_papers(papers)
    terms: dict[str, int] = {}
    term_of_word = np.array(
        [terms.setdefault(term, len(terms)) for term in words.terms], dtype=np.int64
    )
    counts = csr_matrix(
        (words.counts, term_of_word[words.numbers], words.ends), (papers, len(terms)), copy=True
    )
    counts.sum_duplicates()
    papers_with = np.bincount(counts[:counted].indices, minlength=len(terms))
    return PaperVectors(
        _weighed(counts, papers_with, counted), shown_terms(words, term_of_word, counted)
    )


def counted_papers(papers: int) -> int:
    """In how many of the first papers the words are counted: the greatest power of two, or none."""
    return 1 << (papers.bit_length() - 1) if papers else 0


def _weighed(counts: csr_matrix, papers_with: NDArray[np.int64], counted: int) -> csr_matrix:
    """Vectors of one length.

    Words that are not established yet count in products, but half at most in the length: a coined
    name would make a paper unlike all others.
    """
    often = np.array([0, *(_whole(1 + math.log(n)) for n in range(1, _most(counts.data) + 1))])
    rarity = np.array(
        [_rarity(number, counted) for number in range(_most(papers_with) + 1)], dtype=np.int64
    )
    rarity[max(_FEW, counted // _COMMON_SHARE) + 1 :] = 0
    with_term = papers_with[counts.indices]
    values = often[counts.data] * rarity[with_term]
    squares = values * values
    whole = _row_sums(squares, counts.indptr)
    established = _row_sums(np.where(with_term < _ESTABLISHED, 0, squares), counts.indptr)
    lengths = np.sqrt(np.maximum(np.maximum(established, whole // 2), 1))
    weights = np.rint(values * LENGTH / np.repeat(lengths, np.diff(counts.indptr)))
    matrix = csr_matrix((weights.astype(np.int32), counts.indices, counts.indptr), counts.shape)
    matrix.eliminate_zeros()
    return matrix


def _rarity(papers_with: int, counted: int) -> int:
    return _whole(math.log((1 + counted) / (1 + max(papers_with, _ESTABLISHED))) + 1)


def _whole(value: float) -> int:
    return round(_UNIT * value)


def _most(numbers: NDArray[np.int64]) -> int:
    return int(numbers.max(initial=0))


def _row_sums(values: NDArray[np.int64], ends: NDArray[np.int64]) -> NDArray[np.int64]:
    sums = np.concatenate([[0], np.cumsum(values)])
    return np.asarray(sums[ends[1:]] - sums[ends[:-1]], np.int64)
