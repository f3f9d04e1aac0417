"""Dates and names as Markdown."""

from __future__ import annotations

from generator.markdown import Markdown, escape
from generator.model import Paper, PartialDate
from generator.phrases import byline, date_phrase


def date_markdown(date: PartialDate | None) -> Markdown:
    """A date in words, readable by machines too."""
    phrase = date_phrase(date)
    return Markdown(f'<time datetime="{date}">{phrase}</time>' if date else phrase)


def authors_in_short(paper: Paper) -> Markdown:
    """The byline."""
    return escape(byline(paper))


def authors_in_full(paper: Paper) -> Markdown:
    """Every name that is known, else what the byline says."""
    return escape(", ".join(paper.authors) or byline(paper))
