"""Look for a vocabulary in one paper's title and abstract, and measure what is found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Tag
from generator.tagging.features import Row, measure
from generator.tagging.tag_matches import TagMatches, VocabularyIndex
from generator.tagging.words import Words, split_words


@dataclass(frozen=True, slots=True)
class MeasuredPaper:
    """What speaks for which tags in one paper."""

    title: Words
    abstract: Words
    in_title: dict[str, TagMatches]
    in_abstract: dict[str, TagMatches]
    rows: dict[str, Row]
    """By slug, for each tag that something was found for."""


class Measurer:
    """A vocabulary, prepared to be looked for in many papers."""

    def __init__(self, vocabulary: Sequence[Tag]) -> None:
        """Raise PatternError where a pattern is not in the language."""
        self._vocabulary = {tag.slug: tag for tag in vocabulary}
        self._index = VocabularyIndex(vocabulary)

    def measure(self, title: str, abstract: str) -> MeasuredPaper:
        """What one paper's text says of the vocabulary's tags."""
        words, abstract_words = split_words(title), split_words(abstract)
        in_title = self._index.search(words, is_title=True)
        in_abstract = self._index.search(abstract_words, is_title=False)
        rows = measure(in_title, in_abstract, abstract_words, self._vocabulary)
        return MeasuredPaper(words, abstract_words, in_title, in_abstract, rows)
