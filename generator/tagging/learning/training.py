"""Learn the tagger's weights from papers that readers labelled."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
from scipy.sparse import csr_matrix, vstack

from generator.tagging.features import FEATURES
from generator.tagging.learning.design import (
    BESIDE,
    PATTERN,
    SCALES,
    SHARED,
    TAG,
    TAG_FEATURE,
    Column,
    Example,
    Table,
)
from generator.tagging.weights import TagWeights, Weights

THRESHOLD: Final = 0.45
"""Precision first: F1 is highest from a probability of half of it on, which is about 0.4."""
DIGITS: Final = 2
"""Of a weight; a third would change hardly a tag, and differ from machine to machine."""

SMALLEST: Final = 0.1
"""Weight of one tag's own; a smaller one moves no probability by more than 0.03."""

_PENALTY: Final = 2.2
"""How strongly weights are drawn towards zero; cross-validation scored best with it."""
_PRIOR_COUNT: Final = 0.01
"""Of a row of zeros that is right, and of one that is wrong, before any paper was read."""
_INTERCEPT_SCALE: Final = 10.0
"""So that the intercept, which the solver penalises as well, is hardly held back."""
_TOLERANCE: Final = 1e-4


def train(table: Table) -> Weights:
    """The weights that fit the labelled papers of a table."""
    intercept, coefficients = _regression(table.rows, table.given)
    weights = {
        column: round(coefficient * SCALES[column[0]], DIGITS)
        for column, coefficient in zip(table.columns, coefficients, strict=True)
    }
    slugs = sorted({column[1] for column in table.columns if column[0] == TAG})
    return Weights(
        intercept=round(intercept, DIGITS),
        features={name: weights.get((SHARED, name), 0.0) for name in FEATURES},
        tags={
            slug: TagWeights(
                weights[TAG, slug],
                _of_tag(weights, TAG_FEATURE, slug),
                _of_tag(weights, BESIDE, slug),
                _of_tag(weights, PATTERN, slug),
            )
            for slug in slugs
        },
        threshold=THRESHOLD,
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


def _regression(rows: csr_matrix, given: Sequence[bool]) -> tuple[float, list[float]]:
    """Intercept and coefficients of a penalised logistic regression."""
    # scikit-learn takes most of a second to load, which only a command that learns should pay.
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    # Two rows of zeros, one right and one wrong, keep the intercept finite where the tagger could
    # not go wrong; they count for hardly anything.
    padded = vstack([rows, csr_matrix((2, rows.shape[1]))]).tocsr()
    counts = np.concatenate([np.ones(len(given)), np.full(2, _PRIOR_COUNT)])
    regression = LogisticRegression(
        C=1 / _PENALTY,
        solver="liblinear",
        intercept_scaling=_INTERCEPT_SCALE,
        tol=_TOLERANCE,
        max_iter=1000,
    ).fit(padded, [*given, True, False], sample_weight=counts)
    return float(regression.intercept_[0]), [float(each) for each in regression.coef_[0]]
