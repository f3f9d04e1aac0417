from __future__ import annotations

from pathlib import Path

from generator.diagnostics import Diagnostics
from generator.reading.texts import read_texts


def test_texts_stand_in_the_entry_or_in_its_paper(tmp_path: Path, diagnostics: Diagnostics) -> None:
    (tmp_path / "b.json").write_text('[{"paper": {"title": "On\\n pears", "summary": "Ripe."}}]')
    (tmp_path / "a.json").write_text('[{"title": "On apples", "summary": "Red\\n ones."}]')
    (tmp_path / "c.txt").write_text("no JSON")
    texts = read_texts(tmp_path, diagnostics)
    assert texts == (("On apples", "Red ones."), ("On pears", "Ripe."))
    assert diagnostics.found == ()


def test_what_lacks_a_text_is_left_out(tmp_path: Path, diagnostics: Diagnostics) -> None:
    (tmp_path / "a.json").write_text('[{"title": "A"}, 1, {"paper": []}, {"title": 1}]')
    (tmp_path / "b.json").write_text("{}")
    assert read_texts(tmp_path, diagnostics) == ()
    assert diagnostics.found == ()


def test_a_file_that_is_no_json_is_told(tmp_path: Path, diagnostics: Diagnostics) -> None:
    (tmp_path / "a.json").write_text("[")
    assert read_texts(tmp_path, diagnostics) == ()
    assert diagnostics.has_errors
    assert "the texts cannot be read: JSONDecodeError" in diagnostics.report()


def test_a_folder_that_is_not_there_has_none(tmp_path: Path, diagnostics: Diagnostics) -> None:
    assert read_texts(tmp_path / "none", diagnostics) == ()
