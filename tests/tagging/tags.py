"""Tags, labels and weights for tests, made of little."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from generator.model import LabelledPaper, Place, Tag
from generator.tagging.features import FEATURES, THOUSAND, Measurement
from generator.tagging.weights import TagWeights, Weights

NOWHERE: Final = Place("tags.yml", 1)


def make_tag(
    slug: str,
    *,
    aliases: tuple[str, ...] = (),
    title_patterns: tuple[str, ...] = (),
    patterns: tuple[str, ...] = (),
    hints: tuple[str, ...] = (),
    exclusions: tuple[str, ...] = (),
    implies: tuple[str, ...] = (),
    likelier_with: tuple[str, ...] = (),
    unlikelier_with: tuple[str, ...] = (),
) -> Tag:
    """A tag with these patterns; what else it has matters to no tagger."""
    return Tag(
        place=NOWHERE,
        slug=slug,
        label=slug.title(),
        facet="method",
        means="means something",
        aliases=aliases,
        title_patterns=title_patterns,
        patterns=patterns,
        hints=hints,
        exclusions=exclusions,
        implies=implies,
        likelier_with=likelier_with,
        unlikelier_with=unlikelier_with,
        places=(),
    )


def make_measurement(
    *tags: tuple[Mapping[str, float], float], patterns: Sequence[int] = ()
) -> Measurement:
    """What was measured in one paper of a vocabulary's tags: numbers by name, and clarity.

    What is not named is 0.
    """
    rows = [[THOUSAND * numbers.get(name, 0.0) for name in FEATURES] for numbers, _ in tags]
    clarity = [THOUSAND * clear for _, clear in tags]
    return Measurement(
        np.zeros(len(tags), np.int64),
        np.arange(len(tags)),
        np.array(rows).astype(np.int64).reshape(-1, len(FEATURES)),
        np.array([clarity]).astype(np.int64),
        (np.zeros(len(patterns), np.int64), np.array(sorted(patterns), np.int64)),
    )


def make_label(title: str, *tags: str, disputed: tuple[str, ...] = ()) -> LabelledPaper:
    """What readers say of a paper."""
    return LabelledPaper(NOWHERE, title, frozenset(tags), frozenset(disputed))


def make_weights(
    features: dict[str, float],
    *,
    threshold: float = 0.5,
    intercept: float = 0.0,
    wording: float = 0.0,
    tags: dict[str, TagWeights] | None = None,
    words: dict[str, dict[str, int]] | None = None,
) -> Weights:
    """Weights of some numbers; what is not named counts nothing."""
    assert set(features) <= set(FEATURES)
    every = {name: features.get(name, 0.0) for name in FEATURES}
    return Weights(intercept, every, wording, tags or {}, threshold, words or {})
