from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from generator.bounds import FILE_BYTES
from generator.diagnostics import Diagnostics
from generator.model import Seeds
from generator.reading.seeds import read_seeds
from tests.dump_texts import COMPACT
from tests.workspace import PROJECT

DUMP: Final = f"{COMPACT}A Title\nIts abstract.\n"


@pytest.fixture
def seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "seeds" / "digests").mkdir(parents=True)
    (tmp_path / "seeds" / "digests" / "b.txt").write_text(DUMP, "utf-8")
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
        (seeds / "digests" / name).write_text(DUMP, "utf-8")
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
                " (known are digests, digests.yml, metadata, corrections, authors.yml, tags.yml,"
                " addresses.txt)"
            ),
        ),
        (
            "digests/c.TXT",
            (
                "seeds/digests/c.TXT:1: warning: not read (only *.txt, *.json or *.html files are,"
                " and no hidden ones)"
            ),
        ),
        (
            "digests/.c.txt",
            (
                "seeds/digests/.c.txt:1: warning: not read (only *.txt, *.json or *.html files are,"
                " and no hidden ones)"
            ),
        ),
    ],
)
def test_a_file_that_is_not_read_is_warned_of(name: str, message: str, seeds: Path) -> None:
    (seeds / name).write_text("x", "utf-8")
    assert read(seeds)[1] == [message]


@pytest.mark.parametrize(
    ("name", "make", "message"),
    [
        ("digests/x.txt", Path.mkdir, "is no file"),
        ("digests/x.txt", os.mkfifo, "is no file"),
        ("tags.yml", Path.mkdir, "is no file"),
        ("digests.yml", os.mkfifo, "is no file"),
        ("metadata", Path.touch, "cannot be read: Not a directory"),
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


def test_dumps_may_lie_in_folders_by_year(seeds: Path) -> None:
    for folder, name in (("2026", "a.txt"), ("2025", "c.txt")):
        (seeds / "digests" / folder).mkdir()
        (seeds / "digests" / folder / name).write_text(DUMP, "utf-8")
    found, messages = read(seeds)
    assert [dump.source for dump in found.dumps] == ["a.txt", "b.txt", "c.txt"]
    assert found.dumps[0].path == "seeds/digests/2026/a.txt"
    assert messages == []


def test_two_dumps_of_one_name_are_told_of(seeds: Path) -> None:
    (seeds / "digests" / "2026").mkdir()
    (seeds / "digests" / "2026" / "b.txt").write_text(DUMP, "utf-8")
    found, messages = read(seeds)
    assert [dump.path for dump in found.dumps] == ["seeds/digests/2026/b.txt"]
    assert messages == [
        (
            "seeds/digests/b.txt:1: error: a dump of the same name is seeds/digests/2026/b.txt"
            " (a digest's id comes from its name; rename one of the two)"
        )
    ]


@pytest.mark.parametrize("name", ["more", "2026/more", "20260"])
def test_other_folders_are_not_read(name: str, seeds: Path) -> None:
    (seeds / "digests" / name).mkdir(parents=True)
    (seeds / "digests" / name / "x.txt").write_text(DUMP, "utf-8")
    found, messages = read(seeds)
    assert [dump.source for dump in found.dumps] == ["b.txt"]
    assert [message.partition(" (")[0] for message in messages] == [
        f"seeds/digests/{name}:1: warning: not read"
    ]


SECRET: Final = "a line that lies outside"


@pytest.mark.parametrize(
    "name",
    [
        *("digests", "digests/x.txt", "digests/2026", "digests/2025/x.json", "digests.yml"),
        *("metadata", "metadata/x.yml", "corrections/x.yml", "tags.yml", "authors.yml"),
    ],
)
@pytest.mark.parametrize("target", ["file", "folder", "nowhere"])
def test_links_are_refused_and_not_followed(name: str, target: str, seeds: Path) -> None:
    outside = Path("outside")
    (outside / "folder").mkdir(parents=True)
    (outside / "file").write_text(f"{COMPACT}{SECRET}\n{SECRET}\n", "utf-8")
    (outside / "folder" / "x.txt").write_text(f"{SECRET}: {{", "utf-8")
    link = seeds / name
    if name == "digests":
        shutil.rmtree(link)
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to((outside / target).resolve())
    found, messages = read(seeds)
    assert messages == [f"seeds/{name}:1: error: is a link (put the file itself here)"]
    assert SECRET not in repr(found)


def test_the_seeds_themselves_may_be_a_link(seeds: Path) -> None:
    seeds.rename("elsewhere")
    seeds.symlink_to("elsewhere")
    found, messages = read(seeds)
    assert [dump.path for dump in found.dumps] == ["seeds/digests/b.txt"]
    assert messages == []


def test_a_file_that_is_too_large_is_one_error_and_not_read(
    seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (seeds / "digests" / "x.txt").open("wb") as file:
        file.truncate(FILE_BYTES + 1)

    def read_small(path: Path) -> bytes:
        assert path.name == "b.txt"
        return DUMP.encode()

    monkeypatch.setattr(Path, "read_bytes", read_small)
    assert read(seeds)[1] == [
        (
            "seeds/digests/x.txt:1: error: has 20,000,001 bytes; at most 20,000,000 are read"
            " (cut it into several files)"
        )
    ]


def test_a_name_that_makes_too_long_an_id_is_told_of(seeds: Path) -> None:
    name = f"{'每日论文' * 15}.txt"
    (seeds / "digests" / name).write_text(DUMP, "utf-8")
    assert read(seeds)[1] == [
        (
            f"seeds/digests/{name}:1: error: its name makes an id of more than 100 letters"
            " (rename the file, or give an id in digests.yml)"
        )
    ]
    (seeds / "digests.yml").write_text(f"{name}: {{id: moss, title: Moss}}\n", "utf-8")
    assert read(seeds)[1] == []


def test_a_text_that_digests_yml_names_is_a_digest(seeds: Path) -> None:
    (seeds / "digests" / "x.txt").write_text("A Title\nShort.\n", "utf-8")
    assert len(read(seeds)[1]) == 1
    (seeds / "digests.yml").write_text("x.txt: {id: x, title: X}\n", "utf-8")
    found, messages = read(seeds)
    assert [len(dump.entries) for dump in found.dumps] == [1, 1]
    assert messages == []


def test_names_are_known_whatever_the_locale(tmp_path: Path) -> None:
    folder = tmp_path / "seeds" / "digests"
    folder.mkdir(parents=True)
    (folder / "每日.txt").write_text(DUMP, "utf-8")
    program = (
        "from pathlib import Path\n"
        "from generator.diagnostics import Diagnostics\n"
        "from generator.reading import read_seeds\n"
        "found = Diagnostics()\n"
        f"dumps = read_seeds(Path({str(tmp_path / 'seeds')!r}), found).dumps\n"
        "print(ascii([dump.source for dump in dumps]), found.report())\n"
    )
    locale = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=PROJECT,
        env={**os.environ, **locale},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "['\\u6bcf\\u65e5.txt'] \n"
