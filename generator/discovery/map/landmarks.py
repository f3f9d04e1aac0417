"""Landmarks: the words of each cell of the map, which never move until it is drawn anew.

They are drawn by `fitting.py` and kept in landmarks.json, a line a cell, row by row.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from importlib import resources
from typing import Final

from generator.model import MapFit
from generator.urls import MAP_REGIONS

COLUMNS: Final = 20
ROWS: Final = 20
"""Of cells: at 10,000 papers a cell has 25, and on a screen of 390 pixels it is 17 pixels wide."""
REGION: Final = COLUMNS // MAP_REGIONS
"""Columns and rows of a region."""
_FILE: Final = "landmarks.json"


@dataclass(frozen=True, slots=True)
class Landmark:
    """What the papers of a cell are about."""

    name: tuple[str, ...]
    """Its foremost words, as papers spell them."""
    weights: Mapping[str, int]
    """By term, how much it brings a paper to this cell."""


@dataclass(frozen=True, slots=True)
class Landmarks:
    """One for each cell, row by row."""

    fit: MapFit
    cells: tuple[Landmark, ...]

    def to_json(self) -> str:
        """The text of landmarks.json."""
        fit = {
            "papers": self.fit.papers,
            "until": self.fit.until.isoformat(),
            "measured": self.fit.measured,
            "kept_per_mille": self.fit.kept_per_mille,
        }
        lines = [
            json.dumps(
                {"name": each.name, "weights": each.weights},
                ensure_ascii=False,
                separators=(",", ":"),
            )
            for each in self.cells
        ]
        return f'{{"fit": {json.dumps(fit)},\n"cells": [\n' + ",\n".join(lines) + "\n]}\n"


def load_landmarks() -> Landmarks:
    """The landmarks that the package brings along."""
    text = resources.files(__package__).joinpath(_FILE).read_text(encoding="utf-8")
    return read_landmarks(text)


def read_landmarks(text: str) -> Landmarks:
    """The landmarks of a text that `to_json` has made."""
    read = json.loads(text)
    fit = read["fit"] | {"until": date.fromisoformat(read["fit"]["until"])}
    cells = (Landmark(tuple(each["name"]), each["weights"]) for each in read["cells"])
    return Landmarks(MapFit(**fit), tuple(cells))
