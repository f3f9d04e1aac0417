"""The tagger's weights: how much each number counts, and from which probability on a tag is given.

They are learnt by `learning/training.py` and kept in weights.json, which people review like code.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from importlib import resources
from operator import mul
from typing import Final

from generator.model import Tag
from generator.tagging.features import FEATURES, TagEvidence
from generator.tagging.wording import WordCounts, Wording

FEWEST: Final = 2
MOST: Final = 6
"""How many tags a paper has, where its text speaks of so many: with one tag alone hardly a reader
finds it, and more tags than these distinguish it from no other."""

_LOWERED: Final = 0.35
"""Which part of the threshold is enough for a tag without which the paper had fewer than FEWEST."""
_FILE: Final = "weights.json"


@dataclass(frozen=True, slots=True)
class TagWeights:
    """What was learnt of one tag beyond what holds for all; 0 for whatever is not named."""

    intercept: float = 0.0
    features: Mapping[str, float] = field(default_factory=dict)
    """By the names of FEATURES, what is added to the weights that all tags share."""
    beside: Mapping[str, float] = field(default_factory=dict)
    """By the slug of another tag, how much its being clearly spoken of counts for this one."""
    patterns: Mapping[str, float] = field(default_factory=dict)
    """By the pattern as the vocabulary has it, how much its match counts."""
    wording: float = 0.0
    """How much more or less than for all tags it counts that the text is near to its papers."""
    words: Mapping[str, float] = field(default_factory=dict)
    """By word, how near it brings a text to the tag's papers."""


@dataclass(frozen=True, slots=True)
class Weights:
    """A logistic regression that all tags share, with what each tag adds to it."""

    intercept: float
    features: Mapping[str, float]
    """By the names of FEATURES."""
    wording: float
    """How much it counts that a text is near to a tag's papers by its words."""
    tags: Mapping[str, TagWeights]
    """By slug."""
    threshold: float
    """From this probability on a tag is given."""

    def to_json(self) -> str:
        """The text of weights.json."""
        return json.dumps(asdict(self), indent=1, ensure_ascii=False) + "\n"


def load_weights() -> Weights:
    """The weights that the package brings along."""
    text = resources.files(__package__).joinpath(_FILE).read_text(encoding="utf-8")
    read = json.loads(text)
    tags = {slug: TagWeights(**each) for slug, each in read["tags"].items()}
    return Weights(**(read | {"tags": tags}))


class Model:
    """Weights prepared for one vocabulary."""

    def __init__(
        self, weights: Weights, vocabulary: Sequence[Tag], patterns: Sequence[str]
    ) -> None:
        """`patterns` are those of the vocabulary's index, by their numbers."""
        self._threshold = weights.threshold
        self._implied = implications(vocabulary)
        self._intercepts: dict[str, float] = {}
        self._features: dict[str, tuple[float, ...]] = {}
        self._beside: dict[str, Mapping[str, float]] = {}
        self._patterns: dict[str, dict[int, float]] = {}
        self._wordings: dict[str, float] = {}
        self._wording = Wording({slug: tag.words for slug, tag in weights.tags.items()})
        numbers: dict[str, list[int]] = {}
        for number, pattern in enumerate(patterns):
            numbers.setdefault(pattern, []).append(number)
        for tag in vocabulary:
            own = weights.tags.get(tag.slug, TagWeights())
            self._intercepts[tag.slug] = weights.intercept + own.intercept
            self._features[tag.slug] = tuple(
                weights.features[name] + own.features.get(name, 0.0) for name in FEATURES
            )
            self._wordings[tag.slug] = weights.wording + own.wording
            self._beside[tag.slug] = own.beside
            self._patterns[tag.slug] = {
                number: weight
                for pattern, weight in own.patterns.items()
                for number in numbers.get(pattern, ())
            }

    def choose(self, paper: Mapping[str, TagEvidence], counts: WordCounts) -> tuple[str, ...]:
        """The tags that a paper is given, the likeliest first, a broader one after its finer."""
        return choose(self.probabilities(paper, counts), self._threshold, self._implied)

    def probabilities(
        self, paper: Mapping[str, TagEvidence], counts: WordCounts
    ) -> dict[str, float]:
        """How likely a reader is to give each tag to a paper, from 0 to 1, by slug.

        Only tags that a pattern or hint speaks for: words that are near to a tag's papers make it
        likelier, but alone they are no reason that a reader could be told.
        """
        clear = [(slug, each.clarity) for slug, each in paper.items() if each.clarity]
        nearness = self._wording.nearness(counts)
        return {
            slug: 1.0
            / (1.0 + math.exp(-self._score(slug, evidence, clear, nearness.get(slug, 0.0))))
            for slug, evidence in paper.items()
        }

    def _score(
        self,
        slug: str,
        evidence: TagEvidence,
        clear: Sequence[tuple[str, float]],
        nearness: float,
    ) -> float:
        """`clear` are the paper's tags that a pattern speaks for, with their clarity."""
        beside, patterns = self._beside[slug], self._patterns[slug]
        score: float = self._intercepts[slug] + sum(map(mul, self._features[slug], evidence.row))
        for other, clarity in clear:
            if other in beside:
                score += beside[other] * clarity
        score += self._wordings[slug] * nearness
        return score + math.fsum(
            patterns[number] for number in evidence.patterns if number in patterns
        )


def implications(vocabulary: Sequence[Tag]) -> dict[str, tuple[str, ...]]:
    """The broader tags that come with each tag, by slug; a tag without any is left out."""
    return {tag.slug: tag.implies for tag in vocabulary if tag.implies}


def choose(
    probabilities: Mapping[str, float], threshold: float, implied: Mapping[str, Sequence[str]]
) -> tuple[str, ...]:
    """The tags that a paper is given, the likeliest first, each with those that it implies.

    Those from the threshold on, at most MOST; up to FEWEST also from _LOWERED of the threshold on;
    and the likeliest of all in any case. Empty only where no pattern of any tag matched.
    """
    chosen: list[str] = []
    for slug in sorted(probabilities, key=lambda slug: (-probabilities[slug], slug)):
        enough = threshold if len(chosen) >= FEWEST else threshold * _LOWERED
        if chosen and probabilities[slug] < enough:
            break
        new = [each for each in (slug, *implied.get(slug, ())) if each not in chosen]
        if len(chosen) + len(new) <= MOST:
            chosen += new
    return tuple(chosen)
