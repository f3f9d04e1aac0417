"""A dump's text to its entries: every non-blank line is boilerplate, part of an entry or an error.

Two forms occur. Where a middle dot stands on a line of its own, entries are *bylined*: title,
abstract, byline, dot and date, after an optional line with the upvotes. Otherwise titles and
abstracts alternate. Blank lines mean nothing in either.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generator.diagnostics import Diagnostics
from generator.model import Dump, Entry, Place, PrintedDate
from generator.reading.text_file import decode_lines

BOILERPLATE: Final = re.compile(
    r"Get trending papers in your email inbox( once a day)?!|Subscribe|Daily Papers"
    r"|by ?AK and the research community"
)
INVITATION: Final = re.compile(r"Get trending papers in your email inbox.*")
NEW_BADGE: Final = "new"
GLUED: Final = "Subscribe"
DOT: Final = "·"
MONTHS: Final = {name: number for number, name in enumerate(calendar.month_abbr) if name}
DATE: Final = re.compile(
    r"(?P<month>[A-Z][a-z]{2}) (?P<day>\d{1,2})(, (?P<year>[12]\d{3}))?( (?P<comments>\d{1,6}))?",
    re.ASCII,
)
AUTHOR_COUNT: Final = re.compile(r"(\d{1,6}) authors?", re.ASCII)
UPVOTES: Final = re.compile(r"-|\d{1,6}", re.ASCII)
UNFINISHED: Final = re.compile(r"(^|\s)(?!\S*://)\S*[\w,;:(-]\Z")
"""A text that ends in mid-sentence, but not in the bare address that many abstracts end in."""
LONG: Final = 300
"""Characters; longer lines are taken for abstracts where a line is missing (titles of the seed
dumps have at most 146 characters, abstracts at least 491)."""
QUOTED: Final = 60
"""Characters of a line that a message repeats."""
CUT_OFF: Final = "is the dump cut off?"
LINE_LOST: Final = "is a line missing near here, or one too many?"


@dataclass(frozen=True, slots=True)
class Line:
    """A non-blank line: its number, counted from 1, and its text without white space around it."""

    number: int
    text: str


def parse_dump(data: bytes, path: str, source: str, diagnostics: Diagnostics) -> Dump:
    """Read one dump file's bytes; whatever fits nothing is noted as an error at its line."""
    decoded = decode_lines(data, path, diagnostics)
    if decoded is None:
        return Dump(path, source, None, (), ())
    lines = [
        Line(number, text.strip()) for number, text in enumerate(decoded, start=1) if text.strip()
    ]
    header, boilerplate, body = _split_header(lines)
    body = _without_stray_boilerplate(body, path, diagnostics)
    bylined = any(line.text == DOT for line in body)
    split = _bylined_entries if bylined else _alternating_entries
    entries = split(body, path, diagnostics)
    if not body:
        diagnostics.error(
            Place(path, 1), "no entry in this dump", "is the file empty or the page not whole?"
        )
    return Dump(path, source, header, tuple(entries), tuple(boilerplate))


def _split_header(lines: Sequence[Line]) -> tuple[PrintedDate | None, list[int], list[Line]]:
    """The header's date, the numbers of its lines, and the lines after it."""
    date: PrintedDate | None = None
    numbers: list[int] = []
    invited = False
    for index, line in enumerate(lines):
        if date is None and (printed := _parse_date(line.text)) and numbers:
            date = printed[0]
        elif invited and line.text.startswith(GLUED) and line.text != GLUED:
            first = Line(line.number, line.text.removeprefix(GLUED).strip())
            return date, numbers, [first, *lines[index + 1 :]]
        elif not (BOILERPLATE.fullmatch(line.text) or (not numbers and line.text == NEW_BADGE)):
            return date, numbers, list(lines[index:])
        numbers.append(line.number)
        invited = bool(INVITATION.fullmatch(line.text))
    return date, numbers, []


def _without_stray_boilerplate(
    lines: Sequence[Line], path: str, diagnostics: Diagnostics
) -> list[Line]:
    kept = []
    for line in lines:
        if BOILERPLATE.fullmatch(line.text):
            diagnostics.error(
                Place(path, line.number),
                f"{_quoted(line.text)} belongs to the top of a page",
                "are two pages in one dump?",
            )
        else:
            kept.append(line)
    return kept


def _bylined_entries(lines: Sequence[Line], path: str, diagnostics: Diagnostics) -> list[Entry]:
    """Entries that end in byline, dot and date; a block of lines that is none is refused."""
    entries: list[Entry] = []
    block: list[Line] = []
    after_dot = False
    for line in lines:
        block.append(line)
        if after_dot:
            entry = _bylined_entry(block, len(entries) + 1, path)
            if isinstance(entry, Entry):
                entries.append(entry)
            else:
                _refuse(block, entry, path, diagnostics)
            block = []
        after_dot = line.text == DOT and not after_dot
    if len(block) == 1 and UPVOTES.fullmatch(block[0].text):
        message = f"'{block[0].text}' is the upvotes of a paper that is not here"
        diagnostics.warning(Place(path, block[0].number), message, CUT_OFF)
    else:
        _refuse(block, "belongs to no whole entry", path, diagnostics, CUT_OFF)
    return entries


def _bylined_entry(block: Sequence[Line], position: int, path: str) -> Entry | str:
    """The entry that a block of lines is, or why it is none."""
    if len(block) < len(("title", "abstract", "byline", "dot", "date")):
        return "belongs to an entry that lacks a title, an abstract or a byline"
    *head, byline, _, date_line = block
    if len(byline.text) > LONG:
        return "belongs to an entry that lacks a byline"
    printed = _parse_date(date_line.text)
    if printed is None:
        return f"belongs to an entry whose date is {_quoted(date_line.text)}"
    upvotes = head[0].text if len(head) > 2 and UPVOTES.fullmatch(head[0].text) else None  # noqa: PLR2004 -- more than title and abstract
    text = head if upvotes is None else head[1:]
    if len(text) != len(("title", "abstract")):
        return f"belongs to an entry with {len(text)} lines where a title and an abstract go"
    title, abstract = text
    who = byline.text.removeprefix("•").strip()
    count = AUTHOR_COUNT.fullmatch(who)
    date, comments = printed
    return Entry(
        place=Place(path, title.number),
        position=position,
        title=title.text,
        abstract=abstract.text,
        abstract_line=abstract.number,
        author_count=int(count[1]) if count else None,
        organisation=None if count else who or None,
        date=date,
        comments=comments,
        upvotes=int(upvotes) if upvotes and upvotes != "-" else None,
        lines=tuple(line.number for line in block),
    )


def _alternating_entries(lines: Sequence[Line], path: str, diagnostics: Diagnostics) -> list[Entry]:
    """Entries of a title and an abstract; the lengths tell where a line of a pair is missing."""
    entries: list[Entry] = []
    index = 0
    while index < len(lines):
        title, abstract, following = (*lines[index : index + 3], None, None)[:3]
        if title is None:
            break
        if abstract is None and len(title.text) <= LONG:
            _refuse([title], "is a title without an abstract", path, diagnostics, CUT_OFF)
            break
        if abstract is None or len(abstract.text) < LONG < len(title.text):
            _refuse([title], "is an abstract without a title", path, diagnostics, LINE_LOST)
            index += 1
        elif following and len(abstract.text) < LONG < len(following.text):
            _refuse([title], "is a title without an abstract", path, diagnostics, LINE_LOST)
            index += 1
        else:
            entries.append(
                Entry(
                    place=Place(path, title.number),
                    position=len(entries) + 1,
                    title=title.text,
                    abstract=abstract.text,
                    abstract_line=abstract.number,
                    lines=(title.number, abstract.number),
                )
            )
            index += 2
    if entries and UNFINISHED.search(lines[-1].text) and lines[-1].number in entries[-1].lines:
        message = "the last abstract ends in mid-sentence"
        diagnostics.warning(Place(path, lines[-1].number), message, CUT_OFF)
    return entries


def _refuse(
    lines: Sequence[Line], why: str, path: str, diagnostics: Diagnostics, hint: str = LINE_LOST
) -> None:
    for line in lines:
        diagnostics.error(Place(path, line.number), f"{_quoted(line.text)} {why}", hint)


def _quoted(text: str) -> str:
    return f"'{text}'" if len(text) <= QUOTED else f"'{text[:QUOTED].rstrip()}...'"


def _parse_date(text: str) -> tuple[PrintedDate, int | None] | None:
    """A printed date and the comment count after it, or None where the text is no date."""
    found = DATE.fullmatch(text)
    if not found or found["month"] not in MONTHS:
        return None
    month, day = MONTHS[found["month"]], int(found["day"])
    year = int(found["year"]) if found["year"] else None
    # Without a year the day is measured by a leap year, which has every day there is.
    if not 1 <= day <= calendar.monthrange(year or 2024, month)[1]:
        return None
    comments = int(found["comments"]) if found["comments"] else None
    return PrintedDate(month, day, year), comments
