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
"""What patterns can ask for in each word of one sentence."""
_PAIR: Final = 2
"""Words."""


@dataclass(frozen=True, slots=True)
class LongPattern:
    """A pattern of several words, prepared."""

    number: int
    steps: tuple[Step, ...]
    pair: int
    """Which of the steps is the first of the two that are looked for."""
    has_gap: bool

    @property
    def is_apart(self) -> bool:
        """Whether other words may stand between the two."""
        return self.steps[self.pair + 1].after_gap

    @property
    def is_pair(self) -> bool:
        """Whether the two are all that the pattern has."""
        return len(self.steps) == _PAIR


def prepare(number: int, steps: tuple[Step, ...], uses: Counter[str]) -> LongPattern:
    """Find a pattern's most telling pair; `uses` tells how many steps ask for each key.

    Two words side by side tell more than two with a gap between.
    """

    def telling(pair: int) -> tuple[bool, int, int]:
        keys = [key for step in steps[pair : pair + 2] for key in step.keys]
        shortest = sum(min(map(len, step.keys)) for step in steps[pair : pair + 2])
        return not steps[pair + 1].after_gap, shortest, -sum(uses[key] for key in keys)

    pair = max(range(len(steps) - 1), key=telling)
    return LongPattern(number, steps, pair, has_gap=any(step.after_gap for step in steps))


def places(pattern: LongPattern, first: int, second: int, keys: Keys) -> Iterator[tuple[int, int]]:
    """First and last words of the matches whose pair stands at `first` and `second`.

    Of those with one first word only the shortest.
    """
    if pattern.is_pair:
        yield first, second
    elif pattern.has_gap:
        yield from _with_gaps(pattern, first, keys)
    elif _side_by_side(pattern, first - pattern.pair, keys):
        begins = first - pattern.pair
        yield begins, begins + len(pattern.steps) - 1


def _side_by_side(pattern: LongPattern, begins: int, keys: Keys) -> bool:
    if begins < 0 or begins + len(pattern.steps) > len(keys):
        return False
    return not any(
        step.keys.isdisjoint(keys[at]) for at, step in enumerate(pattern.steps, start=begins)
    )


def _with_gaps(pattern: LongPattern, at: int, keys: Keys) -> Iterator[tuple[int, int]]:
    begins, *later = pattern.steps
    gaps = sum(step.after_gap for step in pattern.steps[: pattern.pair + 1])
    nearest = at - pattern.pair
    for first in range(max(0, nearest - gaps * LONGEST_GAP), nearest + 1):
        if not begins.keys.isdisjoint(keys[first]):
            last = _last_word(later, first, keys)
            if last is not None:
                yield first, last


def _last_word(later: Sequence[Step], first: int, keys: Keys) -> int | None:
    """The word that ends the shortest match of a pattern whose first word stands at `first`.

    `later` are the steps after the pattern's first.
    """
    # All words that the pattern can have come to: never more than its gaps together are long.
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
