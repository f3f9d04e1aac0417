"""Find many patterns in one text at once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.patterns import LONGEST_GAP, Step, parse_pattern, word_keys

_WORD_OR_STOP: Final = re.compile(r"[^\W_]+|[.!?](?=\s)")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text, each with where it stands; four lists of one length."""

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    sentences: tuple[int, ...]
    """The number of the sentence each word stands in, counted from 0."""


@dataclass(frozen=True, slots=True)
class Match:
    """Where a pattern stands in a text."""

    pattern: int
    """Its number among the patterns looked for."""
    first: int
    """Number of its first word in the text."""
    last: int


def split_words(text: str) -> Words:
    """The words and sentences of a text; a sentence ends at a stop that white space follows."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    sentences: list[int] = []
    sentence = 0
    for found in _WORD_OR_STOP.finditer(text):
        word = found[0]
        if word in ".!?":
            sentence += 1
            continue
        words.append(word)
        starts.append(found.start())
        ends.append(found.end())
        sentences.append(sentence)
    return Words(text, tuple(words), tuple(starts), tuple(ends), tuple(sentences))


class PatternIndex:
    """Patterns prepared to be looked for together, in time that hardly grows with their number."""

    def __init__(self, patterns: Sequence[str]) -> None:
        """Raise PatternError where a pattern is not in the language."""
        self._patterns = tuple(parse_pattern(pattern) for pattern in patterns)
        self._by_first_key: defaultdict[str, list[int]] = defaultdict(list)
        for number, steps in enumerate(self._patterns):
            for key in steps[0].keys:
                self._by_first_key[key].append(number)
        self._known = {key for steps in self._patterns for step in steps for key in step.keys}
        # What is worked out once for each different word of all texts.
        self._keys: dict[str, frozenset[str]] = {}
        self._begun: dict[str, tuple[int, ...]] = {}

    def find(self, text: Words) -> Iterator[Match]:
        """All matches, by their first word; of one pattern at one word only the shortest."""
        for first, word in enumerate(text.words):
            for number in self._patterns_begun_by(word):
                last = self._last_word(self._patterns[number], first, text)
                if last is not None:
                    yield Match(number, first, last)

    def _last_word(self, steps: tuple[Step, ...], first: int, text: Words) -> int | None:
        # All words that the pattern can have come to: never more than the gaps are long, so that
        # no pattern, however many gaps it has, takes long.
        reached = {first}
        for step in steps[1:]:
            gap = LONGEST_GAP if step.after_gap else 0
            reached = {
                candidate
                for current in reached
                for candidate in range(current + 1, min(current + 2 + gap, len(text.words)))
                if text.sentences[candidate] == text.sentences[first]
                and not step.keys.isdisjoint(self._known_keys(text.words[candidate]))
            }
            if not reached:
                return None
        return min(reached)

    def _patterns_begun_by(self, word: str) -> tuple[int, ...]:
        begun = self._begun.get(word)
        if begun is None:
            keys = self._known_keys(word)
            numbers = {number for key in keys for number in self._by_first_key.get(key, ())}
            begun = self._begun[word] = tuple(sorted(numbers))
        return begun

    def _known_keys(self, word: str) -> frozenset[str]:
        keys = self._keys.get(word)
        if keys is None:
            keys = self._keys[word] = frozenset(self._known.intersection(word_keys(word)))
        return keys
