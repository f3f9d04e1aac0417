"""Counts as pictures that are text first: HTML lists and tables, with bars and shades on top.

Each function returns one raw HTML block without a blank line, to stand in Markdown at the start of
a line. Its addresses are those of the built site, since Markdown does not rewrite raw HTML; its
looks are in the style sheets of the theme.
"""

from __future__ import annotations

from generator.charts.calendar import LEGEND, year_calendar
from generator.charts.months import months_table
from generator.charts.shares import share_bars, shares_chart
from generator.charts.strip import days_strip
from generator.charts.years import years_chart

__all__ = [
    "LEGEND",
    "days_strip",
    "months_table",
    "share_bars",
    "shares_chart",
    "year_calendar",
    "years_chart",
]
