from __future__ import annotations

from pathlib import Path

import pytest

from generator.writing.files import MANIFEST, Written, write_files
from tests.workspace import read_tree


def names(folder: Path) -> list[str]:
    return [name for name in read_tree(folder) if not name.endswith(MANIFEST)]


def test_files_are_written_with_their_folders(tmp_path: Path) -> None:
    done = write_files(tmp_path, {"b/c/d.md": b"d", "a.md": b"a"})
    assert done == Written(("a.md", "b/c/d.md"), ())
    assert (tmp_path / "b" / "c" / "d.md").read_bytes() == b"d"


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.md": b"a", "b.md": b"b"})
    before = (tmp_path / "a.md").stat().st_mtime_ns, (tmp_path / MANIFEST).stat().st_mtime_ns
    assert write_files(tmp_path, {"a.md": b"a", "b.md": b"B"}) == Written(("b.md",), ())
    after = (tmp_path / "a.md").stat().st_mtime_ns, (tmp_path / MANIFEST).stat().st_mtime_ns
    assert before == after


def test_what_is_no_longer_made_is_removed_with_its_empty_folders(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.md": b"a", "b/c/d.md": b"d", "b/e.md": b"e"})
    assert write_files(tmp_path, {"b/e.md": b"e"}) == Written((), ("a.md", "b/c/d.md"))
    assert names(tmp_path) == ["b/e.md"]
    assert not (tmp_path / "b" / "c").exists()


def test_files_of_others_stay(tmp_path: Path) -> None:
    write_files(tmp_path, {"b/a.md": b"a"})
    (tmp_path / "about.md").write_text("by hand", encoding="utf-8")
    (tmp_path / "b" / "notes.md").write_text("by hand", encoding="utf-8")
    write_files(tmp_path, {})
    assert names(tmp_path) == ["about.md", "b/notes.md"]


def test_a_file_that_somebody_removed_is_written_again(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.md": b"a"})
    (tmp_path / "a.md").unlink()
    assert write_files(tmp_path, {"a.md": b"a"}).written == ("a.md",)


def test_a_file_that_is_gone_already_needs_no_removal(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.md": b"a", "b.md": b"b"})
    (tmp_path / "a.md").unlink()
    write_files(tmp_path, {"b.md": b"b"})
    assert names(tmp_path) == ["b.md"]


@pytest.mark.parametrize("line", ["../kept", "{}/kept", "b/../../kept", "", "b", "\udcff", "a\0b"])
def test_a_manifest_that_somebody_changed_harms_nothing(line: str, tmp_path: Path) -> None:
    (tmp_path / "kept").touch()
    folder = tmp_path / "docs"
    (folder / "b").mkdir(parents=True)
    (folder / "b" / "kept.md").touch()
    manifest = line.format(tmp_path).encode("utf-8", "surrogateescape")
    (folder / MANIFEST).write_bytes(manifest + b"\n")
    write_files(folder, {"a.md": b"a"})
    assert names(tmp_path) == ["docs/a.md", "docs/b/kept.md", "kept"]
