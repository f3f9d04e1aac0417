from __future__ import annotations

import re

from generator.charts import share_bars, shares_chart
from generator.model import Quarter


def quarters(*papers: int, partial: bool = False) -> list[Quarter]:
    """Quarters from the third of 2024 on."""
    return [
        Quarter(2024 + (2 + place) // 4, (2 + place) % 4 + 1, count, is_partial=partial)
        for place, count in enumerate(papers)
    ]


def rows(chart: str) -> list[tuple[str, ...]]:
    found = re.findall(
        r'<th scope="row">(.*?)</th><td>(.*?)</td><td>(.*?)</td><td>(.*?)</td>', chart
    )
    return [tuple(row) for row in found]


def test_the_table_has_counts_totals_and_shares_newest_first() -> None:
    chart = shares_chart(quarters(200, 1204), {(2024, 3): 50, (2024, 4): 3}, "Share & more")
    assert rows(chart) == [
        ("2024 Q4", "3", "1,204", "0.2%"),
        ("2024 Q3", "50", "200", "25%"),
    ]
    assert "<figcaption>Share &amp; more</figcaption>" in chart


def test_a_bar_is_as_high_as_the_share_and_not_as_the_count() -> None:
    chart = share_bars(quarters(100, 1000), [10, 50])
    assert '<path class="bars__whole" d="M3 24v-24M9 24v-12"/>' in chart
    assert 'viewBox="0 0 12 24"' in chart
    assert chart in shares_chart(quarters(100, 1000), {(2024, 3): 10, (2024, 4): 50}, "x")


def test_a_small_share_is_still_seen_and_none_is_not() -> None:
    assert 'd="M3 24v-24M9 24v-1"' in share_bars(quarters(100, 100), [99, 1])
    assert "<path" not in share_bars(quarters(100, 0), [0, 0])
    assert "<path" not in share_bars([], [])


def test_quarters_captured_in_part_are_drawn_apart() -> None:
    part, whole = quarters(100, partial=True)[0], quarters(9, 100)[1]
    chart = share_bars([part, whole], [10, 10])
    assert '<path class="bars__whole" d="M9 24v-24"/>' in chart
    assert '<path class="bars__partial" d="M3 24v-24"/>' in chart


def test_years_are_told_where_they_begin() -> None:
    chart = shares_chart(quarters(9, 9, 9), {(2024, 3): 1}, "x")
    assert re.findall(r"Q(\d)(?:<b>(\d+)</b>)?</li>", chart) == [
        ("3", "2024"),
        ("4", ""),
        ("1", "2025"),
    ]


def test_quarters_that_are_partly_captured_are_marked() -> None:
    counts = {(2024, 3): 1}
    assert "partly captured" not in shares_chart(quarters(9, 9), counts, "x")
    partly = shares_chart(quarters(9, 9, partial=True), counts, "x")
    assert 'class="bars__partial"' in partly
    assert ">2024 Q3, partly captured</th>" in partly


def test_the_newest_twelve_quarters_from_the_first_paper_on_are_shown() -> None:
    many = quarters(*[9] * 14)
    assert len(rows(shares_chart(many, {(2024, 3): 1, (2027, 1): 1}, "x"))) == 12
    assert len(rows(shares_chart(many, {(2027, 1): 1}, "x"))) == 4


def test_one_quarter_is_nothing_to_compare() -> None:
    assert shares_chart(quarters(9), {(2024, 3): 1}, "x") == ""
    assert shares_chart(quarters(9, 9), {(2024, 4): 1}, "x") == ""
    assert shares_chart(quarters(9, 9), {}, "x") == ""
    assert shares_chart([], {}, "x") == ""


def test_a_quarter_without_papers_has_no_bar() -> None:
    chart = shares_chart(quarters(9, 0), {(2024, 3): 1}, "x")
    assert rows(chart)[0] == ("2024 Q4", "0", "0", "0.0%")
    assert 'd="M3 24v-24"' in chart
    assert "<ol><li>11%</li><li></li></ol>" in chart
