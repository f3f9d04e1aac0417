"""The tagger's weights: how much each number counts, and from which probability on a tag is given.

They are learnt by `learning/training.py` and kept in weights.json and words.json, which people
review like code.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from importlib import resources
from typing import Final

import msgspec
import numpy as np
from numpy.typing import ArrayLike

from generator.model import Tag
from generator.tagging.features import FEATURES, THOUSAND, Measurement
from generator.tagging.finding.lists import Flags, Numbers, distinct
from generator.tagging.tag_matches import VocabularyIndex
from generator.tagging.wording import WordCounts, Wording

FEWEST: Final = 2
MOST: Final = 6
"""How many tags a paper has, where its text speaks of so many: with one tag alone hardly a reader
finds it, and more tags than these distinguish it from no other."""

_LOWERED: Final = 0.35
"""Which part of the threshold is enough for a tag without which the paper had fewer than FEWEST."""
_HUNDRED: Final = 100
_WHOLE: Final = THOUSAND * _HUNDRED
"""Stands for 1 in a score."""
_FILE: Final = "weights.json"
_WORDS: Final = "words.json"


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
    words: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """By word, then by slug: how near it brings a text to the tag's papers, in thousandths."""
    untaught: float = 0.0
    """What a tag that no label taught, and of which no word is known, gets in place of nearness."""

    def files(self) -> dict[str, str]:
        """The texts of weights.json and of words.json, which has a line for each word."""
        weights = asdict(self)
        words = ",\n".join(
            f"{json.dumps(word, ensure_ascii=False)}: {json.dumps(worth)}"
            for word, worth in weights.pop("words").items()
        )
        return {
            _FILE: json.dumps(weights, indent=1, ensure_ascii=False) + "\n",
            _WORDS: f"{{\n{words}\n}}\n",
        }


def load_weights() -> Weights:
    """The weights that the package brings along."""
    weights, words = (
        msgspec.json.decode(resources.files(__package__).joinpath(name).read_bytes())
        for name in (_FILE, _WORDS)
    )
    tags = {slug: TagWeights(**each) for slug, each in weights["tags"].items()}
    return Weights(**(weights | {"tags": tags, "words": words}))


class Model:
    """Weights prepared for one vocabulary: whole hundredths, which add up the same everywhere."""

    def __init__(self, weights: Weights, vocabulary: Sequence[Tag], index: VocabularyIndex) -> None:
        """`index` is the vocabulary's."""
        own = [weights.tags.get(tag.slug, TagWeights()) for tag in vocabulary]
        numbers = {tag.slug: number for number, tag in enumerate(vocabulary)}
        self._slugs = tuple(numbers)
        self._threshold = weights.threshold
        lowered = weights.threshold * _LOWERED
        self._least = math.floor(math.log(lowered / (1.0 - lowered)) * _WHOLE) - 1
        """No smaller score is enough for a tag, but for the likeliest of a paper."""
        self._implied = implications(vocabulary)
        untaught = [weights.untaught * (tag.slug not in weights.tags) for tag in vocabulary]
        self._intercepts = _hundredths(
            [
                weights.intercept + each.intercept + instead
                for each, instead in zip(own, untaught, strict=True)
            ]
        )
        self._features = _hundredths(
            [
                weights.features[name] + each.features.get(name, 0.0)
                for each in own
                for name in FEATURES
            ]
        ).reshape(len(own), len(FEATURES))
        self._wordings = _hundredths([weights.wording + each.wording for each in own])
        self._wording = Wording(weights.words, numbers)
        beside = np.zeros((len(own), len(own)))
        for number, each in enumerate(own):
            for slug, weight in each.beside.items():
                if slug in numbers:
                    beside[numbers[slug], number] = weight
        self._beside = _hundredths(beside).astype(np.float64)
        """By the tag that stands beside, then by the tag that it counts for."""
        self._tag_of = index.tag_of
        of_tags = list(zip(index.tag_of.tolist(), index.patterns, strict=True))
        self._patterns = _hundredths(
            [own[tag].patterns.get(pattern, 0.0) for tag, pattern in of_tags]
        )
        firsts = {each: number for number, each in reversed(list(enumerate(of_tags)))}
        self._first = np.array([firsts[each] for each in of_tags], np.int64)
        """The first of a tag's patterns that says the same: in a title it may speak and hint."""

    def choose(self, papers: Measurement, counts: Sequence[WordCounts]) -> list[tuple[str, ...]]:
        """The tags that each paper is given, the likeliest first, a broader one after its finer."""
        scores = self._scores(papers, counts)
        best = np.full(len(papers.clarity), np.iinfo(np.int64).min)
        np.maximum.at(best, papers.papers, scores)
        # Only what can be chosen is looked at further, and that is little.
        likely = (scores >= self._least) | (scores == best[papers.papers])
        found = self._probabilities(papers, scores, likely)
        return [choose(of_paper, self._threshold, self._implied) for of_paper in found]

    def probabilities(
        self, papers: Measurement, counts: Sequence[WordCounts]
    ) -> list[dict[str, float]]:
        """How likely a reader is to give each tag to a paper, from 0 to 1, by paper and by slug.

        Only tags that a pattern or hint speaks for: words that are near to a tag's papers make it
        likelier, but alone they are no reason that a reader could be told.
        """
        scores = self._scores(papers, counts)
        return self._probabilities(papers, scores, np.ones(len(scores), np.bool_))

    def _scores(self, papers: Measurement, counts: Sequence[WordCounts]) -> Numbers:
        """The weighted sum of each row, in hundredths of thousandths."""
        shape = papers.clarity.shape
        of_papers, patterns = papers.matched
        firsts = distinct(of_papers * len(self._first) + self._first[patterns])
        of_papers, patterns = np.divmod(firsts, max(len(self._first), 1))
        cells = of_papers * shape[1] + self._tag_of[patterns]
        of_patterns = np.bincount(cells, self._patterns[patterns], shape[0] * shape[1])
        # Whole numbers, though told as fractions: they are multiplied sooner so.
        by_tag = (
            (self._intercepts + of_patterns.reshape(shape)) * THOUSAND
            + papers.clarity.astype(np.float64) @ self._beside
            + self._wordings * self._wording.nearness(counts)
        )
        of_rows: Numbers = (self._features[papers.tags] * papers.rows).sum(axis=1)
        return of_rows + by_tag[papers.papers, papers.tags].astype(np.int64)

    def _probabilities(
        self, papers: Measurement, scores: Numbers, which: Flags
    ) -> list[dict[str, float]]:
        """The probabilities of some rows, by paper and by slug."""
        found: list[dict[str, float]] = [{} for _ in papers.clarity]
        rows = (each[which].tolist() for each in (papers.papers, papers.tags, scores))
        for paper, tag, score in zip(*rows, strict=True):
            found[paper][self._slugs[tag]] = 1.0 / (1.0 + math.exp(-score / _WHOLE))
        return found


def _hundredths(weights: ArrayLike) -> Numbers:
    return np.rint(np.asarray(weights, np.float64) * _HUNDRED).astype(np.int64)


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
