"""Related papers: the nearest by the cosine of their TF-IDF vectors, and the words they share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer

from generator.discovery.related.words import PaperWords, paper_words
from generator.model import Paper, RelatedPaper

MOST_WORDS: Final = 4
"""How many shared words are told at most; those after the second only when they count."""
_COUNTS: Final = 0.25
"""Which part of the strongest word's share makes another word worth telling."""
_SURELY_TOLD: Final = 2

_COMMON_SHARE: Final = 4
"""A word in more than a quarter of all papers tells none apart, and costs most of the time."""
_FEW: Final = 10
"""In so few papers no word is common."""

_ROWS: Final = 512
"""Papers compared with all others at a time; bounds the memory."""
_DIGITS: Final = 9
"""Similarities are compared to this many digits, so that the order of additions cannot matter."""


def nearest_papers(papers: Sequence[Paper], count: int) -> dict[str, tuple[RelatedPaper, ...]]:
    """What `generator.discovery.related.related_papers` promises."""
    by_slug = sorted(papers, key=lambda paper: paper.slug)
    slugs = [paper.slug for paper in by_slug]
    words = paper_words(by_slug)
    vocabulary = _vocabulary(words)
    if not vocabulary:
        return dict.fromkeys(slugs, ())
    vectorizer = TfidfVectorizer(
        analyzer=lambda terms: terms, token_pattern=None, vocabulary=vocabulary, sublinear_tf=True
    )
    vectors = csr_matrix(vectorizer.fit_transform(words.terms))
    names = [words.shown[term] for term in vocabulary]
    related: dict[str, tuple[RelatedPaper, ...]] = {}
    for first in range(0, len(slugs), _ROWS):
        chunk = vectors[first : first + _ROWS]
        products = chunk @ vectors.T
        for row in range(chunk.shape[0]):
            nearest = _nearest(products, row, first + row, count)
            shared = _shared(vectors[first + row], vectors[nearest], names)
            related[slugs[first + row]] = tuple(
                RelatedPaper(slugs[index], each)
                for index, each in zip(nearest, shared, strict=True)
            )
    return related


def _vocabulary(words: PaperWords) -> list[str]:
    """The terms that can relate papers: in more than one of them, and not in too many."""
    papers_with = Counter(term for terms in words.terms for term in set(terms))
    common = max(_FEW, len(words.terms) // _COMMON_SHARE)
    return sorted(term for term, number in papers_with.items() if 1 < number <= common)


def _nearest(products: csr_matrix, row: int, itself: int, count: int) -> list[int]:
    """The columns of the row's greatest values, greatest first; equal ones in their order."""
    stored = slice(products.indptr[row], products.indptr[row + 1])
    columns = products.indices[stored]
    scores = np.round(products.data[stored], _DIGITS)
    candidates = (scores > 0) & (columns != itself)
    if candidates.sum() > count:
        candidates &= scores >= np.partition(scores[candidates], -count)[-count]
    columns, scores = columns[candidates], scores[candidates]
    order = np.lexsort((columns, -scores))[:count]
    return [int(column) for column in columns[order]]


def _shared(
    vector: csr_matrix, neighbours: csr_matrix, names: Sequence[str]
) -> list[tuple[str, ...]]:
    """For each neighbour the words that add most to the product with `vector`, strongest first."""
    products = csr_matrix(neighbours.multiply(vector))
    shared = []
    for first, last in pairwise(products.indptr):
        weights = zip(
            np.round(products.data[first:last], _DIGITS), products.indices[first:last], strict=True
        )
        strongest = sorted((-float(weight), names[term]) for weight, term in weights)
        least = strongest[0][0] * _COUNTS
        told = [
            name
            for rank, (weight, name) in enumerate(strongest[:MOST_WORDS])
            if rank < _SURELY_TOLD or weight <= least
        ]
        shared.append(tuple(told))
    return shared
