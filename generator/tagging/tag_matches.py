"""What of the vocabulary stands in a text, tag by tag."""

from __future__ import annotations

import enum
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.model import Tag
from generator.tagging.matching import Match, PatternIndex
from generator.tagging.words import Words


class _Use(enum.IntEnum):
    """What a match of a pattern means."""

    SPEAKS = enum.auto()
    SPEAKS_IN_TITLES = enum.auto()
    HINTS = enum.auto()
    EXCLUDES = enum.auto()


class TagMatches(NamedTuple):
    """The matches of one tag's patterns in one text, by their first word; never both are empty.

    A tuple, for a paper has a score of them.
    """

    spoken: tuple[Match, ...]
    hinted: tuple[Match, ...]


class VocabularyIndex:
    """All patterns of a vocabulary, prepared to be looked for together."""

    def __init__(self, vocabulary: Sequence[Tag]) -> None:
        """Raise PatternError where a pattern is not in the language."""
        self._uses: list[tuple[str, _Use]] = []
        patterns: list[str] = []
        for tag in vocabulary:
            for use, pattern in _uses(tag):
                self._uses.append((tag.slug, use))
                patterns.append(pattern)
        self._index = PatternIndex(patterns)

    def search(self, text: Words, *, is_title: bool) -> dict[str, TagMatches]:
        """The matches by slug; a tag without any is left out."""
        uses_of: defaultdict[_Use, defaultdict[str, list[Match]]]
        uses_of = defaultdict(lambda: defaultdict(list))
        for match in self._index.find(text):
            slug, use = self._uses[match.pattern]
            uses_of[use][slug].append(match)
        spoken, hinted = uses_of[_Use.SPEAKS], uses_of[_Use.HINTS]
        if is_title:
            for slug, matches in uses_of[_Use.SPEAKS_IN_TITLES].items():
                spoken[slug] = sorted(spoken[slug] + matches)
        for slug, exclusions in uses_of[_Use.EXCLUDES].items():
            spoken[slug] = _outside(spoken[slug], exclusions)
            hinted[slug] = _outside(hinted[slug], exclusions)
        return {
            slug: TagMatches(tuple(spoken.get(slug, ())), tuple(hinted.get(slug, ())))
            for slug in dict.fromkeys((*spoken, *hinted))
            if spoken.get(slug) or hinted.get(slug)
        }


def _uses(tag: Tag) -> Iterator[tuple[_Use, str]]:
    spoken = dict.fromkeys((*tag.aliases, *tag.patterns))
    yield from ((_Use.SPEAKS, pattern) for pattern in spoken)
    only_titles = (pattern for pattern in tag.title_patterns if pattern not in spoken)
    yield from ((_Use.SPEAKS_IN_TITLES, pattern) for pattern in only_titles)
    yield from ((_Use.HINTS, pattern) for pattern in tag.hints)
    yield from ((_Use.EXCLUDES, pattern) for pattern in tag.exclusions)


def _outside(matches: Sequence[Match], exclusions: Sequence[Match]) -> list[Match]:
    """The matches that lie within no exclusion; both are ordered by their first word."""
    outside: list[Match] = []
    excluded_to, following = -1, 0
    for match in matches:
        while following < len(exclusions) and exclusions[following].first <= match.first:
            excluded_to = max(excluded_to, exclusions[following].last)
            following += 1
        if match.last > excluded_to:
            outside.append(match)
    return outside
