"""How near papers that belong together stand on the map."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Final

import numpy as np
from numpy.typing import NDArray

from generator.discovery.map.landmarks import COLUMNS
from generator.discovery.map.placing import NOWHERE

NEAREST: Final = 100
"""A related paper is kept near when it is among the nearest, of so many papers one."""


def kept_share(
    places: NDArray[np.int64], related: Sequence[Sequence[int]], measured: Iterable[int]
) -> Fraction:
    """Of the papers related to those measured, the share that is among the nearest on the map.

    `places` has the cell of every paper, `related` its related papers. Of papers that are equally
    far at the edge of the nearest, each counts by the part for which there is room. A paper that
    stands nowhere is near none.
    """
    columns, rows = places % COLUMNS, places // COLUMNS
    across = np.where(places == NOWHERE, -(10**6), 2 * columns + rows % 2)
    room = max(1, len(places) // NEAREST)
    kept, asked = Fraction(0), 0
    for paper in measured:
        # Rows lie closer than columns: half the square root of three of a cell's width.
        far = (across - across[paper]) ** 2 + 3 * (rows - rows[paper]) ** 2
        far[paper] = np.iinfo(np.int64).max
        edge = np.partition(far, room - 1)[room - 1]
        nearer, at_edge = int((far < edge).sum()), int((far == edge).sum())
        if places[paper] != NOWHERE:
            inside = sum(1 for each in related[paper] if far[each] < edge)
            on_it = sum(1 for each in related[paper] if far[each] == edge)
            kept += inside + Fraction(on_it * (room - nearer), at_edge)
        asked += len(related[paper])
    return kept / max(asked, 1)
