"""The archive's signature: a strip with a tick a day, as high as the day has papers."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from datetime import date, timedelta
from html import escape
from typing import Final

DAYS: Final = 365
"""The days that the strip covers, the newest at its end."""
FEWEST: Final = 5
"""Captured days; of fewer the strip would be an empty line."""
_HEIGHT: Final = 24


def days_strip(papers: Mapping[date, int]) -> str:
    """The papers of each captured day as HTML; nothing where too few days have any."""
    if not papers:
        return ""
    last = max(papers)
    first = last - timedelta(days=DAYS - 1)
    shown = {day: count for day, count in papers.items() if day >= first and count}
    if len(shown) < FEWEST:
        return ""
    highest = max(shown.values())
    ticks = "".join(
        f"M{(day - first).days}.5 {_HEIGHT}v-{max(1, round(_HEIGHT * shown[day] / highest))}"
        for day in sorted(shown)
    )
    label = (
        f"Papers a day in the year up to {last.day} {calendar.month_name[last.month]} {last.year},"
        f" at most {highest:,}."
    )
    return (
        f'<div class="strip"><svg viewBox="0 0 {DAYS} {_HEIGHT}" preserveAspectRatio="none"'
        f' role="img" aria-label="{escape(label)}"><path d="{ticks}"/></svg></div>'
    )
