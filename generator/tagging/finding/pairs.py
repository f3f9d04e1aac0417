"""Find where two words stand near each other that patterns ask for as a pair."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Final

import numpy as np

from generator.patterns import Step
from generator.tagging.finding.lists import Lists, Numbers

_BUCKETS: Final = 1 << 21
"""Some hundred for each pair of keys that the vocabulary asks for."""


class Pairs:
    """The pairs of words that patterns ask for, prepared to be looked for together.

    They lie in buckets, and two that differ may lie in one: whoever asks looks at the words again.
    """

    def __init__(self, pairs: Mapping[int, tuple[Step, Step]], reach: int) -> None:
        """`pairs` are by the patterns' numbers; `reach` is how many words apart a pair may be."""
        self._reach: Final = reach
        self.begins: Final = _numbered(first for first, _ in pairs.values())
        """The number of each key by which a pair's first word is asked for."""
        self.ends: Final = _numbered(second for _, second in pairs.values())
        buckets: dict[int, set[int]] = {}
        for pattern, (first, second) in pairs.items():
            for begin, end in product(first.keys, second.keys):
                bucket = (self.begins[begin] * len(self.ends) + self.ends[end]) % _BUCKETS
                buckets.setdefault(bucket, set()).add(pattern)
        self._in_bucket = Lists([(), *(sorted(patterns) for patterns in buckets.values())])
        self._list_of = np.zeros(_BUCKETS, np.int32)
        self._list_of[list(buckets)] = np.arange(1, len(buckets) + 1)

    def find(
        self, begins: Lists, ends: Lists, kinds: Numbers, sentence_of: Numbers
    ) -> Iterator[tuple[Numbers, Numbers]]:
        """Patterns whose pair may stand there, each with the number of the pair's first word.

        `kinds` and `sentence_of` are by word; `begins` and `ends` hold the numbers of the keys by
        which a word of each kind is asked for.
        """
        can_begin = np.flatnonzero(begins.lengths[kinds])
        can_end = ends.lengths[kinds] > 0
        for distance in range(1, self._reach + 1):
            at = can_begin[: np.searchsorted(can_begin, len(kinds) - distance)]
            at = at[can_end[at + distance]]
            at = at[sentence_of[at] == sentence_of[at + distance]]
            places, begin = begins.of(kinds[at])
            at = at[places]
            places, end = ends.of(kinds[at + distance])
            bucket = (begin[places] * len(self.ends) + end) % _BUCKETS
            asked, patterns = self._in_bucket.of(self._list_of[bucket])
            yield patterns, at[places][asked]


def _numbered(steps: Iterator[Step]) -> dict[str, int]:
    keys = sorted({key for step in steps for key in step.keys})
    return {key: number for number, key in enumerate(keys)}
