from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import cast

from generator.exports import Maker
from generator.exports.records import FORMATS, record_file
from generator.model import Archive
from tests.exports.exported import exported, joined_records
from tests.small_archive import looked_up, paper, papers
from tests.workspace import PROJECT

TABLE = json.loads((PROJECT / "tests" / "labels" / "record-files.json").read_text("utf-8"))


def of_papers(count: int) -> tuple[Archive, dict[str, Maker]]:
    catalogue = looked_up(papers(count))
    return catalogue.archive, exported(catalogue)


def read(files: Mapping[str, Maker], path: str) -> dict[str, object]:
    return cast("dict[str, object]", json.loads(files[f"data/records/{path}.json"]()))


def test_a_slug_is_in_the_file_that_the_browser_looks_into() -> None:
    assert [[slug, count, record_file(slug, count)] for slug, count, _ in TABLE] == TABLE


def test_joined_records_are_the_files_of_the_whole_archive() -> None:
    archive, files = of_papers(150)
    index = read(files, "index")
    assert index["files"] == 4
    assert set(cast("dict[str, object]", index["formats"])) == set(FORMATS)
    abstracts = [read(files, f"abstracts/{number}") for number in range(4)]
    for name, whole in {"bib": "bib", "ris": "ris", "csl": "csl.json", "csv": "csv"}.items():
        parts = [read(files, f"{name}/{number}") for number in range(4)]
        records = []
        for slug in archive.papers_by_slug:
            number = record_file(slug, 4)
            stored = cast("str | list[str]", parts[number][slug])
            is_parted = name in cast("list[str]", index["abstracts"])
            assert is_parted == isinstance(stored, list)
            abstract = str(abstracts[number][slug])
            records.append(stored if isinstance(stored, str) else abstract.join(stored))
        assert sum(map(len, parts)) == 150
        assert joined_records(name, records) == files[f"data/papers.{whole}"]()


def test_an_abstract_that_a_format_writes_with_other_letters_stays_in_the_record() -> None:
    catalogue = looked_up([replace(paper("a"), abstract='A "quoted" word.')])
    files = exported(catalogue)
    assert isinstance(read(files, "ris/0")["a"], list)
    assert read(files, "csl/0")["a"] == catalogue.cited["a"].csl


def test_a_new_paper_changes_one_file_of_each_format_and_one_of_abstracts() -> None:
    _, before = of_papers(130)
    _, after = of_papers(131)
    parts = [path for path in after if path.startswith("data/records/")]
    changed = [path for path in parts if path not in before or after[path]() != before[path]()]
    assert len(changed) == len(FORMATS) + 1
