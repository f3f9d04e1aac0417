"""data/papers.json: the contract through which anything outside reads the archive."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final

import msgspec

from generator.exports.data_file import Piece, in_pieces
from generator.model import (
    Archive,
    CitedPaper,
    Digest,
    Fact,
    FactValue,
    Paper,
    PaperLink,
    PartialDate,
    Sighting,
    Source,
)
from generator.urls import paper_address

SCHEMA: Final = 1
_ENCODER: Final = json.JSONEncoder(ensure_ascii=False)
_PAPERS: Final = b'\n],\n"papers": [\n'
_PARTING: Final = b",\n"
_END: Final = b"\n]}\n"


def papers_json(archive: Archive, cited: Mapping[str, CitedPaper]) -> tuple[Piece, ...]:
    """The whole archive in pieces, a line a record, so that changes read well; text as printed.

    `cited` are the citations of papers, by slug.
    """
    head = f'{{"schema": {SCHEMA},\n"digests": [\n'.encode()
    digests = b",\n".join([_line(_digest(digest)) for digest in archive.digests])
    frame = (head + digests + _PAPERS, _PARTING, _END)
    make, tell = partial(_lines, cited), partial(_told, cited)
    return in_pieces(archive.papers, frame, make, tell, newest_first=False)


def papers_jsonl(document: bytes) -> bytes:
    """The same records of papers, each on a line of its own; `document` is papers.json."""
    papers = document.partition(_PAPERS)[2].removesuffix(_END)
    # Texts of JSON are on one line, so that records alone end so.
    return papers.replace(b"},\n", b"}\n") + b"\n" if papers else b""


def _lines(cited: Mapping[str, CitedPaper], papers: Sequence[Paper]) -> bytes:
    return _PARTING.join([_line(_paper(paper, cited[paper.slug])) for paper in papers])


def _told(cited: Mapping[str, CitedPaper], papers: Sequence[Paper]) -> bytes:
    """All facts of the papers, and their keys."""
    keys = [cited[paper.slug].key for paper in papers]
    return msgspec.msgpack.encode((papers, keys))


def _digest(digest: Digest) -> dict[str, object]:
    return {
        "id": digest.id,
        "title": digest.title,
        "date": _date(digest.date),
        "source": digest.source,
        "entries": len(digest.papers),
        "added": _date(digest.added),
    }


def _paper(paper: Paper, cited: CitedPaper) -> dict[str, object]:
    return {
        "slug": paper.slug,
        "url": paper_address(paper.slug),
        "title": paper.titles[0] if paper.titles else paper.title,
        "abstract": paper.abstract,
        "authors": list(paper.authors),
        "author_count": paper.author_count,
        "date": _date(paper.date),
        "arxiv": paper.arxiv,
        "tags": [tag.slug for tag in paper.tags],
        "sightings": [_sighting(sighting) for sighting in paper.sightings],
        "title_shown": paper.title,
        "titles": list(paper.titles),
        "categories": list(paper.categories),
        "organisation": paper.organisation,
        "upvotes": paper.upvotes,
        "keywords": list(paper.keywords),
        "summary": paper.summary,
        "links": [_link(link) for link in paper.links],
        "added": _date(paper.added),
        "date_precision": _precision(paper.date),
        "doi": cited.doi,
        "bibtex_key": cited.key,
        "sources": {each.name: _fact(each.fact) for each in paper.sources},
    }


def _sighting(sighting: Sighting) -> dict[str, object]:
    return {
        "digest": sighting.digest,
        "position": sighting.position,
        "line": sighting.line,
        "comments": sighting.comments,
        "upvotes": sighting.upvotes,
    }


def _link(link: PaperLink) -> dict[str, object]:
    return {"kind": link.kind.value, "address": link.address, **_source(link.source)}


def _fact(fact: Fact[FactValue]) -> dict[str, object]:
    """Where a fact is from; its value stands in the paper's field of its name."""
    beaten = [{"value": _value(each.value), **_source(each.source)} for each in fact.beaten]
    return {**_source(fact.source), "beaten": beaten}


def _source(source: Source) -> dict[str, object]:
    return {"source": source.kind.value, "file": source.file, "line": source.place.line}


def _value(value: FactValue) -> object:
    if isinstance(value, PartialDate):
        return str(value)
    return list(value) if isinstance(value, tuple) else value


def _date(date: PartialDate | None) -> str | None:
    return str(date) if date else None


def _precision(date: PartialDate | None) -> str | None:
    if date is None:
        return None
    return "day" if date.day else "month" if date.month else "year"


def _line(record: dict[str, object]) -> bytes:
    return _ENCODER.encode(record).encode()
