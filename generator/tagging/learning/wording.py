"""Learn from labelled papers what their words are worth to each tag: a ridge regression.

All tags are learnt at once, from few papers and many words, so that the regression is solved by
the likeness of papers to each other: as large as there are papers, however many words they have.

Papers are alike by the words they share, and more so by their themes: the directions in which the
texts of all papers, labelled or not, differ most (latent semantic analysis). Words that stand
together in many texts thereby count for each other, also those that hardly a labelled paper has.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import Final

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.linalg import svds

from generator.tagging.finding.lists import Flags
from generator.tagging.learning.design import Example
from generator.tagging.wording import WordCounts

FEWEST: Final = 4
"""Papers that must have a word; rarer ones tell of single papers."""
_MOST: Final = 0.4
"""The part of all papers from which on a word tells nothing."""
_THEMES: Final = 100
_THEMES_COUNT: Final = 1.5
"""How much themes count beside the words themselves; with it cross-validation scored best."""
_PENALTY: Final = 1.0
"""How strongly weights are drawn towards zero, relative to a paper's likeness with itself."""
_WORDS_OF_TAG: Final = 400
"""Words kept for each tag, of those that bring texts nearest to it or move them farthest away."""
_THOUSAND: Final = 1000

Worth = dict[str, dict[str, int]]
"""What each word is worth to each tag, by word and slug, in thousandths."""


class WordRegression:
    """Examples prepared to learn from, all of them or some."""

    def __init__(
        self, examples: Sequence[Example], texts: Sequence[WordCounts], slugs: Sequence[str]
    ) -> None:
        """`texts` are the words of all papers at hand; no label of theirs is known here."""
        papers = Counter(word for text in texts for word in text)
        most = _MOST * len(texts)
        self._slugs = slugs
        self._words = [word for word, n in sorted(papers.items()) if FEWEST <= n < most]
        self._rarity = np.array([math.log(len(texts) / papers[word]) for word in self._words])
        self._given, self._known = _labels(examples, slugs)
        if not self._words:
            return
        everything = self._tabulate(texts)
        self._size = np.sqrt(np.asarray(everything.multiply(everything).mean(axis=0)).ravel())
        self._table = self._tabulate([example.counts for example in examples])
        self._themes = _themes(everything)
        self._in_themes = self._table @ self._themes
        likeness = (self._table @ self._table.T).toarray()
        by_themes = self._in_themes @ self._in_themes.T
        self._share = _THEMES_COUNT * np.trace(likeness) / max(np.trace(by_themes), 1e-9)
        likeness += self._share * by_themes
        penalty = _PENALTY * np.trace(likeness) / len(examples)
        self._inverse = np.linalg.inv(likeness + penalty * np.eye(len(examples)))

    def learn(self, learnt_from: Flags) -> tuple[Worth, np.ndarray]:
        """What words are worth, and how near each example is to each tag's others.

        Only examples of `learnt_from` teach. The nearness has a row for each example and a column
        for each tag: what words would be worth had that very example not been learnt from, for its
        own labels must not speak for it. It is 0 for examples that are not learnt from.
        """
        nearness = np.zeros(self._given.shape)
        if not self._words:
            return {}, nearness
        known = self._known[learnt_from]
        often = (self._given[learnt_from] * known).sum(axis=0) / np.maximum(known.sum(axis=0), 1.0)
        given = (self._given[learnt_from] - often) * known
        inverse = _inverse_of_part(self._inverse, learnt_from)
        weights = inverse @ given
        nearness[learnt_from] = given - weights / np.diag(inverse)[:, np.newaxis]
        table, in_themes = self._table[learnt_from], self._in_themes[learnt_from]
        worth = table.T @ weights + self._share * (self._themes @ (in_themes.T @ weights))
        return self._by_word(self._worth_keeping(worth, table)), nearness

    def _worth_keeping(self, worth: np.ndarray, table: csr_matrix) -> np.ndarray:
        """Zeros for words that move few texts, and more of the others to make up for them."""
        moves = np.abs(worth) * self._size[:, np.newaxis]
        kept_words = min(_WORDS_OF_TAG, len(self._words))
        least = np.partition(moves, -kept_words, axis=0)[-kept_words]
        kept = np.where((moves >= least) & (moves > 0), worth, 0.0)
        all_of_it, rest = table @ worth, table @ kept
        squares = (rest * rest).sum(axis=0)
        made_up: np.ndarray = kept * ((all_of_it * rest).sum(axis=0) / np.maximum(squares, 1e-9))
        return made_up

    def _by_word(self, worth: np.ndarray) -> Worth:
        """By what one more of a word in a text counts."""
        thousandths = np.rint(worth * self._rarity[:, np.newaxis] * _THOUSAND).astype(np.int64)
        found = {
            word: {slug: value for slug, value in zip(self._slugs, of_word, strict=True) if value}
            for word, of_word in zip(self._words, thousandths.tolist(), strict=True)
        }
        return {word: of_word for word, of_word in found.items() if of_word}

    def _tabulate(self, texts: Sequence[WordCounts]) -> csr_matrix:
        """A row of each text's counts, weighed by how rare a word is and how many a text has."""
        places = {word: place for place, word in enumerate(self._words)}
        values: list[float] = []
        indices: list[int] = []
        starts = [0]
        for text in texts:
            length = math.sqrt(max(1, len(text)))
            for word, count in text.items():
                if word in places:
                    indices.append(places[word])
                    values.append(count * self._rarity[places[word]] / length)
            starts.append(len(indices))
        shape = (len(texts), len(self._words))
        return csr_matrix((np.array(values), np.array(indices), np.array(starts)), shape=shape)


def _labels(examples: Sequence[Example], slugs: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
    """Whether each example has each tag, and whether it is known: 0 where that is disputed."""
    shape = (len(examples), len(slugs))
    given = [[slug in each.label.tags for slug in slugs] for each in examples]
    known = [[slug not in each.label.disputed for slug in slugs] for each in examples]
    return np.array(given, float).reshape(shape), np.array(known, float).reshape(shape)


def _themes(table: csr_matrix) -> np.ndarray:
    """The directions in which texts differ most: a row for each word, a column for each."""
    count = min(_THEMES, min(table.shape) - 1)
    if count < 1:
        return np.zeros((table.shape[1], 0))
    # A start of its own, for the method's is drawn by lot.
    start = np.linspace(1.0, 2.0, min(table.shape))
    themes: np.ndarray = svds(table, k=count, v0=start)[2].T
    return themes


def _inverse_of_part(inverse: np.ndarray, part: Flags) -> np.ndarray:
    """The inverse of some rows and columns of a matrix whose whole inverse is known."""
    kept = inverse[np.ix_(part, part)]
    if part.all():
        return kept
    across = inverse[np.ix_(part, ~part)]
    less: np.ndarray = kept - across @ np.linalg.solve(inverse[np.ix_(~part, ~part)], across.T)
    return less
