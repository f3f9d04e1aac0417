from __future__ import annotations

import json

from generator.exports.papers_json import papers_json
from generator.model import (
    Archive,
    AssignedTag,
    Digest,
    Evidence,
    Paper,
    PartialDate,
    Place,
    Sighting,
)


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
        Digest("one", "One", "d.txt", PartialDate(2026, 6, 18), ("a", "b")),
        Digest("two", "Two", "e.txt", None, ()),
    )
    return Archive(digests, (known, unknown))


def test_the_data_are_those_of_the_contract() -> None:
    assert json.loads(papers_json(archive())) == {
        "schema": 1,
        "digests": [
            {"id": "one", "title": "One", "date": "2026-06-18", "source": "d.txt", "entries": 2},
            {"id": "two", "title": "Two", "date": None, "source": "e.txt", "entries": 0},
        ],
        "papers": [
            {
                "slug": "a",
                "url": "papers/a/",
                "title": "A <b> “title” \u2028 é",
                "abstract": "As\\printed $x$.",
                "authors": ["A. Name", "B. Name"],
                "author_count": 4,
                "date": "2025-12",
                "arxiv": "2512.00001",
                "tags": ["benchmark"],
                "sightings": [{"digest": "one", "position": 1, "line": 13, "comments": 2}],
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
                "sightings": [{"digest": "one", "position": 2, "line": 20, "comments": None}],
            },
        ],
    }


def test_a_record_has_a_line_of_its_own() -> None:
    lines = papers_json(archive()).split("\n")
    assert sum(line.startswith('{"slug": ') for line in lines) == 2
    assert sum(line.startswith('{"id": ') for line in lines) == 2


def test_an_empty_archive_is_valid_json() -> None:
    assert json.loads(papers_json(Archive((), ()))) == {"schema": 1, "digests": [], "papers": []}
