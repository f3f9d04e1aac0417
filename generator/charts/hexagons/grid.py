"""Where cells lie in the drawing, in its own units; odd rows lie half a cell to the right."""

from __future__ import annotations

from typing import Final

MARGIN: Final = 40
"""Left and top, for the letters and numbers of regions."""
CELL: Final = 48
"""The width of a cell."""
STEP: Final = 42
"""From row to row."""
SLANT: Final = 14
"""The height of a cell's slanted sides; the upright ones are twice as high."""


def middle(column: int, row: int) -> tuple[int, int]:
    """The middle of a cell."""
    return (
        MARGIN + CELL * column + CELL // 2 * (row % 2 + 1),
        MARGIN + STEP * row + 2 * SLANT,
    )


def size(columns: int, rows: int) -> tuple[int, int]:
    """The width and the height of the whole drawing."""
    return MARGIN + CELL * columns + CELL // 2, MARGIN + STEP * rows + SLANT
