from __future__ import annotations

import datetime as dt

import pytest

from generator.diagnostics import Diagnostics
from generator.model import PartialDate
from generator.reading.dumps.api.period import find_period
from tests.api_answers import entry, read_json
from tests.dump_texts import told


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026-05-12", "2026-05-12", "2026-05-12"),
        ("daily_2026-05-12", "2026-05-12", "2026-05-12"),
        ("2026-W20", "2026-05-11", "2026-05-17"),
        ("2024-02", "2024-02-01", "2024-02-29"),
    ],
)
def test_a_period_is_a_day_a_week_or_a_month(text: str, first: str, last: str) -> None:
    period = find_period(text)
    assert period is not None
    assert (str(period.first), str(period.last)) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        *("", "today", "2026-02-30", "2026-13", "2026-W54", "0226-05-12", "2205-05-12"),
        *("2026-05-12 2026-05-13", "12026-05-12", "2026-05-123"),
    ],
)
def test_what_names_no_period_is_none(text: str) -> None:
    assert find_period(text) is None


def listed(*days: str) -> list[object]:
    return [
        entry(id=f"2605.0000{number}", submittedOnDailyAt=f"{day}T01:02:03.000Z")
        for number, day in enumerate(days)
    ]


def outer(*days: str) -> list[object]:
    return [
        entry(
            id=f"2605.0000{number}",
            submittedOnDailyAt=None,
            outer={"publishedAt": f"{day}T22:00:00.000Z"},
        )
        for number, day in enumerate(days)
    ]


@pytest.mark.parametrize(
    ("entries", "source", "captured", "warned"),
    [
        (listed("2026-05-12"), "2026-05-12.json", PartialDate(2026, 5, 12), 0),
        (listed("2026-05-12"), "x.json", PartialDate(2026, 5, 12), 0),
        (listed("2026-05-12"), "2026-05-13.json", PartialDate(2026, 5, 12), 1),
        (listed("2026-05-12", "2026-05-14"), "2026-W20.json", PartialDate(2026, 5), 0),
        (listed("2026-05-12", "2026-05-14"), "x.json", PartialDate(2026, 5), 0),
        (listed("2026-04-30", "2026-05-01"), "x.json", PartialDate(2026), 0),
        (listed("2025-12-31", "2026-01-01"), "x.json", None, 0),
        (listed("2026-05-12", "2026-05-14"), "2026-06-01.json", PartialDate(2026, 6, 1), 1),
        (outer("2024-11-28", "2024-11-29"), "2024-11-29.json", PartialDate(2024, 11, 29), 0),
        (outer("2024-11-28", "2024-11-29"), "x.json", PartialDate(2024, 11, 29), 0),
        (outer("2025-03-12"), "x.json", None, 0),
        ([], "2026-05-12.json", PartialDate(2026, 5, 12), 0),
        ([], "x.json", None, 0),
    ],
)
def test_the_day_of_a_digest_comes_from_its_name_and_its_entries(
    entries: list[object],
    source: str,
    captured: PartialDate | None,
    warned: int,
    diagnostics: Diagnostics,
) -> None:
    assert read_json(entries, diagnostics, source).captured == captured
    assert len(diagnostics.found) == warned
    assert not diagnostics.has_errors


def test_a_conflict_of_days_is_told(diagnostics: Diagnostics) -> None:
    read_json({"date": "2026-05-11", "data": listed("2026-05-12")}, diagnostics)
    assert told(diagnostics) == [
        (
            3,
            "the digest is taken to be of 2026-05-11, but its entries say 2026-05-12",
        ),
        (
            3,
            "the digest is taken to be of 2026-05-11, but its file's name says 2026-05-12",
        ),
    ]


def test_a_week_holds_its_days() -> None:
    week = find_period("2026-W20")
    assert week is not None
    assert week.holds(dt.date(2026, 5, 17))
    assert not week.holds(dt.date(2026, 5, 18))
