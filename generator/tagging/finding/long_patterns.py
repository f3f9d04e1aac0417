"""Patterns of several words, each looked for where two of its words stand near each other.

Of all such pairs of words a pattern has, the most telling is looked for: the one of the longest
words, for long words are rare; of several, the one which fewest other patterns ask for. Many
patterns begin with "we" or "new": to try them all at each would take long.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from generator.patterns import LONGEST_GAP, MOST_WORDS, Step
from generator.tagging.finding.lists import FAR, Flags, Numbers, distinct, spread
from generator.tagging.finding.pairs import Pairs

Spans = tuple[Numbers, Numbers, Numbers]
"""First word, pattern and last word of matches."""


def telling_pair(steps: Sequence[Step], uses: Counter[str]) -> int:
    """Which of a pattern's steps is the first of its most telling pair.

    `uses` tells how many steps of all patterns ask for each key. Two words side by side tell more
    than two with a gap between.
    """

    def telling(pair: int) -> tuple[bool, int, int]:
        keys = [key for step in steps[pair : pair + 2] for key in step.keys]
        shortest = sum(min(map(len, step.keys)) for step in steps[pair : pair + 2])
        return not steps[pair + 1].after_gap, shortest, -sum(uses[key] for key in keys)

    return max(range(len(steps) - 1), key=telling)


class LongPatterns:
    """Patterns of several words, as arrays by pattern and by step."""

    def __init__(self, patterns: Mapping[int, Sequence[Step]], number: int) -> None:
        """`patterns` are by their numbers, which are below `number`."""
        uses = Counter(key for steps in patterns.values() for step in steps for key in step.keys)
        pairs = {each: telling_pair(steps, uses) for each, steps in patterns.items()}
        self.wanted: Final = tuple(
            dict.fromkeys(step.keys for steps in patterns.values() for step in steps)
        )
        """The different sets of keys that steps ask for; a word fits where it has one of a set."""
        numbers = {keys: place for place, keys in enumerate(self.wanted)}
        self._lengths = np.zeros(number, np.int64)
        self._pair = np.zeros(number, np.int64)
        self._gaps_before = np.zeros(number, np.int64)
        self._wanted = np.zeros((number, MOST_WORDS), np.int64)
        self._reach = np.ones((number, MOST_WORDS), np.int64)
        for each, steps in patterns.items():
            self._lengths[each] = len(steps)
            self._pair[each] = pairs[each]
            self._gaps_before[each] = sum(step.after_gap for step in steps[: pairs[each] + 1])
            for place, step in enumerate(steps):
                self._wanted[each, place] = numbers[step.keys]
                self._reach[each, place] += LONGEST_GAP * step.after_gap
        two = {
            each: (steps[pairs[each]], steps[pairs[each] + 1]) for each, steps in patterns.items()
        }
        self.beside: Final = Pairs({n: two[n] for n in two if not two[n][1].after_gap}, reach=1)
        self.apart: Final = Pairs(
            {n: two[n] for n in two if two[n][1].after_gap}, reach=1 + LONGEST_GAP
        )

    def match(
        self, patterns: Numbers, at: Numbers, kinds: Numbers, fits: Flags, sentence_of: Numbers
    ) -> Spans:
        """The matches whose pair may begin at some words; of one pattern at one word the shortest.

        `patterns` and `at` are what `Pairs` finds; `kinds` and `sentence_of` are by word; `fits`
        tells by kind which of `wanted` it has.
        """
        pattern, begins = self._begin(patterns, at, kinds, fits, sentence_of)
        matches, reached = np.arange(len(begins)), begins
        found: list[Spans] = []
        for step in range(1, MOST_WORDS + 1):
            whole = self._lengths[pattern[matches]] == step
            ends = matches[whole]
            shortest = np.flatnonzero(np.diff(ends, prepend=-1))
            ended = ends[shortest]
            found.append((begins[ended], pattern[ended], reached[whole][shortest]))
            matches, reached = matches[~whole], reached[~whole]
            if not len(matches):
                break
            places, beyond = spread(self._reach[pattern[matches], step])
            matches, reached = matches[places], reached[places] + 1 + beyond
            inside = reached < len(kinds)
            matches, reached = matches[inside], reached[inside]
            wanted = self._wanted[pattern[matches], step]
            kept = fits[kinds[reached], wanted]
            kept &= sentence_of[reached] == sentence_of[begins[matches]]
            matches, reached = np.divmod(distinct(matches[kept] * FAR + reached[kept]), FAR)
        first, pattern, last = (np.concatenate(each) for each in zip(*found, strict=True))
        return first, pattern, last

    def _begin(
        self, patterns: Numbers, at: Numbers, kinds: Numbers, fits: Flags, sentence_of: Numbers
    ) -> tuple[Numbers, Numbers]:
        """Where matches may begin whose pair does at some words: patterns and first words."""
        places, back = spread(1 + LONGEST_GAP * self._gaps_before[patterns])
        pattern, at = patterns[places], at[places]
        begins = at - self._pair[pattern] - back
        inside = begins >= 0
        pattern, at, begins = pattern[inside], at[inside], begins[inside]
        kept = fits[kinds[begins], self._wanted[pattern, 0]]
        kept &= sentence_of[begins] == sentence_of[at]
        begins, pattern = np.divmod(distinct(begins[kept] * FAR + pattern[kept]), FAR)
        return pattern, begins
