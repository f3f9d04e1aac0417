"""A dump's text to its entries: every non-blank line is boilerplate, part of an entry or an error.

Two forms occur. Where a middle dot stands on a line of its own, entries are *bylined*; otherwise
titles and abstracts alternate. Blank lines mean nothing in either.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from generator.diagnostics import Diagnostics
from generator.model import Dump, Place, PrintedDate
from generator.reading.dumps.text.alternating import alternating_entries
from generator.reading.dumps.text.bylined import bylined_entries
from generator.reading.dumps.text.lines import DOT, Line, parse_date, quoted
from generator.reading.text_file import decode_lines

_INVITATION: Final = re.compile(r"Get trending papers in your email inbox( once a day)?!?")
_BUTTON: Final = "Subscribe"
_BOILERPLATE: Final = re.compile(
    rf"{_INVITATION.pattern}|{_BUTTON}"
    r"|Daily Papers|(Daily Papers)?by ?AK and the research community"
)
_NEW_BADGE: Final = "new"
_GLUED: Final = re.compile(rf"{_BUTTON}(?!rs?\b)(?=.)")
"""The button with the first title behind it, where an invitation stands before it."""
_SURELY_GLUED: Final = re.compile(rf"{_BUTTON}(?=[^\sa-z])")
"""The same at the very top of a page."""


def parse_dump(
    data: bytes, path: str, source: str, diagnostics: Diagnostics, *, is_recorded: bool = False
) -> Dump:
    """Read one dump file's bytes; whatever fits nothing is noted as an error at its line."""
    decoded = decode_lines(data, path, diagnostics)
    if decoded is None:
        return Dump(path, source, None, (), (), is_whole=False)
    lines = [
        Line(number, text.strip()) for number, text in enumerate(decoded, start=1) if text.strip()
    ]
    header, boilerplate, body = _split_header(lines)
    body = _without_stray_boilerplate(body, path, diagnostics)
    bylined = any(line.text == DOT for line in body)
    split = bylined_entries if bylined else alternating_entries
    entries = split(body, path, diagnostics)
    if not body:
        diagnostics.error(
            Place(path, 1), "no entry in this dump", "is the file empty or the page not whole?"
        )
    read = {number for entry in entries for number in entry.lines}
    refused = tuple(line.text for line in body if line.number not in read)
    is_whole = bool(entries)
    return Dump(
        path, source, header, tuple(entries), tuple(boilerplate), refused, is_whole=is_whole
    )


def _split_header(lines: Sequence[Line]) -> tuple[PrintedDate | None, list[int], list[Line]]:
    """The header's date, the numbers of its lines, and the lines after it."""
    date: PrintedDate | None = None
    numbers: list[int] = []
    invited = False
    for index, line in enumerate(lines):
        glued = _GLUED if invited else _SURELY_GLUED
        if date is None and (printed := parse_date(line)) and numbers:
            date = printed[0]
        elif (invited or not numbers) and (button := glued.match(line.text)):
            first = Line(line.number, line.text[button.end() :].strip())
            return date, numbers, [first, *lines[index + 1 :]]
        elif not (_BOILERPLATE.fullmatch(line.text) or (not numbers and line.text == _NEW_BADGE)):
            return date, numbers, list(lines[index:])
        numbers.append(line.number)
        invited = bool(_INVITATION.fullmatch(line.text))
    return date, numbers, []


def _without_stray_boilerplate(
    lines: Sequence[Line], path: str, diagnostics: Diagnostics
) -> list[Line]:
    kept = []
    for line in lines:
        if _BOILERPLATE.fullmatch(line.text):
            diagnostics.error(
                Place(path, line.number),
                f"{quoted(line.text)} belongs to the top of a page",
                "are two pages in one dump?",
            )
        else:
            kept.append(line)
    return kept
