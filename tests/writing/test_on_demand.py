from __future__ import annotations

from functools import partial
from pathlib import Path

from generator.diagnostics import Diagnostics
from generator.writing import FilesOnDemand, write_files


def test_contents_are_made_one_at_a_time_when_they_are_written(
    tmp_path: Path, diagnostics: Diagnostics
) -> None:
    made: list[tuple[str, list[str]]] = []

    def content(name: str) -> str:
        made.append((name, sorted(path.name for path in tmp_path.iterdir() if path.suffix)))
        return name

    makers = {name: partial(content, name) for name in ("b.md", "a.md")}
    files = FilesOnDemand({"data.json": b"{}"}, (makers, {}))
    assert list(files) == ["data.json", "b.md", "a.md"]
    assert len(files) == 3
    assert "a.md" in files
    assert "c.md" not in files
    assert made == []
    write_files(tmp_path, files, diagnostics)
    assert made == [("a.md", []), ("b.md", ["a.md"])]
    assert (tmp_path / "data.json").read_bytes() == b"{}"
    assert files["a.md"] == b"a.md"


def test_a_summary_is_made_of_the_files_as_they_stand_after_all_others(
    tmp_path: Path, diagnostics: Diagnostics
) -> None:
    made: list[str] = []

    def content() -> str:
        made.append("z.md")
        return "zwei"

    files = FilesOnDemand(
        {}, ({"z.md": content}, {}), summaries={"a.json": lambda read: b"of " + read("z.md")}
    )
    assert files["a.json"] == b"of zwei"
    assert write_files(tmp_path, files, diagnostics).written == ("a.json", "z.md")
    assert (tmp_path / "a.json").read_bytes() == b"of zwei"
    assert made == ["z.md", "z.md"]
