"""Dates and names as Markdown."""

from __future__ import annotations

from generator.markdown import Markdown, escape
from generator.model import Paper, PartialDate
from generator.phrases import byline, credits_of, date_phrase


def date_markdown(date: PartialDate | None) -> Markdown:
    """A date in words, readable by machines too."""
    phrase = date_phrase(date)
    return Markdown(f'<time datetime="{date}">{phrase}</time>' if date else phrase)


def credits_markdown(paper: Paper) -> list[Markdown]:
    """The byline and the organisation, as far as they are known, each with a direction of its own.

    Without it a name from right to left would take the numbers of the date along.
    """
    return [Markdown(f"<bdi>{escape(each)}</bdi>") for each in credits_of(paper)]


def authors_in_full(paper: Paper) -> Markdown:
    """Every name that is known, else what the byline says."""
    return escape(", ".join(paper.authors) or byline(paper))


def counts_markdown(upvotes: int | None, comments: int | None) -> Markdown:
    """Upvotes and comments in a narrow column; what is not told, or no comments, is left out.

    The words are for those who hear the page; style sheets put signs in their place.
    """
    counts = []
    if upvotes is not None:
        counts.append(f"<b>{upvotes:,}<i> upvote{'' if upvotes == 1 else 's'}</i></b>")
    if comments:
        counts.append(f"<span>{comments:,}<i> comment{'' if comments == 1 else 's'}</i></span>")
    return Markdown(" ".join(counts))
