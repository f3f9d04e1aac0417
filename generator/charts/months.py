"""Papers by month, as a table of years and months whose cells are shaded by their numbers."""

from __future__ import annotations

import calendar
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from html import escape
from typing import Final

SHADES: Final = 4
"""Shades of months that have papers: one a quartile, fewer where quartiles have equal counts."""

_MONTHS: Final = range(1, 13)


def months_table(
    months: Mapping[tuple[int, int], int],
    years: Mapping[int, int],
    month_href: Callable[[int, int], str],
    year_href: Callable[[int], str],
    caption: str,
) -> str:
    """The number of papers by month as HTML, newest year first; empty when there are none.

    `months` is keyed by year and month. `years` has the totals, which may be greater than the sum
    of the months, since a paper's month need not be known. The addresses are asked for months and
    years that have papers; `caption` is plain text.
    """
    if not any(years.values()):
        return ""
    edges = _edges([count for count in months.values() if count])
    rows: list[str] = []
    for year in sorted((year for year, count in years.items() if count), reverse=True):
        cells = [
            _cell(year, month, count, bisect_left(edges, count) + 1, month_href(year, month))
            if (count := months.get((year, month), 0))
            else f'<td class="shade-0" data-month="{calendar.month_abbr[month]}"></td>'
            for month in _MONTHS
        ]
        heading = f'<th scope="row"><a href="{escape(year_href(year))}">{year}</a></th>'
        total = f'<td class="months__total" data-month="All">{years[year]:,}</td>'
        rows.append(f"<tr>{heading}{''.join(cells)}{total}</tr>")
    return "\n".join(
        [
            '<div class="months">',
            '<table class="months__table">',
            f"<caption>{escape(caption)}</caption>",
            f"<thead><tr>{_headings()}</tr></thead>",
            "<tbody>",
            *rows,
            "</tbody>",
            "</table>",
            *_legend(sorted(months.values()), edges),
            "</div>",
        ]
    )


def _headings() -> str:
    months = "".join(
        f'<th scope="col"><abbr title="{calendar.month_name[month]}">'
        f"{calendar.month_abbr[month]}</abbr></th>"
        for month in _MONTHS
    )
    return f'<th scope="col">Year</th>{months}<th scope="col">All</th>'


def _cell(year: int, month: int, count: int, shade: int, href: str) -> str:
    noun = "paper" if count == 1 else "papers"
    label = f"{count:,} {noun} in {calendar.month_name[month]} {year}"
    return (
        f'<td class="shade-{shade}" data-month="{calendar.month_abbr[month]}">'
        f'<a href="{escape(href)}" aria-label="{label}">{count:,}</a></td>'
    )


def _edges(counts: Sequence[int]) -> list[int]:
    """The greatest count of each shade but the last, the quartiles; nothing without counts."""
    ordered = sorted(counts)
    if not ordered:
        return []
    return [ordered[(len(ordered) * shade - 1) // SHADES] for shade in range(1, SHADES)]


def _legend(ordered: Sequence[int], edges: Sequence[int]) -> list[str]:
    """What each shade that occurs stands for, as a list; nothing when no month is known."""
    counts = [count for count in ordered if count]
    if not counts:
        return []
    items: list[str] = []
    for shade in range(1, SHADES + 1):
        within = [count for count in counts if bisect_left(edges, count) + 1 == shade]
        if within:
            span = (
                f"{within[0]:,}" if within[0] == within[-1] else f"{within[0]:,} to {within[-1]:,}"
            )
            items.append(f'<li class="shade-{shade}">{span}</li>')
    return [
        '<div class="months__legend">Papers a month:',
        f"<ul>{''.join(items)}</ul>",
        "</div>",
    ]
