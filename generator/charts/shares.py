"""The share of papers by quarter: bars alone, or with their figures and the counts in a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Final

from generator.model import Quarter

SHOWN: Final = 12
"""Quarters that are drawn, the newest; as many as a phone has room for without turned text."""
FEWEST: Final = 2
_HEIGHT: Final = 24
_WIDTH: Final = 5
"""Of a bar; one more parts it from the next."""
_PER_MILLE: Final = 1000
_SMALL: Final = 0.1

_HEADINGS: Final = "".join(
    f'<th scope="col">{name}</th>' for name in ("Quarter", "Papers", "Of", "Share")
)
_PARTLY: Final = '<p class="shares__note"><span aria-hidden="true"></span> partly captured</p>'


def share_bars(quarters: Sequence[Quarter], counts: Sequence[int]) -> str:
    """A bar a quarter as one line of inline SVG, oldest first; small enough to stand among many.

    `counts` has the papers of the subject in each of the quarters. The highest share takes the
    whole height. What the bars tell must stand beside them as text: the drawing is hidden from
    those who hear the page.
    """
    shares = [
        count * _PER_MILLE // max(quarter.papers, 1)
        for quarter, count in zip(quarters, counts, strict=True)
    ]
    top = max(shares, default=0)
    whole: list[str] = []
    partial: list[str] = []
    for place, (quarter, share) in enumerate(zip(quarters, shares, strict=True)):
        height = -(-share * _HEIGHT // top) if top else 0
        if height:
            # A thick line, which style sheets can break into a hatching.
            middle = place * (_WIDTH + 1) + (_WIDTH + 1) / 2
            (partial if quarter.is_partial else whole).append(f"M{middle:g} {_HEIGHT}v-{height}")
    width = len(quarters) * (_WIDTH + 1)
    parts = [
        f'<path class="{name}" d="{"".join(paths)}"/>'
        for name, paths in (("bars__whole", whole), ("bars__partial", partial))
        if paths
    ]
    return (
        f'<svg class="bars" viewBox="0 0 {width} {_HEIGHT}" width="{width}" height="{_HEIGHT}"'
        f' preserveAspectRatio="none" aria-hidden="true">{"".join(parts)}</svg>'
    )


def shares_chart(
    quarters: Sequence[Quarter], counts: Mapping[tuple[int, int], int], caption: str
) -> str:
    """The share of each quarter's papers as HTML; empty where there is no second to compare.

    `counts` has the papers of the subject by year and quarter; `quarters` are oldest first, without
    gaps, and say how many papers there are in all. `caption` is plain text.
    """
    first = next((n for n, each in enumerate(quarters) if counts.get(_key(each))), len(quarters))
    shown = quarters[max(first, len(quarters) - SHOWN) :]
    if len(shown) < FEWEST or not any(counts.get(_key(each)) for each in shown):
        return ""
    note = [_PARTLY] if any(each.is_partial for each in shown) else []
    return "\n".join(
        [
            '<figure class="shares">',
            f"<figcaption>{escape(caption)}</figcaption>",
            '<div class="shares__bars" aria-hidden="true">',
            f"<ol>{''.join(_figure(_share(each, counts)) for each in shown)}</ol>",
            share_bars(shown, [counts.get(_key(each), 0) for each in shown]),
            f"<ol>{''.join(_name(each, is_first=each is shown[0]) for each in shown)}</ol>",
            "</div>",
            *note,
            "<details><summary>Counts</summary>",
            "<table><thead><tr>",
            _HEADINGS,
            "</tr></thead><tbody>",
            *(_row(each, counts) for each in reversed(shown)),
            "</tbody></table></details>",
            "</figure>",
        ]
    )


def _key(quarter: Quarter) -> tuple[int, int]:
    return quarter.year, quarter.number


def _share(quarter: Quarter, counts: Mapping[tuple[int, int], int]) -> float:
    return counts.get(_key(quarter), 0) / quarter.papers if quarter.papers else 0.0


def _figure(share: float) -> str:
    return f"<li>{_percent(share) if share else ''}</li>"


def _name(quarter: Quarter, *, is_first: bool) -> str:
    """A quarter, and its year where that begins."""
    year = f"<b>{quarter.year}</b>" if is_first or quarter.number == 1 else ""
    return f"<li>Q{quarter.number}{year}</li>"


def _row(quarter: Quarter, counts: Mapping[tuple[int, int], int]) -> str:
    name = f"{quarter.year} Q{quarter.number}{', partly captured' if quarter.is_partial else ''}"
    count = counts.get(_key(quarter), 0)
    return (
        f'<tr><th scope="row">{name}</th><td>{count:,}</td><td>{quarter.papers:,}</td>'
        f"<td>{_percent(_share(quarter, counts))}</td></tr>"
    )


def _percent(share: float) -> str:
    """In percent, with a decimal place below ten of them."""
    return f"{share:.1%}" if share < _SMALL else f"{share:.0%}"
