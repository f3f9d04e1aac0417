"""Look for a vocabulary in one paper's title and abstract, and measure what is found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generator.model import Tag
from generator.tagging.features import Measurement, Relations, measure
from generator.tagging.sentences import sentence_kinds
from generator.tagging.tag_matches import TextMatches, VocabularyIndex
from generator.tagging.wording import WordCounter, WordCounts
from generator.tagging.words import Words, split_words


@dataclass(frozen=True, slots=True)
class MeasuredPaper:
    """What speaks for which tags in one paper."""

    title: Words
    abstract: Words
    in_title: TextMatches
    in_abstract: TextMatches
    measurement: Measurement
    counts: WordCounts


class Measurer:
    """A vocabulary, prepared to be looked for in many papers."""

    def __init__(self, vocabulary: Sequence[Tag]) -> None:
        """Raise PatternError where a pattern is not in the language."""
        self._relations = Relations(vocabulary)
        self.index: Final = VocabularyIndex(vocabulary)
        self._counter = WordCounter()

    def measure(self, title: str, abstract: str) -> MeasuredPaper:
        """What one paper's text says of the vocabulary's tags."""
        words, abstract_words = split_words(title), split_words(abstract)
        in_title = self.index.search(words, is_title=True)
        in_abstract = self.index.search(abstract_words, is_title=False)
        kinds = sentence_kinds(abstract_words)
        measurement = measure(in_title, in_abstract, abstract_words, kinds, self._relations)
        counts = self._counter.count(words, abstract_words)
        return MeasuredPaper(words, abstract_words, in_title, in_abstract, measurement, counts)
