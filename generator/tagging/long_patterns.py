"""Patterns of several words, each looked for where its most telling word stands.

That is the longest, for long words are rare; of several, the one which fewest other patterns have.
Many patterns begin with "we" or "new": to try them all at each would take long.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.patterns import LONGEST_GAP, Step

Keys = Sequence[frozenset[str]]
"""What patterns can ask for in each word of one sentence."""


@dataclass(frozen=True, slots=True)
class LongPattern:
    """A pattern of several words, prepared."""

    number: int
    steps: tuple[Step, ...]
    telling: int
    """Which of the steps is the most telling."""
    beside: int | None
    """The distance from there, 1 or -1, of the next most telling step that must stand beside it;
    None where other words may stand on both sides."""
    has_gap: bool
    others: tuple[tuple[int, frozenset[str]], ...]
    """The keys of all other steps, each with its distance from the most telling one."""


def prepare(number: int, steps: tuple[Step, ...], uses: Counter[str]) -> LongPattern:
    """Find a pattern's most telling word; `uses` tells how many steps ask for each key."""
    rareness = [(min(map(len, step.keys)), -sum(uses[key] for key in step.keys)) for step in steps]
    telling = rareness.index(max(rareness))
    neighbours = [
        (rareness[place], place - telling)
        for place, later in ((telling - 1, telling), (telling + 1, telling + 1))
        if 0 <= place < len(steps) and not steps[later].after_gap
    ]
    return LongPattern(
        number,
        steps,
        telling,
        beside=max(neighbours)[1] if neighbours else None,
        has_gap=any(step.after_gap for step in steps),
        others=tuple(
            (place - telling, step.keys) for place, step in enumerate(steps) if place != telling
        ),
    )


def by_neighbour(patterns: Iterable[LongPattern], distance: int) -> dict[str, list[LongPattern]]:
    """The patterns with that distance of their neighbour, by the keys they ask of it."""
    by_key: dict[str, list[LongPattern]] = {}
    for pattern in patterns:
        if pattern.beside == distance:
            for key in pattern.steps[pattern.telling + distance].keys:
                by_key.setdefault(key, []).append(pattern)
    return by_key


def places(pattern: LongPattern, at: int, keys: Keys) -> Iterator[tuple[int, int]]:
    """First and last words of the matches that have their most telling word at `at`.

    Of those with one first word only the shortest.
    """
    if pattern.has_gap:
        yield from _with_gaps(pattern, at, keys)
    elif _side_by_side(pattern, at, keys):
        first = at - pattern.telling
        yield first, first + len(pattern.others)


def _side_by_side(pattern: LongPattern, at: int, keys: Keys) -> bool:
    for distance, wanted in pattern.others:
        place = at + distance
        if not 0 <= place < len(keys) or wanted.isdisjoint(keys[place]):
            return False
    return True


def _with_gaps(pattern: LongPattern, at: int, keys: Keys) -> Iterator[tuple[int, int]]:
    first_step, *later = pattern.steps
    farthest = at - pattern.telling * (1 + LONGEST_GAP)
    for first in range(max(0, farthest), at + 1):
        if not first_step.keys.isdisjoint(keys[first]):
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
