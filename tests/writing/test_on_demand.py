from __future__ import annotations

from functools import partial
from pathlib import Path

from generator.writing import FilesOnDemand, write_files


def test_contents_are_made_one_at_a_time_when_they_are_written(tmp_path: Path) -> None:
    made: list[tuple[str, list[str]]] = []

    def content(name: str) -> str:
        made.append((name, sorted(path.name for path in tmp_path.iterdir() if path.suffix)))
        return name

    files = FilesOnDemand({name: partial(content, name) for name in ("b.md", "a.md")})
    assert (list(files), len(files), "a.md" in files, "c.md" in files) == (
        ["b.md", "a.md"],
        2,
        True,
        False,
    )
    assert made == []
    write_files(tmp_path, files)
    assert made == [("a.md", []), ("b.md", ["a.md"])]
    assert files["a.md"] == b"a.md"
