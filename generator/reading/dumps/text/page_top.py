"""The top of a page: what stands above the first paper, and what of it is worth keeping."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from generator.diagnostics import Diagnostics, quoted
from generator.model import Place, PrintedDate
from generator.reading.dumps.text.lines import Line, parse_date

_INVITATION: Final = re.compile(r"Get trending papers in your email inbox( once a day)?!?")
_BUTTON: Final = "Subscribe"
_COMMUNITY: Final = re.compile(r"(Daily Papers)?by ?AK and the research community")
_BOILERPLATE: Final = re.compile(
    rf"{_INVITATION.pattern}|{_BUTTON}|Daily Papers|{_COMMUNITY.pattern}"
)
_NEW_BADGE: Final = "new"
_TAB: Final = re.compile(r"Daily|Weekly|Monthly|Trending( Papers)?", re.IGNORECASE)
_TABS: Final = re.compile(
    r"Daily[\s|/·,]*Weekly[\s|/·,]*Monthly([\s|/·,]*Trending( Papers)?)?", re.IGNORECASE
)
"""All tabs on one line."""
_WAY: Final = re.compile(
    r"(https?://|/papers?/)\S*|[<>←→]|Prev(ious)?|Next|Today|\S*/papers/(date|week|month)/\S*"
)
"""The way to the day before or after, with the address that a copy of the page may show."""
_HIGHEST: Final = 12
"""Lines between the name of the page and its day; seen are five."""
_GLUED: Final = re.compile(rf"{_BUTTON}(?!rs?\b)(?=.)")
"""The button with the first title behind it, where an invitation stands before it."""
_SURELY_GLUED: Final = re.compile(rf"{_BUTTON}(?=[^\sa-z])")
"""The same at the very top of a page."""


@dataclass(frozen=True, slots=True)
class PageTop:
    """What stands above the first paper."""

    date: PrintedDate | None = None
    title: str | None = None
    """What was asked for, on the page of a search."""
    numbers: tuple[int, ...] = ()
    """The lines of the top."""
    is_a_page: bool = False
    """Whether it surely is the top of a digest page."""


def split_top(lines: Sequence[Line]) -> tuple[PageTop, list[Line]]:
    """The top of a page and the lines after it."""
    date: PrintedDate | None = None
    title: str | None = None
    numbers: list[int] = []
    invited = is_a_page = False
    index = 0
    while index < len(lines):
        line = lines[index]
        glued = _GLUED if invited else _SURELY_GLUED
        if date is None and (printed := parse_date(line)) and numbers:
            date = printed[0]
        elif (invited or not numbers) and (button := glued.match(line.text)):
            rest = replace(line, text=line.text[button.end() :].strip())
            top = PageTop(date, title, tuple(numbers), is_a_page=True)
            return top, [rest, *lines[index + 1 :]]
        elif date is None and (tabs := _tabs(lines, index, after_top=is_a_page)):
            title = _query(lines[index:tabs]) or title
            numbers += (each.number for each in lines[index:tabs])
            is_a_page, index, invited = True, tabs, False
            continue
        elif _BOILERPLATE.fullmatch(line.text):
            is_a_page = True
        elif numbers or line.text != _NEW_BADGE:
            break
        numbers.append(line.number)
        invited = bool(_INVITATION.fullmatch(line.text))
        index += 1
    return PageTop(date, title, tuple(numbers), is_a_page), list(lines[index:])


def without_stray_boilerplate(
    lines: Sequence[Line], path: str, diagnostics: Diagnostics
) -> list[Line]:
    """The lines that may be of entries; a page's top among them is an error."""
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


def _tabs(lines: Sequence[Line], start: int, *, after_top: bool) -> int:
    """Where the tabs that begin here end; 0 where none begin.

    Above them the query of a search may stand, below them the way to the day before; so where the
    page's day follows, all in between is the page's.
    """
    near = lines[start : start + _HIGHEST]
    queries = 2 if after_top and not _BOILERPLATE.fullmatch(near[0].text) else 1
    first = next((i for i, line in enumerate(near[:queries]) if _begins_tabs(near, i)), None)
    if first is None:
        return 0
    end = first
    while end < len(near) and (_is_tab(near[end]) or _WAY.fullmatch(near[end].text)):
        end += 1
    return start + end


def _begins_tabs(lines: Sequence[Line], index: int) -> bool:
    if _TABS.fullmatch(lines[index].text):
        return True
    is_next_tab = index + 1 < len(lines) and _is_tab(lines[index + 1])
    return _is_tab(lines[index]) and is_next_tab


def _is_tab(line: Line) -> bool:
    return bool(_TAB.fullmatch(line.text) or _TABS.fullmatch(line.text))


def _query(lines: Sequence[Line]) -> str | None:
    first = lines[0]
    return None if _is_tab(first) or _WAY.fullmatch(first.text) else first.folded
