"""Look for a vocabulary in the titles and abstracts of papers, and measure what is found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generator.model import Tag
from generator.tagging.features import Measurement, measure
from generator.tagging.finding.words import Paper, Texts, split_papers
from generator.tagging.relations import Relations
from generator.tagging.sentences import SentenceReader
from generator.tagging.tag_matches import TextMatches, VocabularyIndex
from generator.tagging.wording import WordCounter, WordCounts


@dataclass(frozen=True, slots=True)
class MeasuredPapers:
    """What speaks for which tags in papers."""

    texts: Texts
    """All titles and then all abstracts."""
    matches: TextMatches
    measurement: Measurement
    counts: Sequence[WordCounts]
    """The words of each paper."""


class Measurer:
    """A vocabulary, prepared to be looked for in many papers."""

    def __init__(self, vocabulary: Sequence[Tag]) -> None:
        """Raise PatternError where a pattern is not in the language."""
        self._relations = Relations(vocabulary)
        self.index: Final = VocabularyIndex(vocabulary)
        self._reader = SentenceReader()
        self._counter = WordCounter()

    def measure(self, papers: Sequence[Paper]) -> MeasuredPapers:
        """What the texts of papers, each a title and an abstract, say of the vocabulary's tags."""
        texts = split_papers(papers)
        matches = self.index.search(texts, titles=len(papers))
        kinds = self._reader.kinds(texts)
        measurement = measure(matches, texts, kinds, self._relations)
        return MeasuredPapers(texts, matches, measurement, self._counter.count(texts))
