"""Dates, names and numbers in words, as plain text: the same on pages, in charts and in data."""

from __future__ import annotations

import calendar
import unicodedata
from typing import Final

from generator.model import LinkKind, Paper, PartialDate

SITE_NAME: Final = "Digest archive"
"""As mkdocs.yml has it."""
UNDATED: Final = "Undated"
NAMES_SHOWN: Final = 2
"""So many authors are all named; of more, the first."""

LINK_LABELS: Final = {
    LinkKind.CODE: "Code",
    LinkKind.PROJECT: "Project page",
    LinkKind.MODEL: "Model",
    LinkKind.DATA: "Data",
}
"""What a link of a paper leads to."""


def month_name(year: int, month: int) -> str:
    """December 2025."""
    return f"{calendar.month_name[month]} {year}"


def date_phrase(date: PartialDate | None) -> str:
    """22 December 2025, December 2025 or 2025, as precise as the date is."""
    if date is None:
        return UNDATED
    if date.month is None:
        return str(date.year)
    name = month_name(date.year, date.month)
    return name if date.day is None else f"{date.day} {name}"


def byline(paper: Paper) -> str:
    """One or two names, the first of more, or how many there are.

    An organisation, which some pages print in place of the count, stands in; else it is empty.
    """
    if len(paper.authors) > NAMES_SHOWN:
        return f"{paper.authors[0]} et al."
    if paper.authors:
        return " and ".join(paper.authors)
    if paper.author_count is not None:
        return counted(paper.author_count, "author")
    return paper.organisation or ""


def one_spelling(name: str) -> str:
    """A name in Unicode's composed form with single spaces; nothing else makes two names one."""
    return unicodedata.normalize("NFC", " ".join(name.split()))


def counted(number: int, singular: str, plural: str = "") -> str:
    """1 paper, 2 papers, 1,204 papers; a plural that is not made with an s is given."""
    return f"{number:,} {singular if number == 1 else plural or f'{singular}s'}"
