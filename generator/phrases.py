"""Dates, names, numbers and abstracts in few words, as plain text: on pages, in charts, in data."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from generator.model import LinkKind, Paper, PartialDate

SITE_NAME: Final = "Digest archive"
"""As mkdocs.yml has it."""
UNDATED: Final = "Undated"
MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
"""Told here, since Python asks the system for the name of a month each time."""
NAMES_SHOWN: Final = 3
"""So many authors are all named; of more, all but the last of these."""

LINK_LABELS: Final = {
    LinkKind.CODE: "Code",
    LinkKind.PROJECT: "Project page",
    LinkKind.MODEL: "Model",
    LinkKind.DATA: "Data",
}
"""What a link of a paper leads to."""

LONGEST_SENTENCE: Final = 240
"""Letters; a longer sentence is cut at a word."""

_END: Final = re.compile(
    r"""[.!?][.!?]*["')\]\u2019\u201d]*(?=\s+["'(\[\u2018\u201c]?[^\W_a-z])|[\u3002\uff01\uff1f]"""
)
"""The end of a sentence, where a capital, a digit or a letter without case goes on."""
_UNFINISHED: Final = re.compile(
    r"(?:\b(?:e\.g|i\.e|cf|vs|al|approx|resp|fig|figs|eq|eqs|sec|tab|dr|prof|st|no|vol)|(?<![^\W_])[^\W\d_])\.\Z",
    re.IGNORECASE,
)
"""An abbreviation or an initial, whose point ends no sentence."""


def month_name(year: int, month: int) -> str:
    """December 2025."""
    return f"{MONTHS[month - 1]} {year}"


def quarter_name(year: int, number: int) -> str:
    """Q2 2025."""
    return f"Q{number} {year}"


def date_phrase(date: PartialDate | None) -> str:
    """22 December 2025, December 2025 or 2025, as precise as the date is."""
    if date is None:
        return UNDATED
    if date.month is None:
        return str(date.year)
    name = month_name(date.year, date.month)
    return name if date.day is None else f"{date.day} {name}"


def byline(paper: Paper) -> str:
    """Up to three names, two of more and how many else, or how many there are; else nothing."""
    names = paper.authors
    if len(names) > NAMES_SHOWN:
        shown = names[: NAMES_SHOWN - 1]
        return f"{', '.join(shown)} and {len(names) - len(shown):,} more"
    if names:
        *others, last = names
        return f"{', '.join(others)} and {last}" if others else last
    return "" if paper.author_count is None else counted(paper.author_count, "author")


def credits_of(paper: Paper) -> tuple[str, ...]:
    """Who made a paper, as far as it is known: the byline, and the organisation."""
    return tuple(each for each in (byline(paper), paper.organisation) if each)


def is_right_to_left(text: str) -> bool:
    """Whether letters of the text run from right to left, and could take along what is beside."""
    return any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in text)


def one_spelling(name: str) -> str:
    """A name in Unicode's composed form with single spaces; nothing else makes two names one."""
    return unicodedata.normalize("NFC", " ".join(name.split()))


def counted(number: int, singular: str, plural: str = "") -> str:
    """1 paper, 2 papers, 1,204 papers; a plural that is not made with an s is given."""
    return f"{number:,} {singular if number == 1 else plural or f'{singular}s'}"


def first_sentence(text: str) -> str:
    """The first sentence of plain text on one line, with an ellipsis where it had to be cut.

    A text without an end of a sentence is one sentence.
    """
    for found in _END.finditer(text, 0, LONGEST_SENTENCE + 1):
        if not _UNFINISHED.search(text[: found.end()]):
            return text[: found.end()]
    if len(text) <= LONGEST_SENTENCE:
        return text
    beginning = text[: LONGEST_SENTENCE + 1].rpartition(" ")[0] or text[:LONGEST_SENTENCE]
    return beginning.rstrip(" ,;:") + "\u2026"
