"""A citation as RIS. It knows no preprint: an article of arXiv keeps the DOI in importers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.citations.records import Citation
from generator.model import PartialDate

END: Final = "ER  - \n\n"


def ris(citation: Citation) -> tuple[str, str]:
    """One record with the abstract, and without; a line a value and an empty line after it."""
    lines = "".join(f"{tag}  - {_folded(value)}\n" for tag, value in _values(citation))
    abstract = f"AB  - {_folded(citation.abstract)}\n" if citation.abstract else ""
    return f"{lines}{abstract}{END}", f"{lines}{END}"


def _values(citation: Citation) -> Iterator[tuple[str, str]]:
    yield "TY", "JOUR"
    yield "ID", citation.key
    yield "TI", citation.title
    for name in citation.listed_authors:
        yield "AU", name
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


def _date(date: PartialDate) -> str:
    """`YYYY/MM/DD/` with what is not known left empty, as the format has it."""
    month = f"{date.month:02d}" if date.month else ""
    day = f"{date.day:02d}" if date.day else ""
    return f"{date.year:04d}/{month}/{day}/"


def _folded(value: str) -> str:
    """On one line: a line of its own would be read as another value."""
    return " ".join(value.split())
