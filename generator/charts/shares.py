"""The share of papers by quarter, as small bars with the counts in a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Final

from generator.model import Quarter

SHOWN: Final = 12
"""Quarters that are drawn, the newest; as many as a phone has room for without turned text."""
FEWEST: Final = 2
_HEIGHT: Final = 40
_SMALL: Final = 0.1

_HEADINGS: Final = "".join(
    f'<th scope="col">{name}</th>' for name in ("Quarter", "Papers", "Of", "Share")
)
_PARTLY: Final = '<p class="shares__note"><span aria-hidden="true"></span> partly captured</p>'
_HATCH: Final = (
    '<svg class="shares__defs" width="0" height="0" aria-hidden="true"><defs>'
    '<pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse"'
    ' patternTransform="rotate(45)"><path d="M0 0v4" stroke-width="3"/></pattern></defs></svg>'
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
    highest = max(_share(each, counts) for each in shown)
    bars = [_bar(each, counts, highest, is_first=each is shown[0]) for each in shown]
    note = [_PARTLY] if any(each.is_partial for each in shown) else []
    return "\n".join(
        [
            '<figure class="shares">',
            f"<figcaption>{escape(caption)}</figcaption>",
            _HATCH,
            '<ol class="shares__bars" aria-hidden="true">',
            *bars,
            "</ol>",
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


def _bar(
    quarter: Quarter, counts: Mapping[tuple[int, int], int], highest: float, *, is_first: bool
) -> str:
    """A drawing stretched to its column, its share above it and its quarter below."""
    share = _share(quarter, counts)
    height = max(1, round(_HEIGHT * share / highest)) if share else 0
    year = f"<b>{quarter.year}</b>" if is_first or quarter.number == 1 else ""
    kind = ' class="shares__partly"' if quarter.is_partial else ""
    return (
        f"<li>{_percent(share) if share else ''}"
        f'<svg viewBox="0 0 10 {_HEIGHT}" width="10" height="{_HEIGHT}"{kind}'
        ' preserveAspectRatio="none">'
        f'<rect x="1" y="{_HEIGHT - height}" width="8" height="{height}"/></svg>'
        f"Q{quarter.number}{year}</li>"
    )


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
