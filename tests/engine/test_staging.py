"""Files that the last site has already stay there; all others wait in a folder of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.engine.staging import Staging, checksum_of
from tests.workspace import read_tree


@pytest.fixture
def staging(tmp_path: Path) -> Staging:
    (tmp_path / "last" / "a").mkdir(parents=True)
    (tmp_path / "last" / "a" / "same").write_bytes(b"same")
    (tmp_path / "last" / "a" / "link").symlink_to("same")
    return Staging(tmp_path / "fresh", tmp_path / "last")


def test_only_what_the_last_site_has_not_is_written(staging: Staging) -> None:
    staging.write_all({"a/same": b"same", "a/new": b"new", "a/link": b"same"})
    assert staging.kept == {"a/same"}
    assert read_tree(staging.folder) == {"a/new": b"new", "a/link": b"same"}


def test_a_file_is_kept_by_its_sum(staging: Staging) -> None:
    assert not staging.keep_by_checksum("a/same", checksum_of(b"other"))
    assert not staging.keep_by_checksum("a/new", checksum_of(b""))
    assert staging.keep_by_checksum("a/same", checksum_of(b"same"))
    assert staging.kept == {"a/same"}


def test_nothing_is_kept_of_a_site_that_is_not_there(tmp_path: Path) -> None:
    staging = Staging(tmp_path / "fresh", tmp_path / "last")
    staging.write_all({"a": b"a"})
    assert staging.kept == set()
    assert read_tree(tmp_path) == {"fresh/a": b"a"}
