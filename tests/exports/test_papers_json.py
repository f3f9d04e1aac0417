from __future__ import annotations

import json
from typing import Final

from generator.citations import cite_papers
from generator.exports.data_file import joined
from generator.exports.papers_json import papers_json, papers_jsonl
from generator.model import (
    Archive,
    AssignedTag,
    Digest,
    Evidence,
    Fact,
    LinkKind,
    NamedFact,
    Paper,
    PaperLink,
    PartialDate,
    Place,
    Sighting,
    Source,
    SourceKind,
    Statement,
)
from tests.tagged_archive import typeset

DUMP = Source(SourceKind.DIGEST, Place("/home/someone/seeds/digests/d.txt", 13))
RECORD = Source(SourceKind.METADATA, Place("seeds/metadata/m.yml", 2))
JUNE = PartialDate(2026, 6, 20)


def archive() -> Archive:
    known = Paper(
        slug="a",
        title="A <b> “title” \u2028 é",
        abstract="As\\printed $x$.",
        title_place=Place("d.txt", 13),
        abstract_place=Place("d.txt", 15),
        sightings=(Sighting("one", 1, 13, comments=2, upvotes=9),),
        authors=("A. Name", "B. Name"),
        author_count=4,
        date=PartialDate(2025, 12),
        arxiv="2512.00001",
        tags=(AssignedTag("benchmark", (Evidence("x", "title"),)),),
        categories=("cs.CL",),
        organisation="Lab",
        sources=(
            NamedFact("title", Fact("A <b> “title” \u2028 é", DUMP, (Statement("A", RECORD),))),
            NamedFact("date", Fact(PartialDate(2025, 12), RECORD, (Statement(JUNE, DUMP),))),
            NamedFact("authors", Fact(("A. Name", "B. Name"), RECORD)),
        ),
        titles=("A", "A <b> “title” \u2028 é"),
        links=(PaperLink(LinkKind.CODE, "https://git.example/a", "git.example", DUMP),),
        keywords=("moss",),
        summary="A machine says so.",
        upvotes=9,
        added=PartialDate(2025, 12, 3),
    )
    unknown = Paper(
        slug="b",
        title="B",
        abstract="b",
        title_place=Place("d.txt", 20),
        abstract_place=Place("d.txt", 22),
        sightings=(Sighting("one", 2, 20),),
    )
    digests = (
        Digest("one", "One", "d.txt", PartialDate(2026, 6, 18), ("a", "b"), JUNE),
        Digest("two", "Two", "e.txt", None, ()),
    )
    return Archive(digests, (known, unknown))


KEYS: Final = {"a": "rook-2026-a"}
CITED: Final = cite_papers(archive().papers, typeset(archive()), KEYS)
DOCUMENT: Final = joined(papers_json(archive(), CITED))


def test_the_data_are_those_of_the_contract() -> None:
    assert json.loads(DOCUMENT) == {
        "schema": 1,
        "digests": [
            {
                "id": "one",
                "title": "One",
                "date": "2026-06-18",
                "source": "d.txt",
                "entries": 2,
                "added": "2026-06-20",
            },
            {
                "id": "two",
                "title": "Two",
                "date": None,
                "source": "e.txt",
                "entries": 0,
                "added": None,
            },
        ],
        "papers": [
            {
                "slug": "a",
                "url": "papers/a/",
                "title": "A",
                "abstract": "As\\printed $x$.",
                "authors": ["A. Name", "B. Name"],
                "author_count": 4,
                "date": "2025-12",
                "arxiv": "2512.00001",
                "tags": ["benchmark"],
                "sightings": [
                    {"digest": "one", "position": 1, "line": 13, "comments": 2, "upvotes": 9}
                ],
                "title_shown": "A <b> “title” \u2028 é",
                "titles": ["A", "A <b> “title” \u2028 é"],
                "categories": ["cs.CL"],
                "organisation": "Lab",
                "upvotes": 9,
                "keywords": ["moss"],
                "summary": "A machine says so.",
                "links": [
                    {
                        "kind": "code",
                        "address": "https://git.example/a",
                        "source": "digest",
                        "file": "d.txt",
                        "line": 13,
                    }
                ],
                "added": "2025-12-03",
                "date_precision": "month",
                "doi": "10.48550/arXiv.2512.00001",
                "bibtex_key": "rook-2026-a",
                "sources": {
                    "title": {
                        "source": "digest",
                        "file": "d.txt",
                        "line": 13,
                        "beaten": [
                            {"value": "A", "source": "metadata", "file": "m.yml", "line": 2}
                        ],
                    },
                    "date": {
                        "source": "metadata",
                        "file": "m.yml",
                        "line": 2,
                        "beaten": [
                            {
                                "value": "2026-06-20",
                                "source": "digest",
                                "file": "d.txt",
                                "line": 13,
                            }
                        ],
                    },
                    "authors": {"source": "metadata", "file": "m.yml", "line": 2, "beaten": []},
                },
            },
            {
                "slug": "b",
                "url": "papers/b/",
                "title": "B",
                "abstract": "b",
                "authors": [],
                "author_count": None,
                "date": None,
                "arxiv": None,
                "tags": [],
                "sightings": [
                    {"digest": "one", "position": 2, "line": 20, "comments": None, "upvotes": None}
                ],
                "title_shown": "B",
                "titles": [],
                "categories": [],
                "organisation": None,
                "upvotes": None,
                "keywords": [],
                "summary": None,
                "links": [],
                "added": None,
                "date_precision": None,
                "doi": None,
                "bibtex_key": "b",
                "sources": {},
            },
        ],
    }


def test_a_record_has_a_line_of_its_own() -> None:
    lines = DOCUMENT.decode().split("\n")
    assert sum(line.startswith('{"slug": ') for line in lines) == 2
    assert sum(line.startswith('{"id": ') for line in lines) == 2


def test_the_lines_of_papers_jsonl_are_the_same_records() -> None:
    records = [json.loads(line) for line in papers_jsonl(DOCUMENT).decode().split("\n")[:-1]]
    assert records == json.loads(DOCUMENT)["papers"]


def test_an_empty_archive_is_valid_json() -> None:
    assert json.loads(joined(papers_json(Archive((), ()), {}))) == {
        "schema": 1,
        "digests": [],
        "papers": [],
    }
