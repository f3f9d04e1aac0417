from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.work import Checksums, checksum_of
from tests.noting import Noting


@pytest.fixture
def work(tmp_path: Path) -> Noting:
    """Work that has noted the sums of two files."""
    for name in ("one", "two"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    work = Noting()
    Checksums(tmp_path, work).note({name: checksum_of(name.encode()) for name in ("one", "two")})
    return work


def test_a_file_that_is_as_it_was_is_not_read_again(tmp_path: Path, work: Noting) -> None:
    file = tmp_path / "one"
    before = file.stat()
    file.write_bytes(b"eno")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert Checksums(tmp_path, work).of("one") == checksum_of(b"one")


def test_a_file_that_was_touched_grew_or_was_replaced_is_read(tmp_path: Path, work: Noting) -> None:
    before = (tmp_path / "one").stat()
    (tmp_path / "one").write_bytes(b"eno")
    os.utime(tmp_path / "one", ns=(before.st_atime_ns, before.st_mtime_ns + 1))
    before = (tmp_path / "two").stat()
    (tmp_path / "new").write_bytes(b"owt")
    (tmp_path / "new").replace(tmp_path / "two")
    os.utime(tmp_path / "two", ns=(before.st_atime_ns, before.st_mtime_ns))
    checksums = Checksums(tmp_path, work)
    assert [checksums.of("one"), checksums.of("two")] == [checksum_of(b"eno"), checksum_of(b"owt")]


def test_what_is_no_file_of_the_folder_has_no_sum(tmp_path: Path, work: Noting) -> None:
    (tmp_path / "one").unlink()
    (tmp_path / "link").symlink_to("two")
    checksums = Checksums(tmp_path, work)
    assert [checksums.of(name) for name in ("one", "link", ".", "a\0b", "two/three")] == [None] * 5


@pytest.mark.parametrize("noted", [b"", b"cut", b"[]", b"\xff" * 9])
def test_without_notes_files_are_read(tmp_path: Path, work: Noting, noted: bytes) -> None:
    work.noted = dict.fromkeys(work.noted, noted)
    assert Checksums(tmp_path, work).of("one") == checksum_of(b"one")
