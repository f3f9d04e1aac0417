from __future__ import annotations

import pytest

from generator.diagnostics import quoted
from generator.model import PrintedDate
from generator.reading.dumps.text.lines import Line, parse_byline, parse_date


@pytest.mark.parametrize(
    ("text", "count", "organisation"),
    [
        ("•\u00a04\u00a0authors", 4, None),
        ("• 4  authors", 4, None),
        ("• 1,024 authors", 1024, None),
        ("•", None, None),
        ("01.AI", None, "01.AI"),
        ("• four authors", None, "four authors"),
    ],
)
def test_a_byline_is_a_count_or_an_organisation(
    text: str, count: int | None, organisation: str | None
) -> None:
    assert parse_byline(Line(1, text)) == (count, organisation)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Dec\u00a022,\u00a02025", (PrintedDate(12, 22, 2025), None)),
        ("Oct 27,  2025 1", (PrintedDate(10, 27, 2025), 1)),
        ("Feb 30", None),
        ("Feb 29, 2025", None),
        ("June 3", None),
        ("May", None),
    ],
)
def test_a_date_has_a_day_that_exists(
    text: str, printed: tuple[PrintedDate, int | None] | None
) -> None:
    assert parse_date(Line(1, text)) == printed


def test_a_long_line_is_quoted_by_its_beginning() -> None:
    assert quoted("word " * 20) == f"'{'word ' * 11}word...'"
    assert quoted("a word") == "'a word'"
