"""The lines of a dump and what one line alone can tell."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from generator.bounds import ABSTRACT_LETTERS, FIRST_YEAR, LAST_YEAR, TITLE_LETTERS
from generator.diagnostics import Diagnostics, quoted
from generator.model import Place, PrintedDate
from generator.reading.text_file import CONTROL, INVISIBLE

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
_GLUED: Final = re.compile(r"[A-Z][a-z]{2} (\d{1,2}, [12]\d{4,9}|\d{3,8})", re.ASCII)
_AUTHOR_COUNT: Final = re.compile(r"(\d{1,6}|\d{1,3}(?:,\d{3})+) authors?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Line:
    """A non-blank line: its number, counted from 1, and its text without white space around it.

    Several lines of one wrapped text are one, too, with the number of the first.
    """

    number: int
    text: str
    after_blank: bool = False
    """Whether a blank line stands before it."""
    indented: bool = False
    numbers: tuple[int, ...] = ()
    """All lines of a wrapped text; empty for a line of its own."""

    @property
    def all_numbers(self) -> tuple[int, ...]:
        """The numbers of every line that this one is made of."""
        return self.numbers or (self.number,)

    @property
    def folded(self) -> str:
        """The text with any white space as one space."""
        return " ".join(self.text.split())

    @property
    def is_about_an_entry(self) -> bool:
        """Whether it tells of a paper's authors or its date, and is no text of the paper."""
        return self.text.startswith((BULLET, DOT)) or parse_date(self) is not None


def split_lines(text: str) -> list[Line]:
    """The lines of a text that show anything; a control character is white space."""
    lines: list[Line] = []
    after_blank = False
    for number, raw in enumerate(text.split("\n"), start=1):
        shown = CONTROL.sub(" ", raw).strip(INVISIBLE)
        if shown:
            indented = raw.lstrip("\ufeff\u200b").startswith(("  ", "\t", "\u00a0\u00a0"))
            lines.append(Line(number, shown, after_blank, indented))
        after_blank = not shown
    return lines


def joined(lines: Sequence[Line]) -> Line:
    """Lines of one wrapped text as one."""
    if len(lines) == 1:
        return lines[0]
    numbers = tuple(number for line in lines for number in line.all_numbers)
    text = " ".join(line.text for line in lines)
    return Line(lines[0].number, text, lines[0].after_blank, lines[0].indented, numbers)


def numbers_of(lines: Iterable[Line]) -> tuple[int, ...]:
    """The numbers of all lines that some are made of."""
    return tuple(number for line in lines for number in line.all_numbers)


def parse_date(line: Line) -> tuple[PrintedDate, int | None] | None:
    """A printed date and the comment count after it, or None where the line is no date."""
    if line.text[:3] not in _MONTHS or not (found := _DATE.fullmatch(line.folded)):
        return None
    month, day = _MONTHS[found["month"]], int(found["day"])
    year = int(found["year"]) if found["year"] else None
    if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    # Without a year the day is measured by a leap year, which has every day there is.
    if not 1 <= day <= calendar.monthrange(year or 2024, month)[1]:
        return None
    comments = int(found["comments"]) if found["comments"] else None
    return PrintedDate(month, day, year), comments


def is_glued_date(line: Line) -> bool:
    """Whether a line is a date to which a comment count sticks, as in `May 296`."""
    return _GLUED.fullmatch(line.folded) is not None and line.folded[:3] in _MONTHS


def parse_byline(line: Line) -> tuple[int | None, str | None]:
    """The author count that a byline tells, or else the organisation; both may be missing."""
    who = line.folded.removeprefix(BULLET).strip()
    count = _AUTHOR_COUNT.fullmatch(who)
    return (int(count[1].replace(",", "")), None) if count else (None, who or None)


def size_fault(title: str, abstract: str) -> str:
    """Why texts are too long to be of a paper; empty where they are not."""
    for what, text, longest in (
        ("a title", title, TITLE_LETTERS),
        ("an abstract", abstract, ABSTRACT_LETTERS),
    ):
        if len(text) > longest:
            return f"has {what} of {len(text):,} letters; at most {longest:,} are read"
    return ""


def refuse(
    lines: Sequence[Line], why: str, path: str, diagnostics: Diagnostics, hint: str = LINE_LOST
) -> None:
    """Note one error for lines that belong together, at the first of them."""
    if lines:
        place = Place(path, lines[0].number)
        diagnostics.error(place, f"{quoted(lines[0].text)} {why}", hint)
