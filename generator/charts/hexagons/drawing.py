"""Cells as hexagons in one inline SVG, each a link; darker where there is more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from generator.charts.hexagons.grid import CELL, MARGIN, SLANT, STEP, middle, size
from generator.charts.hexagons.names import NamedCell, place_names

SHADES: Final = 3
"""As many of the style sheet's shades as text can be read on."""
_RING: Final = 15
_SIDES: Final = (
    f"l{CELL // 2} {SLANT}v{2 * SLANT}l-{CELL // 2} {SLANT}-{CELL // 2}-{SLANT}v-{2 * SLANT}z"
)


@dataclass(frozen=True, slots=True)
class Hexagon:
    """A cell; its texts are plain."""

    column: int
    """From 0, as is the row."""
    row: int
    count: int
    """How much is in it; nothing is drawn as ground, without a link."""
    href: str
    title: str
    is_ringed: bool = False


def hexagon_map(
    cells: Sequence[Hexagon], names: Sequence[NamedCell], columns: int, rows: int, region: int
) -> str:
    """The drawing as one line of HTML.

    Letters and numbers at its edges name squares of `region` cells. Of `names` those are set that
    have room, the first before all others. The drawing is hidden from those who hear the page, and
    none of its links is stepped through with the keyboard: the same must stand beside it as text.
    """
    width, height = size(columns, rows)
    ringed = [middle(cell.column, cell.row) for cell in cells if cell.is_ringed]
    return "".join(
        [
            f'<svg class="map" viewBox="0 0 {width} {height}" aria-hidden="true">',
            *_cells(cells),
            *_edges(columns, rows, region),
            *(f'<circle class="map__ring" cx="{x}" cy="{y}" r="{_RING}"/>' for x, y in ringed),
            *_names(names, (width, height)),
            "</svg>",
        ]
    )


def _cells(cells: Sequence[Hexagon]) -> Iterator[str]:
    empty = "".join(_path(cell) for cell in cells if not cell.count)
    if empty:
        yield f'<path class="map__empty" d="{empty}"/>'
    most = max((cell.count for cell in cells), default=0)
    for cell in cells:
        if cell.count:
            yield (
                f'<a href="{escape(cell.href)}" tabindex="-1">'
                f'<path class="map__{shade(cell.count, most)}" d="{_path(cell)}"/>'
                f"<title>{escape(cell.title)}</title></a>"
            )


def shade(count: int, most: int) -> int:
    """The shade of a cell, from 1: half of the most, a quarter and more, and less."""
    return SHADES if 2 * count > most else 2 if 4 * count > most else 1


def _path(cell: Hexagon) -> str:
    x, y = middle(cell.column, cell.row)
    return f"M{x} {y - 2 * SLANT}{_SIDES}"


def _edges(columns: int, rows: int, region: int) -> Iterator[str]:
    """The lines between regions, their letters above and their numbers to the left."""
    width, height = size(columns, rows)
    across = range(MARGIN + CELL // 4, width - CELL, CELL * region)
    down = range(MARGIN + SLANT // 2, height - STEP, STEP * region)
    lines = [f"M{x} {MARGIN}V{height}" for x in across[1:]]
    lines += [f"M{MARGIN} {y}H{width}" for y in down[1:]]
    yield f'<path class="map__lines" d="{"".join(lines)}"/>'
    for number, x in enumerate(across):
        letter = chr(ord("A") + number)
        yield f'<text class="map__edge" x="{x + CELL * region // 2}" y="28">{letter}</text>'
    for number, y in enumerate(down):
        middle_of = y + STEP * region // 2
        yield f'<text class="map__edge" x="16" y="{middle_of}">{number + 1}</text>'


def _names(names: Sequence[NamedCell], bounds: tuple[int, int]) -> Iterator[str]:
    for each in place_names(names, bounds):
        kind = "map__name map__name--minor" if each.is_minor else "map__name"
        yield f'<text class="{kind}" x="{each.x}" y="{each.y}">{escape(each.name)}</text>'
