"""A citation as a line to paste into an e-mail or a document."""

from __future__ import annotations

from typing import Final

from generator.citations.names import Name
from generator.citations.records import Citation

NAMED: Final = 10
"""Authors named before the rest are counted."""


def plain_citation(citation: Citation) -> str:
    """Authors, year, title and where to read it, as far as they are known."""
    year = f" ({citation.date.year})" if citation.date else ""
    who = _authors(citation.authors)
    head = f"{who}{year}. " if who else f"{year.strip()} " if year else ""
    title = citation.title if citation.title[-1:] in "?!." else f"{citation.title}."
    where = f" arXiv:{citation.arxiv}. {citation.url}" if citation.arxiv else ""
    return f"{head}{title}{where}"


def _authors(names: tuple[Name, ...]) -> str:
    literals = [name.literal for name in names]
    if len(literals) > NAMED:
        return f"{', '.join(literals[:NAMED])} and {len(literals) - NAMED} others"
    return " and ".join(filter(None, [", ".join(literals[:-1]), *literals[-1:]]))
