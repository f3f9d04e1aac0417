"""A citation as CSL-JSON, the form that citation processors and Zotero read."""

from __future__ import annotations

from generator.citations.names import Name
from generator.citations.records import Citation
from generator.model import PartialDate


def csl(citation: Citation) -> dict[str, object]:
    """One item; keys whose value is not known are absent, as the schema has it."""
    item: dict[str, object] = {
        "id": citation.key,
        "type": "article",
        "title": citation.title,
        "author": [_author(name) for name in citation.authors],
        "issued": _date(citation.date) if citation.date else None,
        "abstract": citation.abstract,
        "publisher": "arXiv" if citation.arxiv else None,
        "number": f"arXiv:{citation.arxiv}" if citation.arxiv else None,
        "DOI": citation.doi,
        "URL": citation.url,
    }
    return {key: value for key, value in item.items() if value}


def _author(name: Name) -> dict[str, str]:
    """Particles stay in the family name: a particle of its own is dropped by importers."""
    if name.is_whole:
        return {"literal": name.literal}
    parts = {"family": name.family, "given": name.given, "suffix": name.suffix}
    return {key: value for key, value in parts.items() if value}


def _date(date: PartialDate) -> dict[str, object]:
    return {"date-parts": [[part for part in (date.year, date.month, date.day) if part]]}
