"""data/papers.csv: a row a paper, texts on one line and lists parted by semicolons."""

from __future__ import annotations

import csv
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


class _Text:
    """A file that gives back what is written to it."""

    def write(self, text: str) -> str:
        """The text."""
        return text


_WRITER: Final = csv.writer(_Text(), lineterminator="\n")
"""Made once: to make one takes longer than to write a row."""


def csv_header() -> str:
    """The row that names the columns, with its line end."""
    return _row(COLUMNS)


def csv_row(paper: Paper, texts: TypesetPaper, key: str) -> str:
    """The row of one paper, with its line end; `key` is its citation key.

    What is not known is an empty cell. `upvotes` is the highest count that a digest printed.
    """
    return _row(_defused(cell) for cell in _cells(paper, texts, key))


def _row(cells: Iterable[str]) -> str:
    row: str = _WRITER.writerow(cells)
    return row


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
