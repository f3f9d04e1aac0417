"""Learn the tagger's weights from papers that readers labelled."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy.sparse import csr_matrix

from generator.model import LabelledPaper
from generator.tagging.features import FEATURES, Row
from generator.tagging.learning.scores import Score, judge
from generator.tagging.weights import Weights, choose

INNER_FOLDS: Final = 5
"""Parts into which the papers are cut to choose the threshold."""
THRESHOLDS: Final = tuple(hundredths / 100 for hundredths in range(20, 66))
DIGITS: Final = 3
"""Of a weight; the fourth would change no tag, and differ from machine to machine."""

_RIDGE: Final = 3.0
"""How strongly weights are drawn towards zero; cross-validation scored best with it."""
_PRIOR_COUNT: Final = 0.01
"""Of a row that is right, and of one that is wrong, before any paper was read."""
_TOLERANCE: Final = 1e-7
_MOST_STEPS: Final = 1000


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
    """A ridge-penalised logistic regression of all tags together; the threshold is left at 0."""
    # scikit-learn takes most of a second to load, which only a command that learns should pay.
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    columns = {slug: len(FEATURES) + place for place, slug in enumerate(slugs)}
    pairs = [
        (slug, row, slug in example.label.tags)
        for example in examples
        for slug, row in example.rows.items()
        if slug not in example.label.disputed
    ]
    # Two rows of zeros at the end, one right and one wrong, keep the intercept finite where the
    # tagger could not go wrong; they count for hardly anything.
    matrix = np.zeros((len(pairs) + 2, len(FEATURES) + len(slugs)))
    for place, (slug, row, _) in enumerate(pairs):
        matrix[place, : len(FEATURES)] = row
        matrix[place, columns[slug]] = 1.0
    given = [*(is_given for _, _, is_given in pairs), True, False]
    counts = [*(1.0 for _ in pairs), _PRIOR_COUNT, _PRIOR_COUNT]
    # Sparse, for the sake of one thread: dense products of this size are shared out among all
    # processors, which takes ten times as long where these are busy.
    regression = LogisticRegression(
        C=1 / _RIDGE, solver="newton-cholesky", tol=_TOLERANCE, max_iter=_MOST_STEPS
    ).fit(csr_matrix(matrix), given, sample_weight=counts)
    coefficients = [round(float(weight), DIGITS) for weight in regression.coef_[0]]
    return Weights(
        intercept=round(float(regression.intercept_[0]), DIGITS),
        features=dict(zip(FEATURES, coefficients[: len(FEATURES)], strict=True)),
        tags=dict(zip(slugs, coefficients[len(FEATURES) :], strict=True)),
        threshold=0.0,
    )
