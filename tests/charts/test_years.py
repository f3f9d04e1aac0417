import re

import markdown

from generator.charts.years import years_chart


def href(year: int) -> str:
    return f"../archive/{year}/?a=1&b=2"


def test_each_year_is_a_link_with_its_number_and_a_bar() -> None:
    assert years_chart({2024: 1200, 2025: 1}, href, "Papers by year") == (
        '<figure class="years">\n'
        "<figcaption>Papers by year</figcaption>\n"
        '<ol class="years__bars">\n'
        '<li><a class="years__column" href="../archive/2024/?a=1&amp;b=2">'
        '<span class="years__year">2024</span> <span class="years__count">1,200'
        '<span class="years__noun"> papers</span></span>'
        '<svg viewBox="0 0 10 100" width="10" height="100" preserveAspectRatio="none"'
        ' aria-hidden="true"><rect x="1" y="0" width="8" height="100"/></svg></a></li>\n'
        '<li><a class="years__column" href="../archive/2025/?a=1&amp;b=2">'
        '<span class="years__year">2025</span> <span class="years__count">1'
        '<span class="years__noun"> paper</span></span>'
        '<svg viewBox="0 0 10 100" width="10" height="100" preserveAspectRatio="none"'
        ' aria-hidden="true"><rect x="1" y="99" width="8" height="1"/></svg></a></li>\n'
        "</ol>\n"
        "</figure>"
    )


def test_years_without_papers_between_others_have_no_link() -> None:
    chart = years_chart({2022: 2, 2023: 0, 2025: 4}, href, "Papers")
    assert re.findall(r'years__year">(\d+)<', chart) == ["2022", "2023", "2024", "2025"]
    assert re.findall(r"archive/(\d+)/", chart) == ["2022", "2025"]
    assert re.findall(r'height="(\d+)"/>', chart) == ["50", "0", "0", "100"]


def test_many_years_have_upright_labels() -> None:
    assert 'class="years"' in years_chart({2010: 1, 2025: 1}, href, "Papers")
    assert 'class="years years--many"' in years_chart({2009: 1, 2025: 1}, href, "Papers")


def test_no_papers_make_no_chart() -> None:
    assert years_chart({}, href, "Papers") == ""
    assert years_chart({2025: 0}, href, "Papers") == ""


def test_a_caption_is_escaped() -> None:
    assert "<figcaption>R&amp;D &lt;b&gt;</figcaption>" in years_chart({1: 1}, href, "R&D <b>")


def test_a_chart_comes_out_of_markdown_as_it_went_in() -> None:
    chart = years_chart({2024: 1, 2025: 2}, href, "Papers *by* year_")
    page = markdown.markdown(f"# Title\n\n{chart}\n\nText", extensions=["md_in_html", "attr_list"])
    assert chart in page
    assert "\n\n" not in chart
