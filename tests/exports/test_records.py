from __future__ import annotations

import json

from generator.exports import export_files
from generator.exports.records import FORMATS, join_records, record_file
from generator.model import Archive
from tests.small_archive import looked_up, papers
from tests.workspace import PROJECT

TABLE = json.loads((PROJECT / "tests" / "labels" / "record-files.json").read_text("utf-8"))


def exported(count: int) -> tuple[Archive, dict[str, str]]:
    catalogue = looked_up(papers(count))
    archive = catalogue.archive
    texts, cited = catalogue.texts, catalogue.cited
    return archive, export_files(archive, catalogue.indexes, texts, catalogue.authors, cited)


def test_a_slug_is_in_the_file_that_the_browser_looks_into() -> None:
    assert [[slug, count, record_file(slug, count)] for slug, count, _ in TABLE] == TABLE


def test_joined_records_are_the_files_of_the_whole_archive() -> None:
    archive, files = exported(150)
    index = json.loads(files["data/records/index.json"])
    assert index["files"] == 4
    for name, whole in {"bib": "bib", "ris": "ris", "csl": "csl.json", "csv": "csv"}.items():
        parts = [json.loads(files[f"data/records/{name}/{number}.json"]) for number in range(4)]
        records = [parts[record_file(paper.slug, 4)][paper.slug] for paper in archive.papers]
        assert sum(map(len, parts)) == 150
        assert join_records(name, records) == files[f"data/papers.{whole}"]
    assert set(index["formats"]) == set(FORMATS)


def test_a_new_paper_changes_one_file_of_each_format() -> None:
    _, before = exported(130)
    _, after = exported(131)
    parts = [path for path in after if path.startswith("data/records/")]
    changed = [path for path in parts if after[path] != before.get(path)]
    assert len(changed) == len(FORMATS)
