"""Learn the tagger's weights from papers that readers labelled."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
from scipy.optimize import minimize
from scipy.special import expit

from generator.tagging.features import FEATURES
from generator.tagging.learning.design import (
    BESIDE,
    PATTERN,
    SHARED,
    TAG,
    TAG_FEATURE,
    TAG_WORDING,
    WORDING,
    Column,
    Example,
    Table,
    scale,
    tabulate,
)
from generator.tagging.learning.wording import WordRegression, Worth
from generator.tagging.tag_matches import VocabularyIndex
from generator.tagging.weights import TagWeights, Weights
from generator.tagging.wording import WordCounts

THRESHOLD: Final = 0.42
"""Precision first: F1 is highest from a probability of half of it on, which is about 0.41."""
DIGITS: Final = 2
"""Of a weight; a third would change hardly a tag, and differ from machine to machine."""

SMALLEST: Final = 0.05
"""Weight of one tag's own; a smaller one moves no probability by more than 0.03."""

USUAL_NEARNESS: Final = 0.31
"""How near its words bring a text to a tag that it carries: the median of the four dumps."""

_PENALTY: Final = 2.2
"""How strongly weights are drawn towards zero; cross-validation scored best with it."""
_PRIOR_COUNT: Final = 0.01
"""Of a row of zeros that is right, and of one that is wrong, before any paper was read: they keep
the intercept finite where the tagger could not go wrong."""
_STEPS: Final = 2000
_TOLERANCE: Final = 1e-7


class Learner:
    """Labelled papers prepared to learn from, all of them or some."""

    def __init__(
        self, examples: Sequence[Example], texts: Sequence[WordCounts], vocabulary: VocabularyIndex
    ) -> None:
        """`texts` are the words of all papers at hand, labelled or not."""
        ordered = sorted(examples, key=lambda each: each.label.title)
        self._titles = [example.label.title for example in ordered]
        self._vocabulary = vocabulary
        self._table = tabulate(ordered, vocabulary)
        self._wording = WordRegression(ordered, texts, vocabulary.slugs)

    def learn(self, left_out: Sequence[Example] = ()) -> Weights:
        """The weights that the papers teach, but for those of the titles left out."""
        titles = {example.label.title for example in left_out}
        learnt_from = np.array([title not in titles for title in self._titles], np.bool_)
        words, nearness = self._wording.learn(learnt_from)
        table = self._table.only(learnt_from).with_nearness(nearness, self._vocabulary)
        return _train(table, words)


def _train(table: Table, words: Worth) -> Weights:
    """The weights that fit the labelled papers of a table."""
    intercept, *coefficients = _regression(table)
    weights = {
        column: round(float(coefficient) * scale(column), DIGITS)
        for column, coefficient in zip(table.columns, coefficients, strict=True)
    }
    slugs = sorted({column[1] for column in table.columns if column[0] == TAG})
    return Weights(
        intercept=round(float(intercept), DIGITS),
        features={name: weights.get((SHARED, name), 0.0) for name in FEATURES},
        wording=weights[(WORDING,)],
        tags={
            slug: TagWeights(
                weights[TAG, slug],
                _of_tag(weights, TAG_FEATURE, slug),
                _of_tag(weights, BESIDE, slug),
                _of_tag(weights, PATTERN, slug),
                weights[TAG_WORDING, slug],
            )
            for slug in slugs
        },
        threshold=THRESHOLD,
        words=words,
        untaught=round(weights[(WORDING,)] * USUAL_NEARNESS, DIGITS),
    )


def folds(
    examples: Sequence[Example], count: int, shuffle: str = ""
) -> Iterator[Sequence[Example]]:
    """The examples in parts of nearly one size, by their titles and in no other order.

    Another `shuffle` gives other parts.
    """
    ordered = sorted(examples, key=lambda each: _scramble(shuffle + each.label.title))
    yield from (ordered[part::count] for part in range(count))


def _scramble(text: str) -> bytes:
    """An order that has nothing to do with the text, and is the same everywhere."""
    return hashlib.sha256(text.encode()).digest()


def _of_tag(weights: dict[Column, float], kind: str, slug: str) -> dict[str, float]:
    """The weights of one kind that count for something, by name."""
    named = {
        column[2]: weight
        for column, weight in weights.items()
        if column[:2] == (kind, slug) and abs(weight) >= SMALLEST
    }
    return dict(sorted(named.items()))


def _regression(table: Table) -> np.ndarray:
    """Intercept and coefficients of a logistic regression whose coefficients are penalised."""
    rows, columns = table.rows, table.rows.T.tocsr()
    given = table.given.astype(float)

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        """What is to be least, and its slope."""
        intercept, coefficients = weights[0], weights[1:]
        scores = rows @ coefficients + intercept
        errors = expit(scores) - given
        surprise = np.logaddexp(0.0, scores) - given * scores
        prior = np.logaddexp(0.0, intercept) + np.logaddexp(0.0, -intercept)
        penalty = _PENALTY / 2 * np.dot(coefficients, coefficients)
        slope = columns @ errors + _PENALTY * coefficients
        of_prior = _PRIOR_COUNT * (2 * expit(intercept) - 1)
        return (
            float(surprise.sum() + penalty + _PRIOR_COUNT * prior),
            np.concatenate([[errors.sum() + of_prior], slope]),
        )

    begin = np.zeros(1 + rows.shape[1])
    options = {"maxiter": _STEPS, "ftol": _TOLERANCE, "gtol": 1e-3}
    found: np.ndarray = minimize(loss, begin, jac=True, method="L-BFGS-B", options=options).x
    return found
