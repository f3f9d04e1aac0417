"""Files that the last site has already stay there; all others wait in a folder of their own."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.engine.staging import Staging
from generator.work import checksum_of
from tests.noting import Noting
from tests.workspace import read_tree


class InMemory(dict[str, bytes]):
    """Files whose contents are there."""

    def checksum(self, name: str) -> str:
        return checksum_of(self[name])


@pytest.fixture
def last(tmp_path: Path) -> Path:
    (tmp_path / "last" / "a").mkdir(parents=True)
    (tmp_path / "last" / "a" / "same").write_bytes(b"same")
    (tmp_path / "last" / "a" / "link").symlink_to("same")
    return tmp_path / "last"


@pytest.fixture
def staging(last: Path) -> Staging:
    return Staging(last.with_name("fresh"), last)


def test_only_what_the_last_site_has_not_is_written(staging: Staging) -> None:
    staging.write_all(InMemory({"a/same": b"same", "a/new": b"new", "a/link": b"same"}))
    assert staging.kept == {"a/same"}
    assert read_tree(staging.folder) == {"a/new": b"new", "a/link": b"same"}


def test_what_another_process_has_staged_is_told_to_this_one(staging: Staging, last: Path) -> None:
    other = Staging(staging.folder, last)
    other.stage("a/same", b"same")
    other.stage("a/new", b"new")
    staging.hear([other.told()])
    assert staging.kept == {"a/same"}
    assert read_tree(staging.folder) == {"a/new": b"new"}
    work = Noting()
    staging = Staging(staging.folder, last, work)
    staging.hear([other.told()])
    staging.note(last)
    assert Staging(staging.folder, last, work).keep("a/same", checksum_of(b"same"))


def test_a_file_is_kept_by_its_sum(staging: Staging) -> None:
    assert not staging.keep("a/same", checksum_of(b"other"))
    assert not staging.keep("a/new", checksum_of(b""))
    assert staging.keep("a/same", checksum_of(b"same"))
    assert staging.kept == {"a/same"}


def test_a_file_that_is_as_it_was_noted_is_not_read(last: Path) -> None:
    work = Noting()
    first = Staging(last.with_name("fresh"), last, work)
    first.know("a/same", checksum_of(b"said"))
    first.note(last)
    assert Staging(first.folder, last, work).keep("a/same", checksum_of(b"said"))
    os.utime(last / "a" / "same")
    assert not Staging(first.folder, last, work).keep("a/same", checksum_of(b"said"))


def test_nothing_is_kept_of_a_site_that_is_not_there(tmp_path: Path) -> None:
    staging = Staging(tmp_path / "fresh", tmp_path / "last")
    staging.write_all(InMemory({"a": b"a"}))
    assert staging.kept == set()
    assert read_tree(tmp_path) == {"fresh/a": b"a"}


def test_what_is_begun_anew_keeps_nothing(staging: Staging) -> None:
    staging.keep("a/same", checksum_of(b"same"))
    staging.begin_anew()
    assert staging.kept == set()
