"""A map of which a test writes out only the landmarks that it is about."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from generator.discovery.map.landmarks import COLUMNS, ROWS, Landmark, Landmarks
from generator.model import MapFit

FIT = MapFit(papers=900, until=date(2026, 5, 4), measured=200, kept_per_mille=344)


def landmarks(weights: Mapping[int, Mapping[str, int]]) -> Landmarks:
    """Landmarks of the cells that are given by number; the others have no words."""
    cells = (
        Landmark(tuple(weights.get(number, ())), weights.get(number, {}))
        for number in range(COLUMNS * ROWS)
    )
    return Landmarks(FIT, tuple(cells))
