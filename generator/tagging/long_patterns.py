"""Patterns of several words, each looked for where two of its words follow each other.

Of all such pairs of words a pattern has, the most telling is looked for: the one of the longest
words, for long words are rare; of several, the one which fewest other patterns ask for. Many
patterns begin with "we" or "new": to try them all at each would take long.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.patterns import LONGEST_GAP, Step

Keys = Sequence[frozenset[str]]
"""What patterns can ask for in each word of one text."""
_PAIR: Final = 2
"""Words."""


@dataclass(frozen=True, slots=True)
class LongPattern:
    """A pattern of several words, prepared."""

    number: int
    steps: tuple[Step, ...]
    pair: int
    """Which of the steps is the first of the two that are looked for."""
    is_pair: bool
    """Whether the two are all that the pattern has."""
    is_apart: bool
    """Whether other words may stand between the two."""
    has_gap: bool
    """Whether other words may stand between any of its words."""


def prepare(number: int, steps: tuple[Step, ...], uses: Counter[str]) -> LongPattern:
    """Find a pattern's most telling pair; `uses` tells how many steps ask for each key.

    Two words side by side tell more than two with a gap between.
    """

    def telling(pair: int) -> tuple[bool, int, int]:
        keys = [key for step in steps[pair : pair + 2] for key in step.keys]
        shortest = sum(min(map(len, step.keys)) for step in steps[pair : pair + 2])
        return not steps[pair + 1].after_gap, shortest, -sum(uses[key] for key in keys)

    pair = max(range(len(steps) - 1), key=telling)
    return LongPattern(
        number,
        steps,
        pair,
        is_pair=len(steps) == _PAIR,
        is_apart=steps[pair + 1].after_gap,
        has_gap=any(step.after_gap for step in steps),
    )


def places(pattern: LongPattern, at: int, keys: Keys, sentence: range) -> list[tuple[int, int]]:
    """First and last words of the matches whose pair begins at the word `at` of a sentence.

    Of those with one first word only the shortest.
    """
    if pattern.has_gap:
        return list(_with_gaps(pattern, at, keys, sentence))
    begins = at - pattern.pair
    ends = begins + len(pattern.steps)
    if begins < sentence.start or ends > sentence.stop:
        return []
    for step, found in zip(pattern.steps, keys[begins:ends], strict=True):
        if step.keys.isdisjoint(found):
            return []
    return [(begins, ends - 1)]


def _with_gaps(
    pattern: LongPattern, at: int, keys: Keys, sentence: range
) -> Iterator[tuple[int, int]]:
    begins, *later = pattern.steps
    gaps = sum(step.after_gap for step in pattern.steps[: pattern.pair + 1])
    nearest = at - pattern.pair
    for first in range(max(sentence.start, nearest - gaps * LONGEST_GAP), nearest + 1):
        if not begins.keys.isdisjoint(keys[first]):
            last = _last_word(later, first, keys, sentence.stop)
            if last is not None:
                yield first, last


def _last_word(later: Sequence[Step], first: int, keys: Keys, beyond: int) -> int | None:
    """The word that ends the shortest match of a pattern whose first word stands at `first`.

    `later` are the steps after the pattern's first; the sentence ends before the word `beyond`.
    """
    # All words that the pattern can have come to: never more than its gaps together are long.
    reached = {first}
    for step in later:
        reach = 2 + (LONGEST_GAP if step.after_gap else 0)
        reached = {
            at
            for current in reached
            for at in range(current + 1, min(current + reach, beyond))
            if not step.keys.isdisjoint(keys[at])
        }
        if not reached:
            return None
    return min(reached)
