"""Entries of the bylined form: title, abstract, byline, dot and date.

On some pages a line with the upvotes, or a hyphen, stands before the title; in some copies the
comment count stands on a line of its own after the date.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from generator.diagnostics import Diagnostics, quoted
from generator.model import Entry, Place
from generator.reading.dumps.text.lines import (
    BULLET,
    CUT_OFF,
    DOT,
    LONG,
    Line,
    is_glued_date,
    numbers_of,
    parse_byline,
    parse_date,
    refuse,
    size_fault,
)
from generator.reading.dumps.text.wrapping import ends_sentence, split_title

_UPVOTES: Final = re.compile(r"-|\d{1,6}|\d{1,3}(\.\d{1,2})?[kK]", re.ASCII)
_TEXTS: Final = 2
"""Lines of title and abstract."""
_BELOW: Final = 3
"""Lines below them: byline, dot and date."""
_COUNTS: Final = 2
"""Lines of counts above them: comments of the paper before, and upvotes."""


@dataclass(frozen=True, slots=True)
class _Block:
    """The lines between the date of one entry and that of the next."""

    counts: Sequence[Line]
    """Numbers above the title."""
    lines: Sequence[Line]

    @property
    def begins_with_count(self) -> bool:
        return bool(self.counts or (self.lines and _is_count(self.lines[0])))


def bylined_entries(lines: Sequence[Line], path: str, diagnostics: Diagnostics) -> list[Entry]:
    """The entries; a block of lines that is none is one error."""
    entries: list[Entry] = []
    blocks = _blocks(lines)
    has_upvotes = _has_upvotes(blocks)
    # Below the last date of a page that prints both, a lone number is of the paper above.
    has_both = any(len(block.counts) == _COUNTS for block in blocks[1:-1])
    for index, (block, following) in enumerate(pairwise(blocks)):
        _, upvotes = _shared(block, has_upvotes=has_upvotes, is_first=not index)
        ends_page = has_both and following is blocks[-1] and not following.lines
        comments, _ = _shared(following, has_upvotes=has_upvotes and not ends_page)
        own = [line for line in (upvotes, *block.lines, comments) if line]
        fault = _fault(block, has_upvotes=has_upvotes and upvotes is None)
        if not fault:
            entry = _entry(block.lines, len(entries) + 1, path, upvotes, comments)
            fault = size_fault(entry.title, entry.abstract)
            if not fault:
                entries.append(entry)
        if fault and is_glued_date(block.lines[-1]):
            message = f"{quoted(block.lines[-1].text)}: a date with a comment count glued to it?"
            hint = "all two-digit days of this dump are in doubt; copy the page anew"
            diagnostics.error(Place(path, block.lines[-1].number), message, hint)
        elif fault:
            refuse(own, fault, path, diagnostics)
    rest = blocks[-1]
    prints_upvotes = has_upvotes and not (has_both and not rest.lines)
    _tell_of_rest(rest, path, diagnostics, has_upvotes=prints_upvotes, is_first=not blocks[1:])
    return entries


def _blocks(lines: Sequence[Line]) -> list[_Block]:
    """The lines cut after each line that follows a dot; the last block is what remains."""
    cut: list[list[Line]] = [[]]
    after_dot = False
    for line in lines:
        cut[-1].append(line)
        if after_dot:
            cut.append([])
        after_dot = line.text == DOT and not after_dot
    return [_block(block, _BELOW) for block in cut[:-1]] + [_block(cut[-1], 0)]


def _block(lines: Sequence[Line], below: int) -> _Block:
    """Numbers at the beginning are counts where a title and an abstract are left without them."""
    count = 0
    while count < min(_COUNTS, len(lines)) and _is_count(lines[count]):
        count += 1
    while below and count and not _holds_texts(lines[count : len(lines) - below]):
        count -= 1
    return _Block(lines[:count], lines[count:])


def _holds_texts(lines: Sequence[Line]) -> bool:
    """Whether lines can be a title and an abstract, and not the lines of a wrapped abstract."""
    is_one_paragraph = not any(line.after_blank for line in lines[1:])
    return len(lines) == _TEXTS or (
        len(lines) > _TEXTS and not (is_one_paragraph and lines[0].after_blank)
    )


def _has_upvotes(blocks: Sequence[_Block]) -> bool:
    """Whether lone numbers are upvotes, which a page prints for every paper, and not comments."""
    *whole, rest = blocks
    counts = [line.text for block in blocks for line in block.counts]
    dates = [parse_date(block.lines[-1]) for block in whole]
    return (
        any(not text.isdecimal() for text in counts)
        or any(len(block.counts) == _COUNTS for block in blocks)
        or any(date is not None and date[1] is not None for date in dates)
        or bool(whole and whole[0].counts)
        or all(block.begins_with_count for block in whole[1:] or (rest,))
    )


def _shared(
    block: _Block, *, has_upvotes: bool, is_first: bool = False
) -> tuple[Line | None, Line | None]:
    """The comments of the paper before a block and the upvotes of its own."""
    if len(block.counts) == _COUNTS:
        return block.counts[0], block.counts[1]
    count = block.counts[0] if block.counts else None
    return (None, count) if has_upvotes or is_first else (count, None)


def _fault(block: _Block, *, has_upvotes: bool) -> str:
    """Why a block is no entry; empty where it is one.

    Where a page prints upvotes, a number is no title: the block has lost one of its lines.
    """
    lines = block.lines
    if len(lines) < _TEXTS + _BELOW or (has_upvotes and _is_count(lines[0])):
        return "belongs to an entry that lacks a title, an abstract or a byline"
    *texts, byline, _, date = lines
    is_of_abstract = not byline.after_blank and ends_sentence(byline.text)
    is_spaced = any(line.after_blank for line in texts[1:])
    if len(byline.text) > LONG or (
        is_of_abstract and is_spaced and not byline.text.startswith(BULLET)
    ):
        return "belongs to an entry that lacks a byline"
    if parse_date(date) is None:
        return f"belongs to an entry whose date is {quoted(date.text)}"
    if split_title(texts) is None:
        return f"belongs to an entry with {len(texts)} lines where a title and an abstract go"
    return ""


def _entry(
    lines: Sequence[Line], position: int, path: str, upvotes: Line | None, comments: Line | None
) -> Entry:
    """The entry that a block without fault is."""
    *texts, byline, _, date_line = lines
    parts, printed = split_title(texts), parse_date(date_line)
    if parts is None or printed is None:
        raise ValueError("a block with a fault is no entry")
    (title, abstract), (date, told) = parts, printed
    author_count, organisation = parse_byline(byline)
    return Entry(
        place=Place(path, title.number),
        position=position,
        title=title.text,
        abstract=abstract.text,
        abstract_line=abstract.number,
        author_count=author_count,
        organisation=organisation,
        date=date,
        comments=_number(comments.text) if comments and told is None else told,
        upvotes=_number(upvotes.text) if upvotes else None,
        lines=numbers_of(line for line in (upvotes, *lines, comments) if line),
    )


def _tell_of_rest(
    rest: _Block, path: str, diagnostics: Diagnostics, *, has_upvotes: bool, is_first: bool
) -> None:
    """Tell of what follows the last date: the upvotes of a lost paper, or its lines."""
    comments, upvotes = _shared(rest, has_upvotes=has_upvotes, is_first=is_first)
    if rest.lines or is_first:
        own = [line for line in (upvotes, *rest.lines) if line]
        refuse(own, "belongs to no whole entry", path, diagnostics, CUT_OFF)
    elif upvotes and upvotes is not comments:
        message = f"{quoted(upvotes.text)} is the upvotes of a paper that is not here"
        diagnostics.warning(Place(path, upvotes.number), message, CUT_OFF)


def _is_count(line: Line) -> bool:
    return _UPVOTES.fullmatch(line.text) is not None


def _number(upvotes: str) -> int | None:
    if upvotes == "-":
        return None
    thousands = upvotes.lower().removesuffix("k")
    return int(upvotes) if thousands == upvotes else round(float(thousands) * 1000)
