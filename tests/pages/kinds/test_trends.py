from dataclasses import replace
from fractions import Fraction

from generator.model import Discovery, Quarter, TagTrend, TermTrend, Trends
from generator.pages.kinds.trends import trends_page
from tests.small_archive import looked_up, rendered, tag

QUARTERS = tuple(
    Quarter(year, number, 40, is_partial=(year, number) == (2026, 3))
    for year, number in ((2025, 2), (2025, 3), (2025, 4), (2026, 1), (2026, 2), (2026, 3))
)
NAMES = ("Q2 2025", "Q3 2025", "Q4 2025", "Q1 2026", "Q2 2026", "Q3 2026")
TRENDS = Trends(
    quarters=QUARTERS,
    tags=(TagTrend("pose", (0, 1, 2, 3, 4, 8), Fraction(9, 80)),),
    rising=(TermTrend('Glove "& tracking', 1, 9),),
    is_enough=True,
    captured=6,
)


def page(trends: Trends) -> str:
    catalogue = looked_up(tags=[tag("pose")], found=Discovery(trends=trends))
    return rendered(trends_page(catalogue))["trends/"]


def test_a_tag_stands_with_its_change_its_chart_and_a_link_to_the_filter() -> None:
    text = page(TRENDS)
    assert '<li><a class="trends__tag" href="../archive/filter/?tag=pose">POSE</a>' in text
    assert '<span class="trends__change">+11.2</span><svg class="bars"' in text
    assert "now 15.0%, top 20.0%" in text


def test_the_page_says_what_is_compared_and_what_was_captured_in_part() -> None:
    text = page(TRENDS)
    assert (
        f"all papers of {NAMES[4]} to {NAMES[5]} less its share of those of {NAMES[0]} to" in text
    )
    assert f"Hatched quarters were captured only in part ({NAMES[5]})" in text


def test_terms_are_escaped_and_lead_to_a_search_for_them() -> None:
    text = page(TRENDS)
    assert "<caption>Rising</caption>" in text
    assert "<caption>Falling</caption>" not in text
    assert 'href="../search/?q=%22Glove+%22%26+tracking%22">Glove &quot;&amp; tracking</a>' in text
    assert "<td>1</td><td>9</td>" in text


def test_the_counts_stand_in_a_table() -> None:
    assert '<tr><th scope="row">POSE</th><td>0</td><td>1</td>' in page(TRENDS)


def test_an_archive_with_too_little_says_so_and_shows_what_there_is() -> None:
    text = page(replace(TRENDS, is_enough=False, captured=2, rising=()))
    assert "too little to tell trends: digests captured in 2 quarters, and it takes six." in text
    assert "Below is what there is" in text


def test_an_empty_archive_has_a_page_that_says_so() -> None:
    text = page(Trends())
    assert "digests captured in 0 quarters" in text
    assert "<ul" not in text
