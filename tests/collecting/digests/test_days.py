"""Which days are asked for."""

from __future__ import annotations

import datetime as dt

from generator.collecting.digests.days import days_between, missing_days


def day(number: int) -> dt.date:
    return dt.date(2026, 8, number)


def test_missing_are_the_days_after_the_newest_digest_up_to_yesterday() -> None:
    assert missing_days(day(18), day(22)) == (day(19), day(20), day(21))
    assert missing_days(day(20), day(22)) == (day(21),)
    assert missing_days(day(21), day(22)) == ()
    assert missing_days(day(30), day(22)) == ()


def test_days_between_are_counted_over_the_end_of_a_month() -> None:
    assert days_between(day(31), dt.date(2026, 9, 1)) == (day(31), dt.date(2026, 9, 1))
    assert days_between(day(2), day(2)) == (day(2),)
    assert days_between(day(2), day(1)) == ()
