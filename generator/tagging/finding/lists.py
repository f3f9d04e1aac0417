"""Lists of numbers in one array, so that those of many things are looked up together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Final

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Flags = NDArray[np.bool_]

FAR: Final = 1 << 32
"""More than there are words or patterns: one number times so many, plus another, orders both."""


class Lists:
    """A list of numbers for each of 0, 1, 2, ..."""

    def __init__(self, lists: Iterable[Sequence[int]] = ()) -> None:
        """`lists` come in the order of their numbers."""
        self.lengths: Numbers = np.zeros(0, np.int64)
        """How long each is."""
        self._begins = self._values = self.lengths
        self.add(lists)

    def add(self, lists: Iterable[Sequence[int]]) -> None:
        """Have more of them, with the numbers that follow."""
        more = list(lists)
        lengths = np.fromiter(map(len, more), np.int64, len(more))
        begins = len(self._values) + lengths.cumsum() - lengths
        values = np.fromiter(chain.from_iterable(more), np.int64)
        self.lengths = np.concatenate([self.lengths, lengths])
        self._begins = np.concatenate([self._begins, begins])
        self._values = np.concatenate([self._values, values])

    def of(self, numbers: Numbers) -> tuple[Numbers, Numbers]:
        """All that the lists of some numbers hold, in order, each with its list's place in them."""
        places, within = spread(self.lengths[numbers])
        return places, self._values[self._begins[numbers][places] + within]


def distinct(numbers: Numbers) -> Numbers:
    """Each number once, in order."""
    ordered = np.sort(numbers)
    return ordered[np.diff(ordered, prepend=-1) > 0]


def spread(lengths: Numbers) -> tuple[Numbers, Numbers]:
    """Each place as often as it is long, and beside it 0, 1, 2, ... as far as it is long."""
    places = np.repeat(np.arange(len(lengths)), lengths)
    before = lengths.cumsum() - lengths
    return places, np.arange(len(places)) - before[places]
