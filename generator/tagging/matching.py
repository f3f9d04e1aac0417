"""Find many patterns in one text at once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from generator.patterns import parse_pattern, word_keys
from generator.tagging.long_patterns import LongPattern, by_neighbour, places, prepare
from generator.tagging.words import Words

_NO_KEYS: Final = frozenset[str]()


class Match(NamedTuple):
    """Where a pattern stands in a text; a tuple, for an archive has a million of them."""

    first: int
    """Number of its first word in the text."""
    pattern: int
    """Its number among the patterns looked for."""
    last: int


@dataclass(slots=True, eq=False)
class _Kind:
    """What words can mean to long patterns: one kind for all words that mean the same."""

    keys: frozenset[str]
    """The keys by which long patterns ask for them."""
    beside: tuple[tuple[int, Mapping[str, Sequence[LongPattern]]], ...]
    """The patterns whose most telling word they can be, by the distance, and a key, of the word
    that must stand beside it."""
    apart: tuple[LongPattern, ...]
    """Those of them beside whose most telling word any word may stand."""
    pairs: dict[tuple[int, _Kind], tuple[LongPattern, ...]] = field(default_factory=dict)
    """Worked out once for each kind of word that stood at a distance: the patterns that then
    can have their most telling word here."""

    def patterns(self, distance: int, neighbour: _Kind) -> tuple[LongPattern, ...]:
        """The patterns that two words side by side allow."""
        known = self.pairs.get((distance, neighbour))
        if known is None:
            known = self.pairs[distance, neighbour] = tuple(
                {
                    pattern.number: pattern
                    for at, by_key in self.beside
                    if at == distance
                    for key in sorted(neighbour.keys & by_key.keys())
                    for pattern in by_key[key]
                }.values()
            )
        return known


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
        self._words: dict[str, tuple[tuple[int, ...], _Kind | None]] = {}
        self._kinds: dict[frozenset[str], _Kind] = {}

    def find(self, text: Words) -> list[Match]:
        """All matches, by their first word; of one pattern at one word only the shortest."""
        known = self._words
        words = [known.get(word) or self._learn(word) for word in text.words]
        matches = [Match(at, number, at) for at, (alone, _) in enumerate(words) for number in alone]
        kinds = [kind for _, kind in words]
        for sentence in text.sentences:
            matches += _find_long(kinds[sentence.start : sentence.stop], sentence.start)
        return sorted(matches)

    def _learn(self, word: str) -> tuple[tuple[int, ...], _Kind | None]:
        """The patterns of one word that a word is, and its kind."""
        keys = frozenset(word_keys(word))
        alone = {number for key in keys & self._alone.keys() for number in self._alone[key]}
        learnt = tuple(alone), self._kind(keys & self._asked)
        self._words[word] = learnt
        return learnt

    def _kind(self, keys: frozenset[str]) -> _Kind | None:
        if not keys:
            return None
        if keys not in self._kinds:
            telling = {
                pattern.number: pattern
                for key in sorted(keys & self._telling.keys())
                for pattern in self._telling[key]
            }
            neighbours = ((at, by_neighbour(telling.values(), at)) for at in (-1, 1))
            self._kinds[keys] = _Kind(
                keys,
                beside=tuple(each for each in neighbours if each[1]),
                apart=tuple(each for each in telling.values() if each.beside is None),
            )
        return self._kinds[keys]


def _find_long(kinds: Sequence[_Kind | None], start: int) -> set[Match]:
    """The matches of long patterns in a sentence whose first word is `start`."""
    keys = [kind.keys if kind else _NO_KEYS for kind in kinds]
    present: frozenset[str] | None = None
    found: set[Match] = set()
    for at, kind in enumerate(kinds):
        if kind is None or not (kind.beside or kind.apart):
            continue
        for pattern in _possible(kind, at, kinds):
            if pattern.has_gap:
                # A neighbour that fits says much of a pattern without gaps, but little of others.
                if present is None:
                    present = frozenset[str]().union(*keys)
                if not _may_stand(pattern, present):
                    continue
            for first, last in places(pattern, at, keys):
                found.add(Match(start + first, pattern.number, start + last))
    return found


def _possible(kind: _Kind, at: int, kinds: Sequence[_Kind | None]) -> Iterator[LongPattern]:
    """The patterns that can have their most telling word at `at`, judging by one neighbour."""
    yield from kind.apart
    for distance, _ in kind.beside:
        if 0 <= at + distance < len(kinds):
            neighbour = kinds[at + distance]
            if neighbour is not None:
                yield from kind.patterns(distance, neighbour)


def _may_stand(pattern: LongPattern, present: frozenset[str]) -> bool:
    """Whether all words of a pattern stand somewhere in a sentence that has these keys."""
    return not any(wanted.isdisjoint(present) for _, wanted in pattern.others)
