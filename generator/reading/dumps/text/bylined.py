"""Entries of the bylined form: title, abstract, byline, dot and date.

On some pages a line with the upvotes, or a hyphen, stands before the title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from generator.diagnostics import Diagnostics
from generator.model import Entry, Place
from generator.reading.dumps.text.lines import (
    CUT_OFF,
    DOT,
    LONG,
    Line,
    parse_byline,
    parse_date,
    quoted,
    refuse,
)

_UPVOTES: Final = re.compile(r"-|\d{1,6}|\d{1,3}(\.\d{1,2})?[kK]", re.ASCII)
_WHOLE: Final = len(("title", "abstract", "byline", "dot", "date"))


def bylined_entries(lines: Sequence[Line], path: str, diagnostics: Diagnostics) -> list[Entry]:
    """The entries; each line of a block that is none is an error."""
    entries: list[Entry] = []
    *blocks, rest = _blocks(lines)
    has_upvotes = any(len(block) > _WHOLE and _is_upvotes(block[0]) for block in blocks)
    for block in blocks:
        entry = _entry(block, len(entries) + 1, path, has_upvotes=has_upvotes)
        if isinstance(entry, Entry):
            entries.append(entry)
        else:
            refuse(block, entry, path, diagnostics)
    if len(rest) == 1 and _is_upvotes(rest[0]):
        message = f"'{rest[0].text}' is the upvotes of a paper that is not here"
        diagnostics.warning(Place(path, rest[0].number), message, CUT_OFF)
    else:
        refuse(rest, "belongs to no whole entry", path, diagnostics, CUT_OFF)
    return entries


def _blocks(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines cut after each line that follows a dot; the last block is what remains."""
    blocks: list[list[Line]] = [[]]
    after_dot = False
    for line in lines:
        blocks[-1].append(line)
        if after_dot:
            blocks.append([])
        after_dot = line.text == DOT and not after_dot
    return blocks


def _entry(block: Sequence[Line], position: int, path: str, *, has_upvotes: bool) -> Entry | str:
    """The entry that a block of lines is, or why it is none."""
    # Where a page prints upvotes, a number is no title: the block has lost one of its lines.
    upvotes = block[0] if _is_upvotes(block[0]) and (has_upvotes or len(block) > _WHOLE) else None
    whole = block if upvotes is None else block[1:]
    if len(whole) < _WHOLE:
        return "belongs to an entry that lacks a title, an abstract or a byline"
    *text, byline, _, date_line = whole
    if len(byline.text) > LONG:
        return "belongs to an entry that lacks a byline"
    printed = parse_date(date_line)
    if printed is None:
        return f"belongs to an entry whose date is {quoted(date_line.text)}"
    if len(text) != len(("title", "abstract")):
        return f"belongs to an entry with {len(text)} lines where a title and an abstract go"
    title, abstract = text
    author_count, organisation = parse_byline(byline)
    date, comments = printed
    return Entry(
        place=Place(path, title.number),
        position=position,
        title=title.text,
        abstract=abstract.text,
        abstract_line=abstract.number,
        author_count=author_count,
        organisation=organisation,
        date=date,
        comments=comments,
        upvotes=_number(upvotes.text) if upvotes else None,
        lines=tuple(line.number for line in block),
    )


def _is_upvotes(line: Line) -> bool:
    return _UPVOTES.fullmatch(line.text) is not None


def _number(upvotes: str) -> int | None:
    if upvotes == "-":
        return None
    thousands = upvotes.lower().removesuffix("k")
    return int(upvotes) if thousands == upvotes else round(float(thousands) * 1000)
