"""Look for a vocabulary in one paper's title and abstract, and measure what is found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Tag
from generator.tagging.features import TagEvidence, measure
from generator.tagging.sentences import sentence_kinds
from generator.tagging.tag_matches import TagMatches, VocabularyIndex
from generator.tagging.wording import WordCounter, WordCounts
from generator.tagging.words import Words, split_words


@dataclass(frozen=True, slots=True)
class MeasuredPaper:
    """What speaks for which tags in one paper."""

    title: Words
    abstract: Words
    in_title: dict[str, TagMatches]
    in_abstract: dict[str, TagMatches]
    evidence: dict[str, TagEvidence]
    """By slug, for each tag that is spoken of."""
    counts: WordCounts


class Measurer:
    """A vocabulary, prepared to be looked for in many papers."""

    def __init__(self, vocabulary: Sequence[Tag]) -> None:
        """Raise PatternError where a pattern is not in the language."""
        self._vocabulary = {tag.slug: tag for tag in vocabulary}
        self._index = VocabularyIndex(vocabulary)
        self._counter = WordCounter()

    @property
    def patterns(self) -> Sequence[str]:
        """All patterns of the vocabulary, by the numbers that evidence names them with."""
        return self._index.patterns

    def measure(self, title: str, abstract: str) -> MeasuredPaper:
        """What one paper's text says of the vocabulary's tags."""
        words, abstract_words = split_words(title), split_words(abstract)
        in_title = self._index.search(words, is_title=True)
        in_abstract = self._index.search(abstract_words, is_title=False)
        kinds = sentence_kinds(abstract_words)
        evidence = measure(in_title, in_abstract, abstract_words, kinds, self._vocabulary)
        counts = self._counter.count(words, abstract_words)
        return MeasuredPaper(words, abstract_words, in_title, in_abstract, evidence, counts)
