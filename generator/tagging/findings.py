"""What of the vocabulary stands in a text, tag by tag."""

from __future__ import annotations

import enum
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model import Tag
from generator.tagging.matching import Match, PatternIndex, Words


class _Use(enum.IntEnum):
    """What a match of a pattern means."""

    SPEAKS = enum.auto()
    SPEAKS_IN_TITLES = enum.auto()
    HINTS = enum.auto()
    EXCLUDES = enum.auto()


@dataclass(frozen=True, slots=True)
class Found:
    """What speaks for one tag in one text, by the first word; never both tuples are empty."""

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

    def search(self, text: Words, *, is_title: bool) -> dict[str, Found]:
        """What is found, by slug; a tag for which nothing speaks is left out."""
        matches: defaultdict[str, defaultdict[_Use, list[Match]]] = defaultdict(
            lambda: defaultdict(list)
        )
        for match in self._index.find(text):
            slug, use = self._uses[match.pattern]
            if use is _Use.SPEAKS_IN_TITLES:
                if not is_title:
                    continue
                use = _Use.SPEAKS
            matches[slug][use].append(match)
        found = {
            slug: Found(
                tuple(_outside(uses[_Use.SPEAKS], uses[_Use.EXCLUDES])),
                tuple(_outside(uses[_Use.HINTS], uses[_Use.EXCLUDES])),
            )
            for slug, uses in matches.items()
        }
        return {slug: each for slug, each in found.items() if each.spoken or each.hinted}


def _uses(tag: Tag) -> Iterator[tuple[_Use, str]]:
    spoken = dict.fromkeys((*tag.aliases, *tag.patterns))
    yield from ((_Use.SPEAKS, pattern) for pattern in spoken)
    only_titles = (pattern for pattern in tag.title_patterns if pattern not in spoken)
    yield from ((_Use.SPEAKS_IN_TITLES, pattern) for pattern in only_titles)
    yield from ((_Use.HINTS, pattern) for pattern in tag.hints)
    yield from ((_Use.EXCLUDES, pattern) for pattern in tag.exclusions)


def _outside(matches: Sequence[Match], exclusions: Sequence[Match]) -> Iterator[Match]:
    for match in matches:
        if not any(
            exclusion.first <= match.first and match.last <= exclusion.last
            for exclusion in exclusions
        ):
            yield match
