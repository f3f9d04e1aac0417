"""The days of a year as twelve small tables, which tell days captured from days that never were."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Mapping
from html import escape
from typing import Final

_WEEKDAYS: Final = "".join(
    f'<th scope="col"><abbr title="{name}">{name[:2]}</abbr></th>' for name in calendar.day_name
)
_WEEKS: Final = calendar.Calendar(calendar.MONDAY)

LEGEND: Final = """\
<ul class="calendar__legend">
<li><span class="calendar__listed">1</span> papers</li>
<li><span class="calendar__empty">1</span> captured, no papers</li>
<li><span>1</span> never captured</li>
</ul>"""
"""What the looks of the days mean, as a block of HTML."""


def year_calendar(
    year: int, papers: Mapping[tuple[int, int], int], href: Callable[[int, int], str]
) -> str:
    """Every day of a year as HTML, each of those in `papers` with a link.

    `papers` is keyed by month and day and says how many papers a captured day lists, which may be
    none; a day that is not in it was never captured. `href` gives the address of a captured day.
    """
    months = [_month(year, month, papers, href) for month in range(1, 13)]
    return "\n".join(['<div class="calendar">', *months, "</div>"])


def _month(
    year: int, month: int, papers: Mapping[tuple[int, int], int], href: Callable[[int, int], str]
) -> str:
    weeks = [
        "".join(
            _day(year, month, day, papers.get((month, day)), href) if day else "<td></td>"
            for day in week
        )
        for week in _WEEKS.monthdayscalendar(year, month)
    ]
    return "\n".join(
        [
            "<table>",
            f"<caption>{calendar.month_name[month]} {year}</caption>",
            f"<thead><tr>{_WEEKDAYS}</tr></thead>",
            "<tbody>",
            *(f"<tr>{week}</tr>" for week in weeks),
            "</tbody>",
            "</table>",
        ]
    )


def _day(
    year: int, month: int, day: int, papers: int | None, href: Callable[[int, int], str]
) -> str:
    if papers is None:
        return f"<td>{day}</td>"
    counted = f"{papers:,} paper{'' if papers == 1 else 's'}" if papers else "no papers"
    label = f"{day} {calendar.month_name[month]} {year}: {counted}"
    kind = "listed" if papers else "empty"
    link = f'<a href="{escape(href(month, day))}" aria-label="{label}">{day}</a>'
    return f'<td class="calendar__{kind}">{link}</td>'
