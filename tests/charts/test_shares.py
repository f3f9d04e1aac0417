from __future__ import annotations

import re

from generator.charts import shares_chart
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
    chart = shares_chart(quarters(100, 1000), {(2024, 3): 10, (2024, 4): 50}, "x")
    assert re.findall(r'<rect .*? height="(\d+)"', chart) == ["40", "20"]


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
    assert partly.count('class="shares__partly"') == 2
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
    assert re.findall(r'<rect .*? height="(\d+)"', chart) == ["40", "0"]
