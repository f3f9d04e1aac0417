"""Shares of papers by quarter, as a row of bars that is small enough to stand among many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_HEIGHT: Final = 24
_WIDTH: Final = 5
"""Of a bar; one more parts it from the next."""
_PER_MILLE: Final = 1000


@dataclass(frozen=True, slots=True)
class QuarterBar:
    """A quarter of a year in a chart."""

    count: int
    papers: int
    """Of how many the count is a part."""
    is_partial: bool
    """Drawn hatched."""


def quarter_bars(bars: Sequence[QuarterBar]) -> str:
    """The bars as one line of inline SVG, oldest first; the highest share takes the whole height.

    Its figures must stand beside it as text: the drawing is hidden from those who hear the page.
    """
    heights = [bar.count * _PER_MILLE // max(bar.papers, 1) for bar in bars]
    top = max(heights, default=0)
    whole: list[str] = []
    partial: list[str] = []
    for place, (bar, share) in enumerate(zip(bars, heights, strict=True)):
        height = -(-share * _HEIGHT // top) if top else 0
        if height:
            # A thick line, which style sheets can break into a hatching.
            middle = place * (_WIDTH + 1) * 2 + _WIDTH
            path = f"M{middle / 2:g} {_HEIGHT}v-{height}"
            (partial if bar.is_partial else whole).append(path)
    width = len(bars) * (_WIDTH + 1)
    parts = [
        f'<path class="{name}" d="{"".join(paths)}"/>'
        for name, paths in (("bars__whole", whole), ("bars__partial", partial))
        if paths
    ]
    return (
        f'<svg class="bars" viewBox="0 0 {width} {_HEIGHT}" width="{width}" height="{_HEIGHT}"'
        f' preserveAspectRatio="none" aria-hidden="true">{"".join(parts)}</svg>'
    )
