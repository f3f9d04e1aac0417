"""What of the vocabulary stands in a text, tag by tag."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from generator.model import Tag
from generator.tagging.matching import PatternIndex
from generator.tagging.words import Words

Numbers = NDArray[np.int64]
Flags = NDArray[np.bool_]

FAR: Final = 1 << 32
"""More than the words of a text: a word's number plus so many times its tag's orders both."""


class _Use(enum.IntEnum):
    """What a match of a pattern means; at one word what excludes comes first."""

    EXCLUDES = 0
    SPEAKS = 1
    HINTS = 2
    NOTHING = 3


@dataclass(frozen=True, slots=True, eq=False)
class TextMatches:
    """The matches of all tags' patterns in one text, by tag and then by their first word.

    One entry of each array for each match: arrays, for a paper has more than a hundred.
    """

    tags: Numbers
    """The tag's number in the vocabulary."""
    first: Numbers
    last: Numbers
    """The numbers of the first and the last word."""
    patterns: Numbers
    """The pattern's number in the vocabulary's index."""
    speaks: Flags
    """Whether it speaks for the tag; the others hint."""

    def spans(self, tag: int, *, speaks: bool) -> list[tuple[int, int]]:
        """First and last words of what speaks for one tag, or else of what hints."""
        begin, end = np.searchsorted(self.tags, (tag, tag + 1)).tolist()
        of_tag = (each[begin:end].tolist() for each in (self.first, self.last, self.speaks))
        return [
            (first, last) for first, last, spoken in zip(*of_tag, strict=True) if spoken == speaks
        ]


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

    def search(self, text: Words, *, is_title: bool) -> TextMatches:
        """All that speaks or hints, but for what lies within an exclusion of its tag."""
        matches = np.array(self._index.find(text), np.int64).reshape(-1, 3)
        patterns = matches[:, 1]
        tags = self.tag_of[patterns]
        uses = (self._in_titles if is_title else self._in_abstracts)[patterns]
        order = np.argsort((tags * FAR + matches[:, 0]) * len(_Use) + uses, kind="stable")
        tags, uses = tags[order], uses[order]
        first, patterns, last = matches[order].T
        reach = tags * FAR + last
        excluded = np.maximum.accumulate(np.where(uses == _Use.EXCLUDES, reach, -1))
        kept = ((uses == _Use.SPEAKS) | (uses == _Use.HINTS)) & (reach > excluded)
        return TextMatches(
            tags[kept], first[kept], last[kept], patterns[kept], uses[kept] == _Use.SPEAKS
        )


def _uses(tag: Tag) -> Iterator[tuple[_Use, _Use, str]]:
    """What each pattern of a tag means in a title and in an abstract."""
    spoken = dict.fromkeys((*tag.aliases, *tag.patterns))
    yield from ((_Use.SPEAKS, _Use.SPEAKS, pattern) for pattern in spoken)
    only_titles = (pattern for pattern in tag.title_patterns if pattern not in spoken)
    yield from ((_Use.SPEAKS, _Use.NOTHING, pattern) for pattern in only_titles)
    yield from ((_Use.HINTS, _Use.HINTS, pattern) for pattern in tag.hints)
    yield from ((_Use.EXCLUDES, _Use.EXCLUDES, pattern) for pattern in tag.exclusions)
