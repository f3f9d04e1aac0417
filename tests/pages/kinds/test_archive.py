from __future__ import annotations

import re

from generator.model import PartialDate
from generator.pages import Catalogue
from generator.pages.kinds.archive import archive_index, period_pages
from tests.page_rows import listed
from tests.small_archive import looked_up, paper, papers, rendered

SOME = looked_up(
    [
        paper("day", date=PartialDate(2024, 12, 31)),
        paper("march", date=PartialDate(2025, 3)),
        paper("may", date=PartialDate(2025, 5, 1)),
        paper("later", date=PartialDate(2025, 5, 2)),
        paper("year", date=PartialDate(2025)),
        paper("lost"),
    ]
)


def index(catalogue: Catalogue) -> str:
    pages = rendered(archive_index(catalogue))
    assert list(pages) == ["archive/"]
    return pages["archive/"]


def pages(catalogue: Catalogue) -> dict[str, str]:
    return rendered(period_pages(catalogue))


def test_the_overview_counts_the_papers_of_each_month_and_year_and_leads_to_them() -> None:
    text = index(SOME)
    cells = re.findall(r'<a href="([^"]+)"[^>]*>(\d+)</a>', text)
    assert cells == [
        ("2025/", "2025"),
        ("2025/03/", "1"),
        ("2025/05/", "2"),
        ("2024/", "2024"),
        ("2024/12/", "1"),
    ]
    assert re.findall(r'data-month="All">(\d+)<', text) == ["4", "1"]
    assert "<caption>Papers by month of publication: " in text


def test_the_overview_leads_to_the_undated_papers_and_the_filter() -> None:
    text = index(looked_up([paper("a"), paper("b")]))
    assert "\nOf unknown date: [2 papers](undated.md).\n" in text
    assert "[combine tags, years and digests](../search.md)" in text


def test_the_overview_does_not_speak_of_undated_papers_where_there_are_none() -> None:
    assert "nknown" not in index(looked_up([paper("a", date=PartialDate(2024))]))


def test_every_year_and_month_with_papers_has_a_page_and_so_have_the_undated() -> None:
    assert list(pages(SOME)) == [
        "archive/2025/",
        "archive/2024/",
        "archive/2025/05/",
        "archive/2025/03/",
        "archive/2024/12/",
        "archive/undated/",
    ]


def test_a_year_leads_to_its_own_months_newest_first() -> None:
    text = pages(SOME)["archive/2025/"]
    assert text.startswith('---\ntitle: "2025"\ndescription: "2025: 4 papers."\n')
    assert (
        '<nav class="row" aria-label="Months" markdown>\n\n'
        "- [May](2025/05.md) 2\n- [March](2025/03.md) 1\n\n</nav>\n"
    ) in text


def test_a_paper_whose_month_is_not_known_stands_in_its_year_only() -> None:
    written = pages(SOME)
    assert "\n4 papers\n{ .facts }\n" in written["archive/2025/"]
    assert [address for address, text in written.items() if "/year.md" in text] == ["archive/2025/"]


def test_a_year_of_which_no_month_is_known_has_no_row_of_months() -> None:
    written = pages(looked_up([paper("a", date=PartialDate(2025))]))
    assert list(written) == ["archive/2025/", "archive/undated/"]
    assert "Months" not in written["archive/2025/"]


def test_a_month_lists_its_papers_newest_first_below_the_way_to_it() -> None:
    text = pages(SOME)["archive/2025/05/"]
    assert text.startswith('---\ntitle: "May 2025"\ndescription: "May 2025: 2 papers."\n')
    assert (
        "\n1. [Home](../../index.md)\n1. [Archive](../index.md)\n1. [2025](../2025.md)\n"
    ) in text
    assert "\n# May 2025\n\n2 papers\n{ .facts }\n" in text
    assert listed(text) == [
        "- [LATER](../../papers/later.md)",
        "- [MAY](../../papers/may.md)",
    ]
    assert "Months" not in text


def test_a_paper_without_a_date_stands_among_the_undated() -> None:
    text = pages(SOME)["archive/undated/"]
    assert "\n1. [Home](../index.md)\n1. [Archive](index.md)\n\n</nav>\n" in text
    assert "\n# Undated\n\n1 paper\n{ .facts }\n" in text
    assert listed(text) == ["- [LOST](../papers/lost.md)"]


def test_older_pages_of_a_year_are_numbered_and_tell_nothing_that_grows() -> None:
    written = pages(looked_up(papers(76, PartialDate(2025, 3))))
    assert list(written) == [
        "archive/2025/",
        "archive/2025/page/2/",
        "archive/2025/03/",
        "archive/2025/03/page/2/",
        "archive/undated/",
    ]
    second = written["archive/2025/page/2/"]
    assert second.startswith(
        '---\ntitle: "2025, page 2"\ndescription: "Papers of 2025, newest first."\n'
    )
    assert "\n# 2025, page 2\n\n[Papers of 2025](../../2025.md), newest first.\n" in second
    assert "\n1. [Home](../../../index.md)\n1. [Archive](../../index.md)\n\n</nav>\n" in second
    assert "[March]" not in second
    assert listed(second)[0] == "- [P027](../../../papers/p027.md)"
    assert (
        '<nav class="pager" aria-label="Pages" markdown>\n\n'
        "[Newer page](../../2025.md){ rel=prev } "
        "Page 2: 1 to 50, counted from the oldest\n\n</nav>"
    ) in second


def test_the_first_page_of_a_long_month_leads_on() -> None:
    written = pages(looked_up(papers(75, PartialDate(2025, 3))))
    older = "The newest 25 of 75 [Older page](03/page/2.md){ rel=next }"
    assert f"\n{older}\n" in written["archive/2025/03/"]


def test_an_empty_archive_has_an_overview_and_a_page_of_no_undated_papers() -> None:
    empty = looked_up()
    assert "<table" not in index(empty)
    assert list(pages(empty)) == ["archive/undated/"]
    assert "\n# Undated\n\n0 papers\n{ .facts }\n" in pages(empty)["archive/undated/"]


def test_a_year_has_files_and_a_month_buttons_that_save_its_papers() -> None:
    year, month = pages(SOME)["archive/2025/"], pages(SOME)["archive/2025/05/"]
    assert '<a href="../../data/years/2025.bib">BibTeX</a>' in year
    assert "data-export" not in year
    assert 'data-export="2025-05"' in month
    assert "exports: true" in month
    assert r"\"name\":\"Papers of May 2025\"" in month
    assert r"\"name\":\"Undated papers\"" in pages(SOME)["archive/undated/"]
