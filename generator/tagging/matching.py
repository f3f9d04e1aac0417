"""Find many patterns in one text at once."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
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
        self._choices = [[step.keys for step in pattern] for pattern in self._patterns]
        steps = [step for pattern in self._patterns for step in pattern]
        uses = Counter(key for step in steps for key in step.keys)
        # A pattern is looked for where its most telling word stands: the one that fewest others
        # have. Many patterns begin with "we" or "new"; to try them all at each would take long.
        self._by_telling_key: defaultdict[str, list[int]] = defaultdict(list)
        for number, pattern in enumerate(self._patterns):
            telling = min(pattern, key=lambda step: sum(uses[key] for key in step.keys))
            for key in telling.keys:
                self._by_telling_key[key].append(number)
        # The keys of each different word of all texts, worked out once.
        self._keys: dict[str, frozenset[str]] = {}
        self._known = frozenset(uses)

    def find(self, text: Words) -> list[Match]:
        """All matches, by their first word; of one pattern at one word only the shortest."""
        keys = [self._known_keys(word) for word in text.words]
        matches: list[Match] = []
        start = 0
        for _, group in groupby(text.sentences):
            sentence = keys[start : start + sum(1 for _ in group)]
            matches += self._find_in_sentence(sentence, start)
            start += len(sentence)
        return sorted(matches, key=lambda match: (match.first, match.pattern))

    def _find_in_sentence(self, keys: Sequence[frozenset[str]], start: int) -> Iterator[Match]:
        places: defaultdict[str, list[int]] = defaultdict(list)
        for at, known in enumerate(keys):
            for key in known:
                places[key].append(at)
        present = frozenset(places)
        for number in {each for key in present for each in self._by_telling_key.get(key, ())}:
            steps = self._patterns[number]
            if any(map(present.isdisjoint, self._choices[number])):
                continue
            for first in {at for key in steps[0].keys & present for at in places[key]}:
                last = _last_word(steps[1:], first, keys)
                if last is not None:
                    yield Match(number, start + first, start + last)

    def _known_keys(self, word: str) -> frozenset[str]:
        keys = self._keys.get(word)
        if keys is None:
            keys = self._keys[word] = self._known.intersection(word_keys(word))
        return keys


def _last_word(later: Sequence[Step], first: int, keys: Sequence[frozenset[str]]) -> int | None:
    """The word that ends the shortest match of a pattern whose first word stands at `first`.

    `keys` are those of the words of one sentence, `later` the steps after the pattern's first.
    """
    # All words that the pattern can have come to: never more than the gaps are long, so that no
    # pattern, however many gaps it has, takes long.
    reached = {first}
    for step in later:
        reach = 2 + (LONGEST_GAP if step.after_gap else 0)
        reached = {
            at
            for current in reached
            for at in range(current + 1, min(current + reach, len(keys)))
            if not step.keys.isdisjoint(keys[at])
        }
        if not reached:
            return None
    return min(reached)
