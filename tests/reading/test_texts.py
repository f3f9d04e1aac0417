from __future__ import annotations

import json
from pathlib import Path

from generator.diagnostics import Diagnostics
from generator.reading.texts import read_texts

PEARS = {
    "id": "2605.00001",
    "title": "On\n pears",
    "summary": "Ripe.",
    "authors": [{"name": "Ann Rook"}],
    "publishedAt": "2026-05-11T00:00:00.000Z",
    "upvotes": 1,
}


def test_texts_are_those_of_the_dumps_entries(tmp_path: Path, diagnostics: Diagnostics) -> None:
    entry = {"paper": PEARS, "title": "On pears", "publishedAt": "2026-05-12", "numComments": 0}
    (tmp_path / "2026-05-12.json").write_text(json.dumps([entry]))
    (tmp_path / "c.txt").write_text("no JSON")
    assert read_texts(tmp_path, diagnostics) == (("On pears", "Ripe."),)
    assert diagnostics.report() == ""


def test_a_file_that_is_no_dump_is_told(tmp_path: Path, diagnostics: Diagnostics) -> None:
    (tmp_path / "a.json").write_text("[")
    assert read_texts(tmp_path, diagnostics) == ()
    assert diagnostics.has_errors


def test_a_folder_that_is_not_there_has_none(tmp_path: Path, diagnostics: Diagnostics) -> None:
    assert read_texts(tmp_path / "none", diagnostics) == ()
