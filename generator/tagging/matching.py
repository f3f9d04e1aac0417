"""Find many patterns in one text at once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.patterns import parse_pattern, word_keys
from generator.tagging.long_patterns import Keys, LongPattern, by_neighbour, places, prepare
from generator.tagging.words import Words


class Match(NamedTuple):
    """Where a pattern stands in a text; a tuple, for an archive has a million of them."""

    first: int
    """Number of its first word in the text."""
    pattern: int
    """Its number among the patterns looked for."""
    last: int


@dataclass(frozen=True, slots=True)
class _Word:
    """What one word of a text can mean to the patterns."""

    alone: tuple[int, ...]
    """The patterns of one word that it is."""
    tells: bool
    """Whether it can be the most telling word of a long pattern."""
    beside: tuple[tuple[int, Mapping[str, Sequence[LongPattern]]], ...]
    """These patterns by the distance, and a key, of the word that must stand beside it."""
    apart: tuple[LongPattern, ...]
    """Those of them beside whose most telling word any word may stand."""
    keys: frozenset[str]
    """The keys by which long patterns ask for it."""


class PatternIndex:
    """Patterns prepared to be looked for together, in time that hardly grows with their number."""

    def __init__(self, patterns: Sequence[str]) -> None:
        """Raise PatternError where a pattern is not in the language."""
        parsed = [parse_pattern(pattern) for pattern in patterns]
        self._alone: defaultdict[str, list[int]] = defaultdict(list)
        for number, (first, *later) in enumerate(parsed):
            for key in first.keys if not later else ():
                self._alone[key].append(number)
        uses = Counter(
            key for steps in parsed if len(steps) > 1 for step in steps for key in step.keys
        )
        self._asked = frozenset(uses)
        self._telling: defaultdict[str, list[LongPattern]] = defaultdict(list)
        for number, steps in enumerate(parsed):
            if len(steps) > 1:
                pattern = prepare(number, steps, uses)
                for key in steps[pattern.telling].keys:
                    self._telling[key].append(pattern)
        # What each different word of all texts can mean, worked out once.
        self._words: dict[str, _Word] = {}

    def find(self, text: Words) -> list[Match]:
        """All matches, by their first word; of one pattern at one word only the shortest."""
        known = self._words
        words = [known.get(word) or self._learn(word) for word in text.words]
        matches = [Match(at, number, at) for at, word in enumerate(words) for number in word.alone]
        for sentence in text.sentences:
            matches += _find_long(words[sentence.start : sentence.stop], sentence.start)
        return sorted(matches)

    def _learn(self, word: str) -> _Word:
        keys = frozenset(word_keys(word))
        alone = {number for key in keys & self._alone.keys() for number in self._alone[key]}
        telling = {
            pattern.number: pattern
            for key in keys & self._telling.keys()
            for pattern in self._telling[key]
        }
        neighbours = ((distance, by_neighbour(telling.values(), distance)) for distance in (-1, 1))
        learnt = _Word(
            alone=tuple(alone),
            tells=bool(telling),
            beside=tuple(each for each in neighbours if each[1]),
            apart=tuple(pattern for pattern in telling.values() if pattern.beside is None),
            keys=keys & self._asked,
        )
        self._words[word] = learnt
        return learnt


def _find_long(words: Sequence[_Word], start: int) -> set[Match]:
    """The matches of long patterns in a sentence whose first word is `start`."""
    keys = [word.keys for word in words]
    present = frozenset[str]().union(*keys)
    return {
        Match(start + first, pattern.number, start + last)
        for at, word in enumerate(words)
        if word.tells
        for pattern in _possible(word, at, keys)
        # A neighbour that fits says much of a pattern without gaps, but nothing of one with them.
        if not pattern.has_gap or _may_stand(pattern, present)
        for first, last in places(pattern, at, keys)
    }


def _possible(word: _Word, at: int, keys: Keys) -> Iterator[LongPattern]:
    """The patterns that can have their most telling word at `at`, judging by one neighbour."""
    yield from word.apart
    for distance, by_key in word.beside:
        if 0 <= at + distance < len(keys):
            for key in keys[at + distance]:
                yield from by_key.get(key, ())


def _may_stand(pattern: LongPattern, present: frozenset[str]) -> bool:
    """Whether all words of a pattern stand somewhere in a sentence that has these keys."""
    return not any(wanted.isdisjoint(present) for _, wanted in pattern.others)
