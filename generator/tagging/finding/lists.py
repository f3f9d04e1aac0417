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

    def __init__(self, lists: Iterable[Sequence[int]]) -> None:
        """`lists` come in the order of their numbers."""
        made = list(lists)
        self.lengths: Final = np.fromiter(map(len, made), np.int64, len(made))
        """How long each is."""
        self._begins = self.lengths.cumsum() - self.lengths
        self._values = np.fromiter(chain.from_iterable(made), np.int64)

    def of(self, numbers: Numbers) -> tuple[Numbers, Numbers]:
        """All that the lists of some numbers hold, in order, each with its list's place in them."""
        places, within = spread(self.lengths[numbers])
        return places, self._values[self._begins[numbers][places] + within]


def spread(lengths: Numbers) -> tuple[Numbers, Numbers]:
    """Each place as often as it is long, and beside it 0, 1, 2, ... as far as it is long."""
    places = np.repeat(np.arange(len(lengths)), lengths)
    before = lengths.cumsum() - lengths
    return places, np.arange(len(places)) - before[places]
