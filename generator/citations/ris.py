"""A citation as RIS. It knows no preprint: an article of arXiv keeps the DOI in importers."""

from __future__ import annotations

from collections.abc import Iterator

from generator.citations.names import listed_name
from generator.citations.records import Citation
from generator.model import PartialDate


def ris(citation: Citation) -> str:
    """One record, with a line a value and an empty line after it."""
    lines = "".join(f"{tag}  - {_folded(value)}\n" for tag, value in _values(citation))
    return f"{lines}ER  - \n\n"


def _values(citation: Citation) -> Iterator[tuple[str, str]]:
    yield "TY", "JOUR"
    yield "ID", citation.key
    yield "TI", citation.title
    for name in citation.authors:
        yield "AU", listed_name(name)
    if citation.date is not None:
        yield "PY", f"{citation.date.year:04d}"
        yield "DA", _date(citation.date)
    if citation.arxiv is not None:
        yield "JO", "arXiv"
        yield "M3", "Preprint"
        yield "AN", f"arXiv:{citation.arxiv}"
    if citation.doi:
        yield "DO", citation.doi
    if citation.url:
        yield "UR", citation.url
    if citation.abstract:
        yield "AB", citation.abstract


def _date(date: PartialDate) -> str:
    """`YYYY/MM/DD/` with what is not known left empty, as the format has it."""
    month = f"{date.month:02d}" if date.month else ""
    day = f"{date.day:02d}" if date.day else ""
    return f"{date.year:04d}/{month}/{day}/"


def _folded(value: str) -> str:
    """On one line: a line of its own would be read as another value."""
    return " ".join(value.split())
