"""Papers by year, as a list of links with a bar each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape
from typing import Final

_HEIGHT: Final = 100
_LEAST: Final = 1
"""The height of a bar that is not empty, of `_HEIGHT`: one paper among thousands is still seen."""

_MANY: Final = 16
"""From more columns than these the labels stand upright at any width."""


def years_chart(counts: Mapping[int, int], href: Callable[[int], str], caption: str) -> str:
    """The number of papers by year as HTML, oldest year first; empty when there are none.

    Years between the first and the last that have no papers are shown, without a link. `href`
    gives the address of a year that has papers; `caption` is plain text.
    """
    years = [year for year, count in counts.items() if count]
    if not years:
        return ""
    span = range(min(years), max(years) + 1)
    highest = max(counts.values())
    items = [
        _item(year, counts.get(year, 0), highest, href(year) if counts.get(year) else "")
        for year in span
    ]
    modifier = " years--many" if len(span) > _MANY else ""
    return "\n".join(
        [
            f'<figure class="years{modifier}">',
            f"<figcaption>{escape(caption)}</figcaption>",
            '<ol class="years__bars">',
            *items,
            "</ol>",
            "</figure>",
        ]
    )


def _item(year: int, count: int, highest: int, href: str) -> str:
    noun = "paper" if count == 1 else "papers"
    content = (
        f'<span class="years__year">{year}</span> '
        f'<span class="years__count">{count:,}<span class="years__noun"> {noun}</span></span>'
        f"{_bar(count, highest)}"
    )
    if not href:
        return f'<li><span class="years__column">{content}</span></li>'
    return f'<li><a class="years__column" href="{escape(href)}">{content}</a></li>'


def _bar(count: int, highest: int) -> str:
    """A drawing that is stretched to its column; its number stands beside it as text."""
    height = max(_LEAST, round(_HEIGHT * count / highest)) if count else 0
    return (
        f'<svg viewBox="0 0 10 {_HEIGHT}" width="10" height="{_HEIGHT}"'
        ' preserveAspectRatio="none" aria-hidden="true">'
        f'<rect x="1" y="{_HEIGHT - height}" width="8" height="{height}"/></svg>'
    )
