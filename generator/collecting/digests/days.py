"""Which days are asked for."""

from __future__ import annotations

import datetime as dt

ONE_DAY = dt.timedelta(days=1)


def missing_days(newest: dt.date, today: dt.date) -> tuple[dt.date, ...]:
    """From the day after the newest digest to yesterday, for a day's list grows until its end."""
    return days_between(newest + ONE_DAY, today - ONE_DAY)


def days_between(first: dt.date, last: dt.date) -> tuple[dt.date, ...]:
    """All days from the first to the last, both included."""
    return tuple(first + at * ONE_DAY for at in range((last - first).days + 1))
