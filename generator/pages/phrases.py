"""Dates, names and numbers as readers see them."""

from __future__ import annotations

import calendar

from generator.markdown import Markdown, escape
from generator.model import Paper, PartialDate

UNDATED = "Undated"


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


def date_markdown(date: PartialDate | None) -> Markdown:
    """The same, readable by machines too."""
    phrase = date_phrase(date)
    return Markdown(f'<time datetime="{date}">{phrase}</time>' if date else phrase)


def byline(paper: Paper) -> str:
    """One or two names, the first of more, or how many there are, as plain text.

    An organisation, which some pages print in place of the count, stands in; else it is empty.
    """
    if len(paper.authors) > 2:  # noqa: PLR2004 -- two names are shown in full
        return f"{paper.authors[0]} et al."
    if paper.authors:
        return " and ".join(paper.authors)
    if paper.author_count is not None:
        return counted(paper.author_count, "author")
    return paper.organisation or ""


def authors_in_short(paper: Paper) -> Markdown:
    """The byline for a page."""
    return escape(byline(paper))


def authors_in_full(paper: Paper) -> Markdown:
    """Every name that is known, else what the byline says."""
    return escape(", ".join(paper.authors) or byline(paper))


def counted(number: int, noun: str) -> str:
    """1 paper, 2 papers, 1,204 papers."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
