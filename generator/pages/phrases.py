"""Dates, names and numbers as readers see them."""

from __future__ import annotations

import calendar

from generator.model import Paper, PartialDate
from generator.pages.markdown import Markdown, escape

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


def authors_in_short(paper: Paper) -> Markdown:
    """One or two names, the first of more, or how many there are; empty where nothing is known."""
    names = [escape(name) for name in paper.authors]
    if len(names) > 2:  # noqa: PLR2004 -- two names are shown in full
        return Markdown(f"{names[0]} et al.")
    return Markdown(" and ".join(names)) if names else author_count(paper)


def authors_in_full(paper: Paper) -> Markdown:
    """Every name that is known, else how many there are; empty where nothing is known."""
    return Markdown(", ".join(map(escape, paper.authors))) if paper.authors else author_count(paper)


def author_count(paper: Paper) -> Markdown:
    """4 authors; or the organisation, which some pages print instead."""
    if paper.author_count is not None:
        return Markdown(counted(paper.author_count, "author"))
    return escape(paper.organisation or "")


def counted(number: int, noun: str) -> str:
    """1 paper, 2 papers, 1,204 papers."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
