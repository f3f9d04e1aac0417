"""A map of hexagonal cells as a picture, with names set on it that never overlap."""

from __future__ import annotations

from generator.charts.hexagons.drawing import Hexagon, hexagon_map
from generator.charts.hexagons.names import NamedCell

__all__ = ["Hexagon", "NamedCell", "hexagon_map"]
