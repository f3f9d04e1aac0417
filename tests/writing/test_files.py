from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostics
from generator.writing import files as writing
from generator.writing.files import MANIFEST, Written, write_files
from tests.workspace import read_tree


def names(folder: Path) -> list[str]:
    return [name for name in read_tree(folder) if not name.endswith(MANIFEST)]


def write(folder: Path, files: Mapping[str, bytes]) -> Written:
    diagnostics = Diagnostics()
    done = write_files(folder, files, diagnostics)
    assert diagnostics.report() == ""
    return done


def test_files_are_written_with_their_folders(tmp_path: Path) -> None:
    done = write(tmp_path, {"b/c/d.md": b"d", "a.md": b"a"})
    assert done == Written(("a.md", "b/c/d.md"), ())
    assert (tmp_path / "b" / "c" / "d.md").read_bytes() == b"d"


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    write(tmp_path, {"a.md": b"a", "b.md": b"b"})
    before = (tmp_path / "a.md").stat().st_mtime_ns, (tmp_path / MANIFEST).stat().st_mtime_ns
    assert write(tmp_path, {"a.md": b"a", "b.md": b"B"}) == Written(("b.md",), ())
    after = (tmp_path / "a.md").stat().st_mtime_ns, (tmp_path / MANIFEST).stat().st_mtime_ns
    assert before == after


def test_what_is_no_longer_made_is_removed_with_its_empty_folders(tmp_path: Path) -> None:
    write(tmp_path, {"a.md": b"a", "b/c/d.md": b"d", "b/e.md": b"e"})
    assert write(tmp_path, {"b/e.md": b"e"}) == Written((), ("a.md", "b/c/d.md"))
    assert names(tmp_path) == ["b/e.md"]
    assert not (tmp_path / "b" / "c").exists()


def test_a_folder_whose_files_are_all_others_now_stays(tmp_path: Path) -> None:
    write(tmp_path, {"b/c/d.md": b"d"})
    assert write(tmp_path, {"b/c/e.md": b"e"}) == Written(("b/c/e.md",), ("b/c/d.md",))
    assert names(tmp_path) == ["b/c/e.md"]


def test_files_of_others_stay(tmp_path: Path) -> None:
    write(tmp_path, {"b/a.md": b"a"})
    (tmp_path / "about.md").write_text("by hand", encoding="utf-8")
    (tmp_path / "b" / "notes.md").write_text("by hand", encoding="utf-8")
    write(tmp_path, {})
    assert names(tmp_path) == ["about.md", "b/notes.md"]


def test_a_file_that_somebody_removed_is_written_again(tmp_path: Path) -> None:
    write(tmp_path, {"a.md": b"a"})
    (tmp_path / "a.md").unlink()
    assert write(tmp_path, {"a.md": b"a"}).written == ("a.md",)


def test_a_file_that_is_gone_already_needs_no_removal(tmp_path: Path) -> None:
    write(tmp_path, {"a.md": b"a", "b.md": b"b", "c/d.md": b"d"})
    (tmp_path / "a.md").unlink()
    (tmp_path / "c" / "d.md").unlink()
    write(tmp_path, {"b.md": b"b"})
    assert names(tmp_path) == ["b.md"]
    assert not (tmp_path / "c").exists()


@pytest.mark.parametrize("line", ["../kept", "{}/kept", "b/../../kept", "", "b", "\udcff", "a\0b"])
def test_a_manifest_that_somebody_changed_harms_nothing(line: str, tmp_path: Path) -> None:
    (tmp_path / "kept").touch()
    folder = tmp_path / "docs"
    (folder / "b").mkdir(parents=True)
    (folder / "b" / "kept.md").touch()
    manifest = line.format(tmp_path).encode("utf-8", "surrogateescape")
    (folder / MANIFEST).write_bytes(manifest + b"\n")
    write(folder, {"a.md": b"a"})
    assert names(tmp_path) == ["docs/a.md", "docs/b/kept.md", "kept"]


def test_what_a_run_wrote_before_it_failed_is_known_to_the_next(tmp_path: Path) -> None:
    write(tmp_path, {"old.md": b"old"})
    unwritable = f"z/{'z' * 300}.md"
    with pytest.raises(OSError, match="too long"):
        write(tmp_path, {"a/new.md": b"new", unwritable: b"never"})
    assert names(tmp_path) == ["a/new.md"]
    done = write(tmp_path, {"b.md": b"b"})
    assert done.removed == ("a/new.md", "old.md", unwritable)
    assert names(tmp_path) == ["b.md"]
    assert (tmp_path / MANIFEST).read_bytes() == b"b.md\n"


def test_a_run_that_dies_anywhere_leaves_no_file_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each file that a run writes or removes may be its last."""
    first = {f"{name}/{name}.md": b"1" for name in "abc"}
    second = {f"{name}/{name}.md": b"2" for name in "bcde"}
    for deeds in range(8):
        folder = tmp_path / str(deeds)
        write(folder, first)
        left = [deeds]

        def deed(call: object, left: list[int] = left) -> object:
            def run(*arguments: object) -> object:
                if left[0] == 0:
                    raise KeyboardInterrupt
                left[0] -= 1
                assert callable(call)
                return call(*arguments)

            return run

        with monkeypatch.context() as patched:
            for method in ("write_bytes", "unlink", "replace"):
                patched.setattr(Path, method, deed(getattr(Path, method)))
            patched.setattr(writing, "write_over", deed(writing.write_over))
            with pytest.raises(KeyboardInterrupt):
                write(folder, second)
        write(folder, {"f.md": b"3"})
        assert [name for name in names(folder) if not name.endswith(".new")] == ["f.md"]


def test_nothing_is_left_of_what_a_file_held_before(tmp_path: Path) -> None:
    for content in (b"long and longer", b"short", b"", b"again"):
        write(tmp_path, {"a.md": content})
        assert (tmp_path / "a.md").read_bytes() == content


@pytest.mark.parametrize("name", ["papers", "papers/x", "papers/x/a.md"])
@pytest.mark.parametrize("manifest", [True, False])
def test_a_link_among_generated_files_is_refused_before_anything_changes(
    name: str, tmp_path: Path, *, manifest: bool
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "a.md").write_text("precious", encoding="utf-8")
    folder = tmp_path / "docs"
    link = folder / name
    link.parent.mkdir(parents=True)
    link.symlink_to(outside / "a.md" if name.endswith(".md") else outside)
    files = {"index.md": b"home"} if manifest else {"index.md": b"home", "papers/x/a.md": b"a"}
    if manifest:
        (folder / MANIFEST).write_text("papers/x/a.md\npapers/a.md\n", encoding="utf-8")
    diagnostics = Diagnostics()
    assert write_files(folder, files, diagnostics) == Written()
    (found,) = diagnostics.found
    assert str(found) == f"{link}:1: error: a link stands where generated files go (remove it)"
    assert not (folder / "index.md").exists()
    assert {path.name: path.read_text("utf-8") for path in outside.iterdir()} == {
        "a.md": "precious"
    }


def test_a_dangling_link_is_refused_too(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to(tmp_path / "nowhere")
    diagnostics = Diagnostics()
    write_files(tmp_path, {"a.md": b"a"}, diagnostics)
    assert diagnostics.has_errors
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("name", [MANIFEST, f"{MANIFEST}.new"])
def test_the_manifest_is_not_written_through_a_link(name: str, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_text("precious", encoding="utf-8")
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / name).symlink_to(outside)
    diagnostics = Diagnostics()
    write_files(folder, {"a.md": b"a"}, diagnostics)
    assert diagnostics.has_errors
    assert outside.read_text("utf-8") == "precious"
    assert not (folder / "a.md").exists()


def test_the_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "docs").symlink_to("real")
    write(tmp_path / "docs", {"a.md": b"a"})
    assert names(tmp_path / "real") == ["a.md"]
