from __future__ import annotations

import re

from generator.charts import year_calendar


def href(month: int, day: int) -> str:
    return f"{month}/{day}/?a&b"


def test_a_year_has_twelve_months_with_every_day_once() -> None:
    text = year_calendar(2024, {}, href)
    assert re.findall(r"<caption>(\w+) 2024</caption>", text)[:2] == ["January", "February"]
    assert text.count("<table>") == 12
    assert len(re.findall(r"<td>\d+</td>", text)) == 366
    assert "<a href" not in text
    assert "\n\n" not in text


def test_a_month_begins_on_its_weekday_and_weeks_on_monday() -> None:
    february = year_calendar(2024, {}, href).split("<table>")[2]
    assert '<th scope="col"><abbr title="Monday">Mo</abbr></th>' in february
    first = re.findall(r"<tr>(<td>.*?)</tr>", february)[0]
    assert first == "<td></td>" * 3 + "<td>1</td><td>2</td><td>3</td><td>4</td>"


def test_captured_days_are_links_that_tell_their_papers() -> None:
    text = year_calendar(2023, {(5, 1): 1, (5, 2): 0, (12, 31): 1200}, href)
    assert re.findall(
        r'<td class="([^"]+)"><a href="([^"]+)" aria-label="([^"]+)">(\d+)</a>', text
    ) == [
        ("calendar__listed", "5/1/?a&amp;b", "1 May 2023: 1 paper", "1"),
        ("calendar__empty", "5/2/?a&amp;b", "2 May 2023: no papers", "2"),
        ("calendar__listed", "12/31/?a&amp;b", "31 December 2023: 1,200 papers", "31"),
    ]
