"""data/papers.json: the contract through which anything outside reads the archive."""

from __future__ import annotations

import json
from typing import Final

from generator.model import Archive, Digest, Paper, PartialDate, Sighting
from generator.urls import paper_address

SCHEMA: Final = 1


def papers_json(archive: Archive) -> str:
    """The whole archive, text as printed; a line a record, so that changes read well."""
    digests = ",\n".join(_line(_digest(digest)) for digest in archive.digests)
    papers = ",\n".join(_line(_paper(paper)) for paper in archive.papers)
    return f'{{"schema": {SCHEMA},\n"digests": [\n{digests}\n],\n"papers": [\n{papers}\n]}}\n'


def _digest(digest: Digest) -> dict[str, object]:
    return {
        "id": digest.id,
        "title": digest.title,
        "date": _date(digest.date),
        "source": digest.source,
        "entries": len(digest.papers),
    }


def _paper(paper: Paper) -> dict[str, object]:
    return {
        "slug": paper.slug,
        "url": paper_address(paper.slug),
        "title": paper.title,
        "abstract": paper.abstract,
        "authors": list(paper.authors),
        "author_count": paper.author_count,
        "date": _date(paper.date),
        "arxiv": paper.arxiv,
        "tags": [tag.slug for tag in paper.tags],
        "sightings": [_sighting(sighting) for sighting in paper.sightings],
    }


def _sighting(sighting: Sighting) -> dict[str, object]:
    return {
        "digest": sighting.digest,
        "position": sighting.position,
        "line": sighting.line,
        "comments": sighting.comments,
    }


def _date(date: PartialDate | None) -> str | None:
    return str(date) if date else None


def _line(record: dict[str, object]) -> str:
    return json.dumps(record, ensure_ascii=False)
