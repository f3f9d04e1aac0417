"""Find many patterns in one text at once."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.patterns import LONGEST_GAP, parse_pattern, word_keys
from generator.tagging.long_patterns import LongPattern, places, prepare
from generator.tagging.words import Words

Match = tuple[int, int, int]
"""Where a pattern stands in a text: the number of its first word, its own number among the patterns
looked for, and the number of its last word. A plain tuple, for an archive has a million of them."""


@dataclass(frozen=True, slots=True, eq=False)
class _Kind:
    """What words can mean to patterns: one kind for all words that mean the same."""

    keys: frozenset[str]
    """The keys by which long patterns ask for them."""
    alone: tuple[int, ...]
    """The patterns of one word that they are."""
    begins: frozenset[int]
    """The long patterns whose pair they can begin."""
    ends: frozenset[int]
    """The long patterns whose pair they can end."""
    begins_apart: bool
    """Whether one of those that they can begin has a gap within its pair."""
    ends_apart: bool
    """Whether one of those that they can end has."""


_Pair = tuple[_Kind, _Kind]


class _Kinds(dict[str, _Kind]):
    """The kind of each different word of all texts, worked out when it is first met."""

    def __init__(self, alone: Mapping[str, Sequence[int]], patterns: Sequence[LongPattern]) -> None:
        self._alone = alone
        self._begins: defaultdict[str, set[int]] = defaultdict(set)
        self._ends: defaultdict[str, set[int]] = defaultdict(set)
        self._apart = {pattern.number for pattern in patterns if pattern.is_apart}
        self._asked = frozenset(
            key for each in patterns for step in each.steps for key in step.keys
        )
        for pattern in patterns:
            for keys_of, step in zip(
                (self._begins, self._ends), pattern.steps[pattern.pair :], strict=False
            ):
                for key in step.keys:
                    keys_of[key].add(pattern.number)
        self._of_keys: dict[frozenset[str], _Kind] = {}

    def __missing__(self, word: str) -> _Kind:
        keys = frozenset(key for key in word_keys(word) if key in self._alone or key in self._asked)
        if keys not in self._of_keys:
            begins = frozenset(number for key in keys for number in self._begins.get(key, ()))
            ends = frozenset(number for key in keys for number in self._ends.get(key, ()))
            self._of_keys[keys] = _Kind(
                keys & self._asked,
                tuple(sorted({number for key in keys for number in self._alone.get(key, ())})),
                begins,
                ends,
                not begins.isdisjoint(self._apart),
                not ends.isdisjoint(self._apart),
            )
        self[word] = kind = self._of_keys[keys]
        return kind


class _Pairs(dict[_Pair, tuple[LongPattern, ...]]):
    """The patterns whose pair two kinds of words are, worked out when they first meet."""

    def __init__(self, patterns: Sequence[LongPattern]) -> None:
        self._patterns = {pattern.number: pattern for pattern in patterns}

    def __missing__(self, pair: _Pair) -> tuple[LongPattern, ...]:
        begin, end = pair
        both = sorted(begin.begins & end.ends & self._patterns.keys())
        self[pair] = patterns = tuple(self._patterns[number] for number in both)
        return patterns


class PatternIndex:
    """Patterns prepared to be looked for together, in time that hardly grows with their number."""

    def __init__(self, patterns: Sequence[str]) -> None:
        """Raise PatternError where a pattern is not in the language."""
        parsed = [parse_pattern(pattern) for pattern in patterns]
        alone: dict[str, list[int]] = {}
        for number, (first, *later) in enumerate(parsed):
            for key in first.keys if not later else ():
                alone.setdefault(key, []).append(number)
        uses = Counter(
            key for steps in parsed if len(steps) > 1 for step in steps for key in step.keys
        )
        long = [
            prepare(number, steps, uses) for number, steps in enumerate(parsed) if len(steps) > 1
        ]
        self._kinds = _Kinds(alone, long)
        self._beside = _Pairs([pattern for pattern in long if not pattern.is_apart])
        self._apart = _Pairs([pattern for pattern in long if pattern.is_apart])

    def find(self, text: Words) -> list[Match]:
        """All matches, by their first word; of one pattern at one word only the shortest."""
        kinds = list(map(self._kinds.__getitem__, text.words))
        matches = [
            (at, number, at) for at, kind in enumerate(kinds) if kind.alone for number in kind.alone
        ]
        matches += self._find_long(kinds, text)
        matches.sort()
        return matches

    def _find_long(self, kinds: Sequence[_Kind], text: Words) -> Iterator[Match]:
        """The matches of long patterns, each within one sentence."""
        keys = [kind.keys for kind in kinds]
        found: dict[tuple[int, int], int] = {}
        for first, second, patterns in self._pairs_in(kinds, text):
            sentence = text.sentences[text.sentence_of[first]]
            for pattern in patterns:
                if pattern.is_pair:
                    found.setdefault((first, pattern.number), second)
                else:
                    for begin, end in places(pattern, first, keys, sentence):
                        found.setdefault((begin, pattern.number), end)
        return ((first, number, last) for (first, number), last in found.items())

    def _pairs_in(
        self, kinds: Sequence[_Kind], text: Words
    ) -> Iterator[tuple[int, int, Sequence[LongPattern]]]:
        """Where pairs of patterns stand, and of which; those that begin together in order."""
        sentence_of = text.sentence_of
        for first, patterns in enumerate(map(self._beside.__getitem__, pairwise(kinds))):
            if patterns and sentence_of[first] == sentence_of[first + 1]:
                yield first, first + 1, patterns
        ends = [at for at, kind in enumerate(kinds) if kind.ends_apart]
        for first, kind in enumerate(kinds) if ends else ():
            if kind.begins_apart:
                sentence = text.sentences[sentence_of[first]]
                beyond = min(first + 2 + LONGEST_GAP, sentence.stop)
                for second in ends[bisect_right(ends, first) :]:
                    if second >= beyond:
                        break
                    if patterns := self._apart[kind, kinds[second]]:
                        yield first, second, patterns
