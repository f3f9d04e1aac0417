"""The order of what is near, quickly: numbers that tell an order are sorted as one."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def strongest_first(
    row: NDArray[np.int64], strength: NDArray[np.int64], name: NDArray[np.int64], names: int
) -> NDArray[np.int64]:
    """The places of arrays of one length by row, the strongest first, then by name.

    Names are numbers below `names`; no row has one twice. All three together fit into 64 bits as
    long as an archive has less than some 100,000 papers.
    """
    most = int(strength.max(initial=0))
    return np.argsort((row * (most + 1) + most - strength) * names + name)


def place_in_row(row: NDArray[np.int64]) -> NDArray[np.int64]:
    """How many of the same row stand before each, where rows stand together."""
    starts = np.flatnonzero(np.diff(row, prepend=-1))
    return np.arange(len(row)) - np.repeat(starts, np.diff(starts, append=len(row)))
