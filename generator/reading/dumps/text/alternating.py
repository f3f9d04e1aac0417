"""Entries of the form without bylines: titles and abstracts alternate, and no more is printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from generator.diagnostics import Diagnostics
from generator.model import Entry, Place
from generator.reading.dumps.text.lines import (
    CUT_OFF,
    LINE_LOST,
    LONG,
    Line,
    numbers_of,
    refuse,
    size_fault,
)
from generator.reading.dumps.text.wrapping import looks_torn

_UNFINISHED: Final = re.compile(r"(^|\s)(?!\S*(://|\.[a-z]+/))\S*[\w,;:(-]\Z")
"""A text that ends in mid-sentence, but not in the bare address that many abstracts end in."""
_SHORT: Final = 100
"""Characters; no abstract among long ones is so short, but half of a torn one may be."""


def alternating_entries(lines: Sequence[Line], path: str, diagnostics: Diagnostics) -> list[Entry]:
    """The entries; lengths, bylines and dates tell where a line of a pair is missing."""
    entries: list[Entry] = []
    index = 0
    while index < len(lines):
        title = lines[index]
        abstract, following = (*lines[index + 1 : index + 3], None, None)[:2]
        fault = _fault(title, abstract, following)
        if abstract and not fault and (fault := size_fault(title.text, abstract.text)):
            refuse([title, abstract], fault, path, diagnostics, "")
            index += 2
            continue
        if fault or abstract is None:
            hint = CUT_OFF if abstract is None and len(title.text) <= LONG else LINE_LOST
            refuse([title], fault, path, diagnostics, hint)
            index += 1
        else:
            entries.append(
                Entry(
                    place=Place(path, title.number),
                    position=len(entries) + 1,
                    title=title.text,
                    abstract=abstract.text,
                    abstract_line=abstract.number,
                    lines=numbers_of((title, abstract)),
                )
            )
            index += 2
    if looks_torn([(entry.title, entry.abstract) for entry in entries]):
        message = "texts end in mid-sentence: are they wrapped over lines?"
        diagnostics.error(entries[0].place, message, "copy the page anew, a line a paragraph")
        return []
    _warn_of_torn_pairs(entries, path, diagnostics)
    if entries and lines[-1].number in entries[-1].lines and _UNFINISHED.search(lines[-1].text):
        message = "the last abstract ends in mid-sentence"
        diagnostics.warning(Place(path, lines[-1].number), message, CUT_OFF)
    return entries


def _fault(title: Line, abstract: Line | None, following: Line | None) -> str:
    """Why a line does not begin an entry; empty where it does."""
    is_followed_by_text = abstract is not None and len(abstract.text) > LONG
    if len(title.text) > LONG and not is_followed_by_text:
        return "is an abstract without a title"
    if title.is_about_an_entry and not (is_followed_by_text and title.text[0].isalpha()):
        return "is neither a title nor an abstract"
    if abstract is None or (abstract.is_about_an_entry and not is_followed_by_text):
        return "is a title without an abstract"
    if following and len(abstract.text) < LONG < len(following.text):
        return "is a title without an abstract"
    return ""


def _warn_of_torn_pairs(entries: Sequence[Entry], path: str, diagnostics: Diagnostics) -> None:
    """Two stray lines look like a title and an abstract, but for their length among others."""
    has_long = any(len(entry.abstract) > LONG for entry in entries)
    for entry in entries:
        abstract = entry.abstract
        is_torn = len(abstract) <= LONG and _UNFINISHED.search(abstract) and entry != entries[-1]
        if len(entry.title) > LONG:
            message = f"a title of {len(entry.title)} characters"
            diagnostics.warning(entry.place, message, LINE_LOST)
        elif has_long and (len(abstract) < _SHORT or is_torn):
            message = f"an abstract of {len(abstract)} characters"
            diagnostics.warning(Place(path, entry.abstract_line), message, LINE_LOST)
