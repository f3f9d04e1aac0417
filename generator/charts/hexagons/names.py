"""Names set on the map: as many as have room, none over another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.charts.hexagons.grid import MARGIN, STEP, middle

LARGE: Final = 34
"""The height of letters on a phone, where the drawing is 358 pixels wide: 12 pixels."""
SMALL: Final = 20
"""The same on wide screens: 13 pixels and more. map.css has both sizes."""
_LETTER: Final = 58
"""The width of a letter in hundredths of its height: that of sans-serif text, generously."""
_LINE: Final = 210
"""The height of a line, likewise, with room for cells to be seen between names."""
_SHIFTS: Final = (0, -STEP // 2, STEP // 2, -STEP, STEP)
"""How far a name may stand above or below its place: it stays within the cells around."""


@dataclass(frozen=True, slots=True)
class NamedCell:
    """A name that belongs to a cell; plain text."""

    name: str
    column: int
    row: int


@dataclass(frozen=True, slots=True)
class PlacedName:
    """A name, set where it overlaps no other."""

    name: str
    x: int
    """Of its middle, as is y."""
    y: int
    is_minor: bool
    """Only for wide screens: with large letters it has no room."""


@dataclass(frozen=True, slots=True)
class _Box:
    left: int
    top: int
    right: int
    bottom: int

    def overlaps(self, other: _Box) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def place_names(names: Sequence[NamedCell], bounds: tuple[int, int]) -> tuple[PlacedName, ...]:
    """The names that have room within the bounds, the first before all others.

    Those that have room in large letters come first; in small letters they are smaller around the
    same middle, and others have room beside them.
    """
    major = list(_set(names, bounds, LARGE, []))
    taken = [_box(each.name, each.x, each.y, SMALL) for each in major]
    shown = {each.name for each in major}
    others = [each for each in names if each.name not in shown]
    return (*major, *_set(others, bounds, SMALL, taken))


def _set(
    names: Iterable[NamedCell], bounds: tuple[int, int], letters: int, taken: Iterable[_Box]
) -> Iterator[PlacedName]:
    boxes = list(taken)
    for each in names:
        x, y = middle(each.column, each.row)
        half = _half_width(each.name, letters)
        x = min(max(x, MARGIN + half), bounds[0] - half)
        for shift in _SHIFTS:
            box = _box(each.name, x, y + shift, letters)
            inside = box.left >= 0 and box.top >= MARGIN and box.bottom <= bounds[1]
            if inside and not any(box.overlaps(other) for other in boxes):
                boxes.append(box)
                yield PlacedName(each.name, x, y + shift, letters == SMALL)
                break


def _box(name: str, x: int, y: int, letters: int) -> _Box:
    half, line = _half_width(name, letters), letters * _LINE // 200
    return _Box(x - half, y - line, x + half, y + line)


def _half_width(name: str, letters: int) -> int:
    return len(name) * letters * _LETTER // 200 + 1
