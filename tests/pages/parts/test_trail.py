from __future__ import annotations

import pytest

from generator.markdown import Markdown
from generator.model import PartialDate
from generator.pages.parts.trail import Step, dated_steps, trail


def test_a_trail_leads_from_the_home_page_down() -> None:
    assert trail("digests/first/", ("Digests", "digests/")) == (
        Step(Markdown("Home"), "../index.md"),
        Step(Markdown("Digests"), "index.md"),
    )


@pytest.mark.parametrize(
    ("date", "labels"),
    [
        (PartialDate(2025, 12, 22), ["Archive", "2025", "December"]),
        (PartialDate(2025, 12), ["Archive", "2025", "December"]),
        (PartialDate(2025), ["Archive", "2025"]),
        (None, ["Archive", "Undated"]),
    ],
)
def test_the_way_to_a_date_is_as_long_as_the_date_is_precise(
    date: PartialDate | None, labels: list[str]
) -> None:
    assert [label for label, _ in dated_steps(date)] == labels


def test_every_step_leads_where_its_label_says() -> None:
    assert [address for _, address in dated_steps(PartialDate(2025, 3))] == [
        "archive/",
        "archive/2025/",
        "archive/2025/03/",
    ]
    assert dated_steps(None)[-1] == ("Undated", "archive/undated/")
