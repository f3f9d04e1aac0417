"""What of the vocabulary stands in texts, tag by tag."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from generator.model import Tag
from generator.tagging.finding.lists import FAR, Flags, Numbers
from generator.tagging.finding.matching import PatternIndex
from generator.tagging.finding.words import Texts


class _Use(enum.IntEnum):
    """What a match of a pattern means; at one word what excludes comes first."""

    EXCLUDES = 0
    SPEAKS = 1
    HINTS = 2
    NOTHING = 3


@dataclass(frozen=True, slots=True, eq=False)
class TextMatches:
    """The matches of all tags' patterns in some texts: by text, by tag, by their first word.

    One entry of each array for each match: arrays, for a paper has more than a hundred.
    """

    cells: Numbers
    """The text's number, times the number of tags, plus the tag's number."""
    first: Numbers
    last: Numbers
    """The numbers of the first and the last word, over all texts."""
    patterns: Numbers
    """The pattern's number in the vocabulary's index."""
    speaks: Flags
    """Whether it speaks for the tag; the others hint."""

    def some(self, which: Flags | Numbers | slice) -> TextMatches:
        """Some of them, or all in another order."""
        return TextMatches(
            self.cells[which],
            self.first[which],
            self.last[which],
            self.patterns[which],
            self.speaks[which],
        )


class VocabularyIndex:
    """All patterns of a vocabulary, prepared to be looked for together."""

    def __init__(self, vocabulary: Sequence[Tag]) -> None:
        """Raise PatternError where a pattern is not in the language."""
        uses = [(number, *use) for number, tag in enumerate(vocabulary) for use in _uses(tag)]
        self.slugs: Sequence[str] = tuple(tag.slug for tag in vocabulary)
        """Of the tags, by their numbers."""
        self.patterns: Sequence[str] = tuple(pattern for *_, pattern in uses)
        """By the numbers that matches name them with."""
        self.tag_of: Numbers = np.array([number for number, *_ in uses], np.int64)
        """The number of each pattern's tag."""
        self._in_titles = np.array([in_title for _, in_title, _, _ in uses], np.int64)
        self._in_abstracts = np.array([in_abstract for _, _, in_abstract, _ in uses], np.int64)
        self._index = PatternIndex(self.patterns)

    def search(self, texts: Texts, titles: int) -> TextMatches:
        """All that speaks or hints, but for what lies within an exclusion of its tag.

        So many of the texts, the first, are titles.
        """
        first, patterns, last = self._index.find(texts)
        text = texts.text_of[texts.sentence_of[first]]
        uses = np.where(text < titles, self._in_titles[patterns], self._in_abstracts[patterns])
        used = uses != _Use.NOTHING
        first, patterns, last, text, uses = (
            each[used] for each in (first, patterns, last, text, uses)
        )
        cells = text * len(self.slugs) + self.tag_of[patterns]
        order = np.argsort((cells * FAR + first) * len(_Use) + uses)
        cells, uses, first, last = cells[order], uses[order], first[order], last[order]
        reach = cells * FAR + last
        excluded = np.maximum.accumulate(np.where(uses == _Use.EXCLUDES, reach, -1))
        kept = (uses != _Use.EXCLUDES) & (reach > excluded)
        speaks = uses == _Use.SPEAKS
        return TextMatches(cells, first, last, patterns[order], speaks).some(kept)


def _uses(tag: Tag) -> Iterator[tuple[_Use, _Use, str]]:
    """What each pattern of a tag means in a title and in an abstract."""
    spoken = dict.fromkeys((*tag.aliases, *tag.patterns))
    yield from ((_Use.SPEAKS, _Use.SPEAKS, pattern) for pattern in spoken)
    only_titles = (pattern for pattern in tag.title_patterns if pattern not in spoken)
    yield from ((_Use.SPEAKS, _Use.NOTHING, pattern) for pattern in only_titles)
    yield from ((_Use.HINTS, _Use.HINTS, pattern) for pattern in tag.hints)
    yield from ((_Use.EXCLUDES, _Use.EXCLUDES, pattern) for pattern in tag.exclusions)
