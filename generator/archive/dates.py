"""Which date a digest and a paper have: as precise as it is known, never more."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable
from itertools import chain
from typing import Final

from generator.model import Archive, Dump, PartialDate, PrintedDate

FIRST_ARXIV_YEAR: Final = 1991
LEAP_CYCLE: Final = 8
"""In any eight years every day of the calendar occurs, 29 February of 1896 to 1904 included."""
LATEST_SECOND: Final = 2**32 - 1


def capture_date(
    dump: Dump, recorded: PartialDate | None, known: Iterable[PartialDate | None]
) -> PartialDate | None:
    """The day a digest was captured: as recorded, as its data tells, by its header, or unknown.

    The source prints a year only for papers of other years than the capture's. So a header without
    a year is of a year after the newest that the dump prints, and of the first in which its day is
    not before the newest of its papers, as far as their dates are `known`: one for each entry. The
    very newest decides nothing where there are others, for it may be a slip.
    """
    header = dump.header
    if recorded is not None or dump.captured is not None or header is None:
        return recorded or dump.captured
    if header.year is not None:
        return PartialDate(header.year, header.month, header.day)
    printed = [entry.date.year for entry in dump.entries if entry.date and entry.date.year]
    days = sorted(
        _as_printed(entry.date, date).first_day
        for entry, date in zip(dump.entries, known, strict=True)
        if date is not None
    )
    bounds = days[-2:-1]
    if printed:
        bounds.append((max(printed) + 1, 1, 1))
    return _first_not_before(header, max(bounds or days)) if bounds or days else None


def _as_printed(printed: PrintedDate | None, known: PartialDate) -> PartialDate:
    """The day that a dump prints without its year, in the year nearest to what is known."""
    if printed is None or printed.year is not None or known.day is None:
        return known
    wanted = dt.date(*known.first_day)
    days = [
        dt.date(year, printed.month, printed.day)
        for year in range(max(known.year - 1, dt.MINYEAR), min(known.year + 1, dt.MAXYEAR) + 1)
        if _exists(year, printed.month, printed.day)
    ]
    nearest = min(days, key=lambda day: abs(day - wanted), default=wanted)
    return PartialDate(nearest.year, nearest.month, nearest.day)


def _first_not_before(header: PrintedDate, bound: tuple[int, int, int]) -> PartialDate | None:
    for year in range(bound[0], min(bound[0] + LEAP_CYCLE, dt.MAXYEAR) + 1):
        day = (year, header.month, header.day)
        if _exists(*day) and day >= bound:
            return PartialDate(*day)
    return None


def _exists(year: int, month: int, day: int) -> bool:
    return day <= calendar.monthrange(year, month)[1]


def printed_date(printed: PrintedDate | None, captured: PartialDate | None) -> PartialDate | None:
    """An entry's own date; without a year it is the last such day that is not after the capture.

    On the first days of a year the source still prints days of December without their year. A day
    that neither the capture's year nor the one before has is not known.
    """
    if printed is None:
        return None
    if printed.year is not None:
        return PartialDate(printed.year, printed.month, printed.day)
    if captured is None:
        return None
    for year in (captured.year, captured.year - 1):
        date = PartialDate(year, printed.month, printed.day)
        if _exists(year, printed.month, printed.day) and not is_after(date, captured):
            return date
    return None


def is_after(date: PartialDate, captured: PartialDate) -> bool:
    """Whether a date is surely later than another, as precisely as both are known."""
    parts = (
        (date.year, captured.year),
        (date.month, captured.month),
        (date.day, captured.day),
    )
    for later, earlier in parts:
        if later is None or earlier is None:
            return False
        if later != earlier:
            return later > earlier
    return False


def arxiv_date(identifier: str | None) -> PartialDate | None:
    """The month in an arXiv id: 2406.13149 and math/0211159 begin with year and month."""
    if identifier is None:
        return None
    digits = identifier.rpartition("/")[2]
    year, month = int(digits[:2]), int(digits[2:4])
    century = 1900 if year >= FIRST_ARXIV_YEAR % 100 else 2000
    return PartialDate(century + year, month)


def newest_day(archive: Archive) -> int:
    """The newest date in the archive in seconds since 1970: a clock that only the inputs move.

    Held within what the header of a compressed file can say (RFC 1952, MTIME).
    """
    known = (digest.date for digest in archive.digests), (paper.date for paper in archive.papers)
    newest = max((date.first_day for date in chain(*known) if date), default=(1980, 1, 1))
    return min(max(calendar.timegm((*newest, 0, 0, 0)), 0), LATEST_SECOND)
