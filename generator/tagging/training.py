"""Learn the tagger's weights from papers that readers labelled."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array

from generator.model import LabelledPaper
from generator.tagging.features import FEATURES, Row
from generator.tagging.scores import Score, judge
from generator.tagging.weights import Weights, choose

INNER_FOLDS: Final = 5
"""Parts into which the papers are cut to choose the threshold."""
THRESHOLDS: Final = tuple(hundredths / 100 for hundredths in range(20, 66))
DIGITS: Final = 3
"""Of a weight; the fourth would change no tag, and differ from machine to machine."""

_RIDGE: Final = 3.0
"""How strongly weights are drawn towards nothing; chosen by cross-validation, as most is well."""
_RIDGE_OF_INTERCEPT: Final = 0.01
"""Hardly anything, but it keeps the weights finite where the tagger could not go wrong."""
_STEPS: Final = 50
_STILL: Final = 1e-9

Vector = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """One labelled paper, measured."""

    label: LabelledPaper
    rows: Mapping[str, Row]
    """What was measured for each tag that its text speaks of."""


def train(examples: Sequence[Example], slugs: Sequence[str]) -> Weights:
    """The weights that fit the examples, with the threshold that served best on unseen ones."""
    weights = _fit(examples, slugs)
    unseen = [
        (example, fitted.probabilities(example.rows))
        for part in folds(examples, INNER_FOLDS)
        for fitted in [_fit(without(examples, part), slugs)]
        for example in part
    ]
    best = max(THRESHOLDS, key=lambda threshold: (_micro(unseen, threshold), -threshold))
    return Weights(weights.intercept, weights.features, weights.tags, best)


def folds(
    examples: Sequence[Example], count: int, shuffle: str = ""
) -> Iterator[Sequence[Example]]:
    """The examples in parts of nearly one size, by their titles and in no other order.

    Another `shuffle` gives other parts.
    """
    ordered = sorted(examples, key=lambda each: _scramble(shuffle + each.label.title))
    yield from (ordered[part::count] for part in range(count))


def without(examples: Sequence[Example], part: Sequence[Example]) -> list[Example]:
    """The examples that are not in the part."""
    titles = {each.label.title for each in part}
    return [each for each in examples if each.label.title not in titles]


def _scramble(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()


def _micro(unseen: Iterable[tuple[Example, Mapping[str, float]]], threshold: float) -> float:
    total = Score()
    for example, probabilities in unseen:
        total += sum(judge(choose(probabilities, threshold), example.label).values(), Score())
    return total.f1


def _fit(examples: Sequence[Example], slugs: Sequence[str]) -> Weights:
    """A ridge-penalised logistic regression, by Newton's method; the threshold is left at 0."""
    columns = {slug: column for column, slug in enumerate(slugs)}
    pairs = [
        (slug, row, slug in example.label.tags)
        for example in examples
        for slug, row in example.rows.items()
        if slug not in example.label.disputed
    ]
    leaning = np.zeros((len(pairs), len(slugs)))
    for place, (slug, _, _) in enumerate(pairs):
        leaning[place, columns[slug]] = 1.0
    always = np.ones((len(pairs), 1))
    rows = np.array([row for _, row, _ in pairs]).reshape(len(pairs), len(FEATURES))
    numbers = csr_array(np.hstack([rows, leaning, always]))
    given: Vector = np.array([is_given for _, _, is_given in pairs], dtype=np.float64)
    *weights, intercept = (round(float(weight), DIGITS) for weight in _newton(numbers, given))
    return Weights(
        intercept=intercept,
        features=dict(zip(FEATURES, weights[: len(FEATURES)], strict=True)),
        tags=dict(zip(slugs, weights[len(FEATURES) :], strict=True)),
        threshold=0.0,
    )


def _newton(numbers: csr_array, given: Vector) -> Vector:
    """The weights of the columns, of which the last is the intercept.

    The matrix is sparse for the sake of one thread: dense products of this size are shared out
    among all processors, which takes ten times as long where these are busy.
    """
    size = numbers.shape[1]
    penalty: Vector = np.full(size, _RIDGE)
    penalty[-1] = _RIDGE_OF_INTERCEPT
    weights: Vector = np.zeros(size)
    for _ in range(_STEPS):
        likely = 1.0 / (1.0 + np.exp(-(numbers @ weights)))
        slope = numbers.T @ (given - likely) - penalty * weights
        doubt = csr_array(numbers.multiply((likely * (1.0 - likely))[:, np.newaxis]))
        bend = (doubt.T @ numbers).toarray() + np.diag(penalty)
        step = np.linalg.solve(bend, slope)
        weights += step
        if float(np.abs(step).max()) < _STILL:
            break
    return weights
