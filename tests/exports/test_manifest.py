from __future__ import annotations

import hashlib
import json

import pytest

from tests.exports.exported import exported, listed
from tests.small_archive import digest, looked_up, papers

CATALOGUE = looked_up(papers(3), digests=[digest("d", "p001", "p002")])
FILES = exported(CATALOGUE)
LISTED = {each["path"]: each for each in json.loads(listed(CATALOGUE))["files"]}


@pytest.mark.parametrize(
    ("path", "count"),
    [
        *[(f"data/papers.{ending}", 3) for ending in ("json", "jsonl", "csv", "bib", "ris")],
        ("data/papers.csl.json", 3),
        ("data/digests/d.bib", 2),
        ("data/digests/d.ris", 2),
        ("data/schema.json", None),
    ],
)
def test_a_file_is_listed_with_its_papers_its_size_and_its_hash(
    path: str, count: int | None
) -> None:
    data = FILES[path]()
    told = LISTED[path]
    assert told["papers"] == count
    assert told["bytes"] == len(data)
    assert told["sha256"] == hashlib.sha256(data).hexdigest()
    assert told["what"]


def test_files_that_only_the_sites_own_scripts_read_are_not_listed() -> None:
    assert [path for path in LISTED if "filter" in path or "records" in path] == []
