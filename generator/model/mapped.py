"""The map: a grid of cells, in which every paper has a place that follows from its text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.derived import Slugs


@dataclass(frozen=True, slots=True)
class MapCell:
    """A hexagon of the map, and the papers in it."""

    column: int
    """From 0, as is the row; odd rows lie half a cell to the right."""
    row: int
    words: tuple[str, ...]
    """What papers here are about, the word that says most first."""
    papers: Slugs
    """In the archive's order: those that came in first, first."""


@dataclass(frozen=True, slots=True)
class MapRegion:
    """A square of neighbouring cells, as an atlas has them."""

    column: int
    """From 0, as is the row."""
    row: int
    cells: tuple[MapCell, ...]
    tags: Slugs
    """The tags that its papers carry more than others do, the one that tells most first."""

    @property
    def papers(self) -> int:
        """How many papers it has."""
        return sum(len(cell.papers) for cell in self.cells)


@dataclass(frozen=True, slots=True)
class MapName:
    """Where on the map the papers of a tag gather."""

    tag: str
    column: int
    """Of the cell in the middle, as is the row."""
    row: int


@dataclass(frozen=True, slots=True)
class MapFit:
    """Which papers the map was drawn with, and how well it keeps later ones near each other."""

    papers: int
    until: date
    """The last day of the digests that the map was drawn with."""
    measured: int
    """Papers of later digests that it was measured with."""
    kept_per_mille: int
    """Of the papers most related to those, how many are among the nearest hundredth on the map."""


@dataclass(frozen=True, slots=True)
class PaperMap:
    """The whole archive as a picture; without regions while papers are not compared."""

    columns: int = 0
    """Of cells, as are the rows."""
    rows: int = 0
    region: int = 0
    """Columns and rows of cells in a region."""
    regions: tuple[MapRegion, ...] = ()
    """All of them, row by row, those without papers too."""
    names: tuple[MapName, ...] = ()
    """The tag that gathers most first."""
    fit: MapFit | None = None
    unplaced: int = 0
    """Papers that use none of the words which the map knows."""
