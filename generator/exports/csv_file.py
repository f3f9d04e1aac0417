"""data/papers.csv: a row a paper, texts on one line and lists parted by semicolons."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from generator.model import Paper, TypesetPaper
from generator.urls import paper_address

COLUMNS: Final = (
    *("slug", "url", "bibtex_key", "title", "authors", "date", "arxiv", "tags", "digests"),
    *("upvotes", "abstract"),
)
_FORMULA_SIGNS: Final = ("=", "+", "-", "@", "\t")
"""With which a spreadsheet takes a cell for a formula; a quotation mark before it makes it text."""
_QUOTED: Final = re.compile('[,"\r\n]')
"""What a cell may hold only between quotation marks (RFC 4180)."""


def csv_header() -> str:
    """The row that names the columns, with its line end."""
    return _row(COLUMNS)


def csv_row(paper: Paper, texts: TypesetPaper, key: str) -> str:
    """The row of one paper, with its line end; `key` is its citation key.

    What is not known is an empty cell. `upvotes` is the highest count that a digest printed.
    """
    return _row(_defused(cell) for cell in _cells(paper, texts, key))


def _row(cells: Iterable[str]) -> str:
    return f"{','.join(map(_cell, cells))}\n"


def _cell(text: str) -> str:
    if not _QUOTED.search(text):
        return text
    doubled = text.replace('"', '""')
    return f'"{doubled}"'


def _cells(paper: Paper, texts: TypesetPaper, key: str) -> Iterator[str]:
    upvotes = [each.upvotes for each in paper.sightings if each.upvotes is not None]
    yield paper.slug
    yield paper_address(paper.slug)
    yield key
    yield texts.title.plain
    yield "; ".join(paper.authors)
    yield str(paper.date or "")
    yield paper.arxiv or ""
    yield "; ".join(tag.slug for tag in paper.tags)
    yield "; ".join(dict.fromkeys(sighting.digest for sighting in paper.sightings))
    yield str(max(upvotes)) if upvotes else ""
    yield texts.abstract.plain


def _defused(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA_SIGNS) else cell
