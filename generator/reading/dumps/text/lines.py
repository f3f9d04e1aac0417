"""The lines of a dump and what one line alone can tell."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generator.diagnostics import Diagnostics
from generator.model import Place, PrintedDate

DOT: Final = "·"
BULLET: Final = "•"
LONG: Final = 300
"""Characters; longer lines are taken for abstracts where a line is missing (titles of the seed
dumps have at most 146 characters, abstracts at least 491)."""
CUT_OFF: Final = "is the dump cut off?"
LINE_LOST: Final = "is a line missing near here, or one too many?"

_MONTHS: Final = {name: number for number, name in enumerate(calendar.month_abbr) if name}
_DATE: Final = re.compile(
    r"(?P<month>[A-Z][a-z]{2}) (?P<day>\d{1,2})(, (?P<year>[12]\d{3}))?( (?P<comments>\d{1,6}))?",
    re.ASCII,
)
_AUTHOR_COUNT: Final = re.compile(r"(\d{1,6}|\d{1,3}(?:,\d{3})+) authors?", re.ASCII)
_QUOTED: Final = 60
"""Characters of a line that a message repeats."""


@dataclass(frozen=True, slots=True)
class Line:
    """A non-blank line: its number, counted from 1, and its text without white space around it."""

    number: int
    text: str

    @property
    def folded(self) -> str:
        """The text with any white space as one space."""
        return " ".join(self.text.split())

    @property
    def is_about_an_entry(self) -> bool:
        """Whether it tells of a paper's authors or its date, and is no text of the paper."""
        return self.text.startswith((BULLET, DOT)) or parse_date(self) is not None


def parse_date(line: Line) -> tuple[PrintedDate, int | None] | None:
    """A printed date and the comment count after it, or None where the line is no date."""
    found = _DATE.fullmatch(line.folded)
    if not found or found["month"] not in _MONTHS:
        return None
    month, day = _MONTHS[found["month"]], int(found["day"])
    year = int(found["year"]) if found["year"] else None
    # Without a year the day is measured by a leap year, which has every day there is.
    if not 1 <= day <= calendar.monthrange(year or 2024, month)[1]:
        return None
    comments = int(found["comments"]) if found["comments"] else None
    return PrintedDate(month, day, year), comments


def parse_byline(line: Line) -> tuple[int | None, str | None]:
    """The author count that a byline tells, or else the organisation; both may be missing."""
    who = line.folded.removeprefix(BULLET).strip()
    count = _AUTHOR_COUNT.fullmatch(who)
    return (int(count[1].replace(",", "")), None) if count else (None, who or None)


def refuse(
    lines: Sequence[Line], why: str, path: str, diagnostics: Diagnostics, hint: str = LINE_LOST
) -> None:
    """Note an error at each of the lines."""
    for line in lines:
        diagnostics.error(Place(path, line.number), f"{quoted(line.text)} {why}", hint)


def quoted(text: str) -> str:
    """The beginning of a line as messages show it."""
    return f"'{text}'" if len(text) <= _QUOTED else f"'{text[:_QUOTED].rstrip()}...'"
