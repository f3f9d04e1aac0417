from __future__ import annotations

import re
from datetime import date, timedelta

from generator.charts import days_strip

LAST = date(2025, 3, 2)


def test_every_day_with_papers_of_the_last_year_has_a_tick_as_high_as_its_papers() -> None:
    days = {LAST - timedelta(days=ago): count for ago, count in enumerate([48, 24, 1, 0, 6, 12])}
    days[LAST - timedelta(days=365)] = 99
    ticks = re.findall(r"M(\d+)\.5 24v-(\d+)", days_strip(days))
    assert ticks == [("359", "6"), ("360", "3"), ("362", "1"), ("363", "12"), ("364", "24")]


def test_it_says_what_it_shows() -> None:
    strip = days_strip({LAST - timedelta(days=ago): 1204 for ago in range(5)})
    assert 'aria-label="Papers a day in the year up to 2 March 2025, at most 1,204."' in strip


def test_of_few_days_there_is_none() -> None:
    assert days_strip({LAST - timedelta(days=ago): 3 for ago in range(4)}) == ""
    assert days_strip({}) == ""
