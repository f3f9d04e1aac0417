"""Which date a digest and a paper have: as precise as it is known, never more."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable
from itertools import chain
from typing import Final

from generator.model import Archive, PartialDate, PrintedDate

FIRST_ARXIV_YEAR: Final = 1991
LEAP_CYCLE: Final = 8
"""In any eight years every day of the calendar occurs, 29 February of 1896 to 1904 included."""
LATEST_SECOND: Final = 2**32 - 1


def capture_date(
    recorded: PartialDate | None, header: PrintedDate | None, papers: Iterable[PartialDate]
) -> PartialDate | None:
    """The day a digest was captured: as recorded, else by its header, else unknown.

    A header without a year is of the first year in which its day is not before the newest of the
    digest's `papers`.
    """
    if recorded is not None or header is None:
        return recorded
    if header.year is not None:
        return PartialDate(header.year, header.month, header.day)
    newest = max((paper.first_day for paper in papers), default=None)
    if newest is None:
        return None
    for year in range(newest[0], min(newest[0] + LEAP_CYCLE, dt.MAXYEAR) + 1):
        exists = header.day <= calendar.monthrange(year, header.month)[1]
        if exists and (year, header.month, header.day) >= newest:
            return PartialDate(year, header.month, header.day)
    return None


def printed_date(printed: PrintedDate | None, captured: PartialDate | None) -> PartialDate | None:
    """An entry's own date; without a year it is of the year of the capture, if that is known."""
    if printed is None:
        return None
    if printed.year is not None:
        return PartialDate(printed.year, printed.month, printed.day)
    if captured is None or printed.day > calendar.monthrange(captured.year, printed.month)[1]:
        return None
    return PartialDate(captured.year, printed.month, printed.day)


def is_after(date: PartialDate, captured: PartialDate) -> bool:
    """Whether a date is surely later than another, as precisely as both are known."""
    later, earlier = str(date), str(captured)
    precision = min(len(later), len(earlier))
    return later[:precision] > earlier[:precision]


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
