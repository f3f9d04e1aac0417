"""Which day, week or month a digest is of: what its own data and its file's name say of that."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generator.bounds import FIRST_YEAR, LAST_YEAR
from generator.diagnostics import Diagnostics
from generator.model import PartialDate, Place

_NAMED: Final = re.compile(
    r"(?<![\d-])(\d{4})(?:-?W(?P<week>\d{2})|-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)(?![\d-])",
    re.ASCII,
)
LAST_PAGE_DAY: Final = dt.date(2025, 1, 28)
"""Until then the outer `publishedAt` is of the page, its latest on the page's own day; since
2025-03-11 it is hours before the paper's own time, and in between it is not known to be either."""


@dataclass(frozen=True, slots=True)
class Period:
    """A day, a week or a month, by its first and last day."""

    first: dt.date
    last: dt.date

    def __str__(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first} to {self.last}"

    @property
    def date(self) -> PartialDate | None:
        """The period as far as a partial date can say it: the day, the month or the year."""
        first, last = self.first, self.last
        if first == last:
            return PartialDate(first.year, first.month, first.day)
        if (first.year, first.month) == (last.year, last.month):
            return PartialDate(first.year, first.month)
        return PartialDate(first.year) if first.year == last.year else None

    def holds(self, day: dt.date) -> bool:
        """Whether a day lies within."""
        return self.first <= day <= self.last


def find_period(text: str) -> Period | None:
    """The one day (2026-05-12), week (2026-W20) or month (2026-05) that a text names, if any."""
    found = list(_NAMED.finditer(text))
    if len(found) != 1 or not FIRST_YEAR <= (year := int(found[0][1])) <= LAST_YEAR:
        return None
    week, month, day = (found[0][name] for name in ("week", "month", "day"))
    try:
        if week:
            monday = dt.date.fromisocalendar(year, int(week), 1)
            return Period(monday, monday + dt.timedelta(days=6))
        first = dt.date(year, int(month), int(day or 1))
    except ValueError:
        return None
    length = calendar.monthrange(year, first.month)[1]
    return Period(first, first if day else first.replace(day=length))


def settle_period(
    told: Period | None,
    source: str,
    *,
    days: Sequence[dt.date],
    outer_days: Sequence[dt.date],
    place: Place,
    diagnostics: Diagnostics,
) -> Period | None:
    """The period of a digest; what contradicts it is warned of.

    `told` is what the page says of itself, `source` the file's name, `days` those on which the
    entries were listed, `outer_days` those of their outer `publishedAt`. The page knows best, for
    it answers an empty day with an earlier one; then the entries, where all agree; then the name.
    """
    named = find_period(source)
    own = Period(min(days), max(days)) if days else None
    if told is None and own is None and named is None:
        latest = max(outer_days, default=None)
        return Period(latest, latest) if latest and latest <= LAST_PAGE_DAY else None
    agreed = own if own and own.first == own.last else None
    is_foreign = agreed and named and not named.holds(agreed.first)
    period = told or (agreed if is_foreign else named) or own
    if period is None:
        return None
    for what, other in (("its file's name says", named), ("its entries say", own)):
        if other and not (period.holds(other.first) or period.holds(other.last)):
            message = f"the digest is taken to be of {period}, but {what} {other}"
            diagnostics.warning(place, message, "rename the file, or give its date in digests.yml")
    return period
