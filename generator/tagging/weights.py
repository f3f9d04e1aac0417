"""The tagger's weights: how much each number counts, and from which probability on a tag is given.

They are learnt by `learning/training.py` and kept in weights.json, which people review like code.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from importlib import resources
from operator import mul
from typing import Final

from generator.tagging.features import FEATURES, Row

FEWEST: Final = 2
MOST: Final = 6
"""How many tags a paper has, where its text speaks of so many: with one tag alone hardly a reader
finds it, and more tags than these distinguish it from no other."""

_LOWERED: Final = 0.35
"""Which part of the threshold is enough for a tag without which the paper had fewer than FEWEST."""
_FILE: Final = "weights.json"


@dataclass(frozen=True, slots=True)
class Weights:
    """A logistic regression that all tags share, but for an intercept of each tag's own."""

    intercept: float
    features: Mapping[str, float]
    """By the names of FEATURES."""
    tags: Mapping[str, float]
    """By slug, what is added to the intercept; 0 for a tag that is not here."""
    threshold: float
    """From this probability on a tag is given."""

    def probabilities(self, rows: Mapping[str, Row]) -> dict[str, float]:
        """How likely a reader is to give each tag, from 0 to 1, by slug."""
        columns = [self.features[name] for name in FEATURES]
        scores = {
            slug: self.intercept + self.tags.get(slug, 0.0) + sum(map(mul, columns, row))
            for slug, row in rows.items()
        }
        return {slug: 1.0 / (1.0 + math.exp(-score)) for slug, score in scores.items()}

    def to_json(self) -> str:
        """The text of weights.json."""
        return json.dumps(asdict(self), indent=2) + "\n"


def load_weights() -> Weights:
    """The weights that the package brings along."""
    text = resources.files(__package__).joinpath(_FILE).read_text(encoding="utf-8")
    return Weights(**json.loads(text))


def choose(probabilities: Mapping[str, float], threshold: float) -> tuple[str, ...]:
    """The tags that a paper is given, the likeliest first.

    Those from the threshold on, at most MOST; up to FEWEST also from _LOWERED of the threshold on;
    and the likeliest of all in any case. Empty only where no pattern of any tag matched.
    """
    ranked = sorted(probabilities, key=lambda slug: (-probabilities[slug], slug))
    return tuple(
        slug
        for place, slug in enumerate(ranked[:MOST])
        if place == 0
        or probabilities[slug] >= threshold
        or (place < FEWEST and probabilities[slug] >= threshold * _LOWERED)
    )
