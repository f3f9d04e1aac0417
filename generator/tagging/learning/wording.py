"""Learn from labelled papers what their words are worth to each tag: a ridge regression.

All tags are learnt at once, from few papers and many words, so that the regression is solved by
the likeness of papers to each other: as large as there are papers, however many words they have.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import Final

import numpy as np
from scipy.sparse import csr_matrix

from generator.tagging.learning.design import Example

FEWEST: Final = 4
"""Papers that must have a word; rarer ones tell of single papers."""
_MOST: Final = 0.4
"""The part of all papers from which on a word tells nothing."""
_PENALTY: Final = 1.0
"""How strongly weights are drawn towards zero, relative to a paper's likeness with itself."""
_SMALLEST: Final = 0.15
"""Weight of a word; smaller ones together move hardly a paper."""
_DIGITS: Final = 3

Nearness = dict[str, float]
"""How near one paper is to the papers of each tag, by slug."""


def learn_wording(
    examples: Sequence[Example],
) -> tuple[dict[str, dict[str, float]], tuple[Nearness, ...]]:
    """The worth of words, by tag and word, and how near each example is to each tag's others.

    The nearness of an example is what the words would be worth had it not been learnt from: its
    own labels must not speak for it.
    """
    slugs = sorted({slug for example in examples for slug in example.label.tags})
    words, table = _tabulate(examples)
    if not words:
        return {}, tuple({} for _ in examples)
    likeness = (table @ table.T).toarray()
    penalty = _PENALTY * np.trace(likeness) / len(examples)
    inverse = np.linalg.inv(likeness + penalty * np.eye(len(examples)))
    given = _given(examples, slugs)
    weights = inverse @ given
    near = given - weights / np.diag(inverse)[:, np.newaxis]
    worth = table.T @ weights
    scale = _inverse_frequencies(examples, words)
    learnt = {
        slug: _worth_keeping(words, worth[:, place] * scale) for place, slug in enumerate(slugs)
    }
    return learnt, tuple(dict(zip(slugs, map(float, row), strict=True)) for row in near)


def _given(examples: Sequence[Example], slugs: Sequence[str]) -> np.ndarray:
    """Whether each example has each tag, less how often it is given; 0 where that is disputed."""
    given = np.array([[float(slug in each.label.tags) for slug in slugs] for each in examples])
    counts = np.array(
        [[float(slug not in each.label.disputed) for slug in slugs] for each in examples]
    )
    often = (given * counts).sum(axis=0) / np.maximum(counts.sum(axis=0), 1.0)
    centred: np.ndarray = (given - often) * counts
    return centred


def _tabulate(examples: Sequence[Example]) -> tuple[tuple[str, ...], csr_matrix]:
    """The words that tell something, and a row of their counts for each example.

    A count is weighed by how rare the word is, and by how many the paper has of all words.
    """
    papers = Counter(word for example in examples for word in example.counts)
    words = tuple(sorted(word for word, n in papers.items() if FEWEST <= n < _MOST * len(examples)))
    places = {word: place for place, word in enumerate(words)}
    scale = _inverse_frequencies(examples, words)
    values: list[float] = []
    indices: list[int] = []
    starts = [0]
    for example in examples:
        length = math.sqrt(max(1, len(example.counts)))
        for word, count in example.counts.items():
            if word in places:
                indices.append(places[word])
                values.append(count * scale[places[word]] / length)
        starts.append(len(indices))
    shape = (len(examples), len(words))
    return words, csr_matrix((np.array(values), np.array(indices), np.array(starts)), shape=shape)


def _inverse_frequencies(examples: Sequence[Example], words: Sequence[str]) -> np.ndarray:
    """How rare each word is: the logarithm of one in so many examples."""
    papers = Counter(word for example in examples for word in example.counts)
    return np.array([math.log(len(examples) / papers[word]) for word in words])


def _worth_keeping(words: Sequence[str], worth: np.ndarray) -> dict[str, float]:
    return {
        word: round(float(value), _DIGITS)
        for word, value in zip(words, worth, strict=True)
        if abs(value) >= _SMALLEST
    }
