"""Learn the tagger's weights from papers that readers labelled."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import numpy as np
from scipy.sparse import csr_matrix, diags, vstack

from generator.tagging.features import FEATURES
from generator.tagging.learning.design import (
    BESIDE,
    PATTERN,
    SCALES,
    SHARED,
    TAG,
    TAG_FEATURE,
    TAG_WORDING,
    WORDING,
    Column,
    Example,
    Table,
    tabulate,
)
from generator.tagging.learning.wording import learn_wording
from generator.tagging.weights import TagWeights, Weights

THRESHOLD: Final = 0.42
"""Precision first: F1 is highest from a probability of half of it on, which is about 0.4."""
DIGITS: Final = 2
"""Of a weight; a third would change hardly a tag, and differ from machine to machine."""

SMALLEST: Final = 0.1
"""Weight of one tag's own; a smaller one moves no probability by more than 0.03."""

_WORDED: Final = (WORDING, TAG_WORDING)
_SHARE: Final = 0.4
"""Of the regression that knows how near texts are by their words, beside one that doesn't. Alone it
would trust words too far on papers of other subjects, as those of the four dumps are."""
_PENALTY: Final = 2.2
"""How strongly weights are drawn towards zero; cross-validation scored best with it."""
_PRIOR_COUNT: Final = 0.01
"""Of a row of zeros that is right, and of one that is wrong, before any paper was read."""
_TOLERANCE: Final = 1e-6


def learn_from(examples: Sequence[Example], patterns: Sequence[str]) -> Weights:
    """The weights that labelled papers teach; `patterns` are those of the vocabulary's index."""
    ordered = sorted(examples, key=lambda each: each.label.title)
    words, nearness = learn_wording(ordered)
    return train(tabulate(ordered, patterns, nearness), words)


def train(table: Table, words: Mapping[str, Mapping[str, float]]) -> Weights:
    """The weights that fit the labelled papers of a table.

    `words` tell what each word is worth to each tag.
    """
    worded = np.array([column[0] in _WORDED for column in table.columns])
    fits = (_regression(table, hidden=worded), _regression(table, hidden=np.zeros_like(worded)))
    intercept, *coefficients = (1 - _SHARE) * fits[0] + _SHARE * fits[1]
    weights = {
        column: round(float(coefficient) * SCALES[column[0]], DIGITS)
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
                words.get(slug, {}),
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


def _regression(table: Table, hidden: np.ndarray) -> np.ndarray:
    """Intercept and coefficients of a logistic regression whose coefficients are penalised.

    Those of `hidden` columns are 0.
    """
    # scikit-learn takes most of a second to load, which only a command that learns should pay.
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    # Two rows of zeros, one right and one wrong, keep the intercept finite where the tagger could
    # not go wrong; they count for hardly anything.
    rows = vstack([table.rows @ diags(1.0 - hidden), csr_matrix((2, len(hidden)))]).tocsr()
    counts = np.array([*(1.0 for _ in table.given), _PRIOR_COUNT, _PRIOR_COUNT])
    regression = LogisticRegression(C=1 / _PENALTY, tol=_TOLERANCE, max_iter=2000)
    regression.fit(rows, [*table.given, True, False], sample_weight=counts)
    return np.concatenate([regression.intercept_, regression.coef_[0]])
