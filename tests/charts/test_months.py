import re

import markdown

from generator.charts.months import months_table

MONTHS = {(2025, 1): 3, (2025, 12): 1200, (2024, 5): 1, (2024, 6): 2, (2024, 7): 0}
YEARS = {2025: 1203, 2024: 4, 2023: 0}


def table(months: dict[tuple[int, int], int] | None = None) -> str:
    return months_table(
        MONTHS if months is None else months,
        YEARS,
        lambda year, month: f"{year}/{month:02d}/",
        lambda year: f"{year}/",
        "Papers by month",
    )


def test_years_are_rows_newest_first_and_months_are_columns() -> None:
    assert re.findall(r'<th scope="row"><a href="(\S+)/">(\d+)</a></th>', table()) == [
        ("2025", "2025"),
        ("2024", "2024"),
    ]
    columns = re.findall(r'<th scope="col">(?:<abbr title="\w+">)?(\w+)', table())
    assert " ".join(columns) == "Year Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec All"


def test_a_month_is_a_link_that_says_what_it_holds() -> None:
    assert (
        '<td class="shade-4" data-month="Dec"><a href="2025/12/"'
        ' aria-label="1,200 papers in December 2025">1,200</a></td>'
    ) in table()
    assert 'aria-label="1 paper in May 2024">1</a>' in table()


def test_a_month_without_papers_is_an_empty_cell() -> None:
    assert '<td class="shade-0" data-month="Jul"></td>' in table()
    assert "2024/07/" not in table()


def test_a_year_counts_papers_whose_month_is_not_known() -> None:
    assert '<td class="months__total" data-month="All">4</td></tr>' in table()


def test_each_shade_takes_a_quarter_of_the_months() -> None:
    months = {(2025, month): month for month in range(1, 13)}
    shades = re.findall(r'<td class="shade-(\d)"', table(months))[:12]
    assert "".join(shades) == "111222333444"


def test_equal_months_have_one_shade_the_lightest() -> None:
    months = {(2025, month): 7 for month in range(1, 13)}
    assert re.findall(r'<td class="shade-(\d)"', table(months))[:12] == ["1"] * 12
    assert '<ul><li class="shade-1">7</li></ul>' in table(months)


def test_the_legend_says_what_a_shade_stands_for() -> None:
    months = {(2025, month): 10 * month for month in range(1, 13)}
    assert re.findall(r'<li class="shade-\d">([^<]+)</li>', table(months)) == [
        "10 to 30",
        "40 to 60",
        "70 to 90",
        "100 to 120",
    ]


def test_an_archive_without_months_has_no_legend() -> None:
    assert "legend" not in table({})
    assert '<th scope="row"><a href="2025/">2025</a></th>' in table({})


def test_an_archive_without_dates_has_no_table() -> None:
    assert months_table({}, {}, lambda *_: "", lambda _: "", "Papers") == ""


def test_a_table_comes_out_of_markdown_as_it_went_in() -> None:
    page = markdown.markdown(
        f"# Title\n\n{table()}\n\nText", extensions=["md_in_html", "attr_list", "tables"]
    )
    assert table() in page
    assert "\n\n" not in table()
