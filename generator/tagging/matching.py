"""Find many patterns in one text at once."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final, NamedTuple

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


class Match(NamedTuple):
    """Where a pattern stands in a text; a tuple, for an archive has a million of them."""

    first: int
    """Number of its first word in the text."""
    pattern: int
    """Its number among the patterns looked for."""
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


@dataclass(frozen=True, slots=True)
class _Longer:
    """A pattern of several words, which is looked for where its most telling word stands.

    That is the word which fewest other patterns have. Many patterns begin with "we" or "new"; to
    try them all at each would take long.
    """

    number: int
    steps: tuple[Step, ...]
    telling: int
    """Which of the steps is the most telling."""
    has_gap: bool
    around: tuple[tuple[int, frozenset[str]], ...]
    """The keys of the other steps, each with its distance from the most telling one."""


@dataclass(frozen=True, slots=True)
class _Word:
    """What one word of a text can mean to the patterns."""

    alone: tuple[int, ...]
    """The patterns of one word that it is."""
    telling: tuple[_Longer, ...]
    """The longer patterns of which it can be the most telling word."""
    keys: frozenset[str]
    """The keys by which longer patterns ask for it."""


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
        self._by_telling_key: defaultdict[str, list[_Longer]] = defaultdict(list)
        for number, steps in enumerate(parsed):
            if len(steps) > 1:
                commonness = [sum(uses[key] for key in step.keys) for step in steps]
                telling = commonness.index(min(commonness))
                has_gap = any(step.after_gap for step in steps)
                around = tuple(
                    (place - telling, step.keys)
                    for place, step in enumerate(steps)
                    if place != telling
                )
                longer = _Longer(number, steps, telling, has_gap, around)
                for key in steps[telling].keys:
                    self._by_telling_key[key].append(longer)
        # What each different word of all texts can mean, worked out once.
        self._words: dict[str, _Word] = {}

    def find(self, text: Words) -> list[Match]:
        """All matches, by their first word; of one pattern at one word only the shortest."""
        words = [self._word(word) for word in text.words]
        matches = [Match(at, number, at) for at, word in enumerate(words) for number in word.alone]
        start = 0
        for _, group in groupby(text.sentences):
            end = start + len(tuple(group))
            matches += _find_longer(words[start:end], start)
            start = end
        return sorted(matches)

    def _word(self, word: str) -> _Word:
        known = self._words.get(word)
        if known is None:
            keys = frozenset(word_keys(word))
            alone = {number for key in keys & self._alone.keys() for number in self._alone[key]}
            telling = {
                longer.number: longer
                for key in keys & self._by_telling_key.keys()
                for longer in self._by_telling_key[key]
            }
            known = _Word(tuple(alone), tuple(telling.values()), keys & self._asked)
            self._words[word] = known
        return known


def _find_longer(words: Sequence[_Word], start: int) -> set[Match]:
    """The matches of patterns of several words in a sentence whose first word is `start`."""
    keys = [word.keys for word in words]
    matches = set()
    for at, word in enumerate(words):
        for longer in word.telling:
            if longer.has_gap:
                for first, last in _with_gaps(longer, at, keys):
                    matches.add(Match(start + first, longer.number, start + last))
            elif _side_by_side(longer, at, keys):
                first = start + at - longer.telling
                matches.add(Match(first, longer.number, first + len(longer.steps) - 1))
    return matches


def _side_by_side(longer: _Longer, at: int, keys: Sequence[frozenset[str]]) -> bool:
    """Whether a pattern without gaps stands around its most telling word, which stands at `at`."""
    for distance, wanted in longer.around:
        place = at + distance
        if not 0 <= place < len(keys) or wanted.isdisjoint(keys[place]):
            return False
    return True


def _with_gaps(
    longer: _Longer, at: int, keys: Sequence[frozenset[str]]
) -> Iterator[tuple[int, int]]:
    """First and last words of the matches that can have their most telling word at `at`."""
    first_step, *later = longer.steps
    farthest = at - longer.telling * (1 + LONGEST_GAP)
    for first in range(max(0, farthest), at + 1):
        if not first_step.keys.isdisjoint(keys[first]):
            last = _last_word(later, first, keys)
            if last is not None:
                yield first, last


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
