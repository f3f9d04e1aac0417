from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostics
from generator.reading.seeds import Seeds, read_seeds


@pytest.fixture
def seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "seeds" / "digests").mkdir(parents=True)
    (tmp_path / "seeds" / "digests" / "b.txt").write_text("A Title\nIts abstract.\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return Path("seeds")


def read(seeds: Path) -> tuple[Seeds, list[str]]:
    diagnostics = Diagnostics()
    return read_seeds(seeds, diagnostics), [str(found) for found in diagnostics.found]


def test_only_dumps_are_needed(seeds: Path) -> None:
    found, messages = read(seeds)
    assert [dump.path for dump in found.dumps] == ["seeds/digests/b.txt"]
    assert messages == []


def test_dumps_come_in_the_order_of_their_names(seeds: Path) -> None:
    for name in ("c.txt", "a.txt", "B.txt"):
        (seeds / "digests" / name).write_text("A Title\nIts abstract.\n", "utf-8")
    assert [dump.source for dump in read(seeds)[0].dumps] == ["B.txt", "a.txt", "b.txt", "c.txt"]


def test_all_files_of_a_folder_are_read(seeds: Path) -> None:
    for folder in ("metadata", "corrections"):
        (seeds / folder).mkdir()
        (seeds / folder / "README.md").touch()
        (seeds / folder / ".gitkeep").touch()
    (seeds / "metadata" / "b.yml").write_text("- title: B", "utf-8")
    (seeds / "metadata" / "a.yml").write_text("- title: A", "utf-8")
    (seeds / "corrections" / "x.yml").write_text("{paper: A, reason: r, date: 2025}", "utf-8")
    found, messages = read(seeds)
    assert [record.title for record in found.metadata] == ["A", "B"]
    assert [correction.paper for correction in found.corrections] == ["A"]
    assert messages == []


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("tag.yml", "seeds/tag.yml:1: warning: not read (did you mean 'tags.yml'?)"),
        ("digest.yaml", "seeds/digest.yaml:1: warning: not read (did you mean 'digests.yml'?)"),
        (
            "notes",
            (
                "seeds/notes:1: warning: not read"
                " (known are digests, digests.yml, metadata, corrections, tags.yml)"
            ),
        ),
        (
            "digests/c.TXT",
            "seeds/digests/c.TXT:1: warning: not read (only *.txt files are, and no hidden ones)",
        ),
        (
            "digests/.c.txt",
            "seeds/digests/.c.txt:1: warning: not read (only *.txt files are, and no hidden ones)",
        ),
    ],
)
def test_a_file_that_is_not_read_is_warned_of(name: str, message: str, seeds: Path) -> None:
    (seeds / name).write_text("x", "utf-8")
    assert read(seeds)[1] == [message]


def link_to_nowhere(path: Path) -> None:
    path.symlink_to("nowhere")


def link_to_itself(path: Path) -> None:
    path.symlink_to(path.name)


@pytest.mark.parametrize(
    ("name", "make", "message"),
    [
        ("digests/x.txt", Path.mkdir, "is no file"),
        ("digests/x.txt", os.mkfifo, "is no file"),
        ("digests/x.txt", link_to_nowhere, "is a link that leads nowhere"),
        ("digests/x.txt", link_to_itself, "is a link that leads nowhere"),
        ("tags.yml", link_to_nowhere, "is a link that leads nowhere"),
        ("tags.yml", Path.mkdir, "is no file"),
        ("digests.yml", os.mkfifo, "is no file"),
        ("metadata", Path.touch, "cannot be read: Not a directory"),
        ("corrections", link_to_nowhere, "cannot be read: No such file or directory"),
    ],
)
def test_what_cannot_be_read_is_told_of(
    name: str, make: Callable[[Path], None], message: str, seeds: Path
) -> None:
    make(seeds / name)
    assert read(seeds)[1] == [f"seeds/{name}:1: error: {message}"]


def test_a_file_that_may_not_be_read_is_told_of(
    seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert read(seeds)[1] == ["seeds/digests/b.txt:1: error: cannot be read: Permission denied"]


@pytest.mark.parametrize("name", [b"x\xff.txt", b"x\n.txt", b"x\x1b.txt", "x\u202e.txt".encode()])
def test_a_file_name_that_no_page_can_show_is_told_of(name: bytes, seeds: Path) -> None:
    Path(os.fsdecode(os.fsencode(seeds / "digests") + b"/" + name)).touch()
    (message,) = read(seeds)[1]
    assert message == (
        f"seeds/digests:1: error: the file name {os.fsdecode(name)!a} holds what no page can show"
        " (rename the file)"
    )


@pytest.mark.parametrize("make", [Path.mkdir, Path.touch, None])
def test_a_folder_without_dumps_is_told_of(
    make: Callable[[Path], None] | None, seeds: Path
) -> None:
    (seeds / "digests" / "b.txt").unlink()
    (seeds / "digests").rmdir()
    if make:
        make(seeds / "digests")
    (message,) = read(seeds)[1]
    assert message.startswith("seeds/digests:1: error: ")


def test_a_dump_that_cannot_be_read_is_there_without_entries(seeds: Path) -> None:
    (seeds / "digests" / "x.txt").mkdir()
    assert [len(dump.entries) for dump in read(seeds)[0].dumps] == [1, 0]
