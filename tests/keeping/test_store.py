"""What is kept is found again, unless it was cut, changed or never kept by this program."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from generator.keeping.store import Store

VALUES = {b"one": b"moss", b"two": b"fern" * 1000, b"three": b""}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file in which the values are kept."""
    path = tmp_path / ".cache" / "work.sqlite"
    with closing(Store(path)) as store:
        store.put(VALUES)
    return path


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with closing(Store(path)) as store:
        yield store


def test_what_was_put_is_found(store: Store) -> None:
    assert {key: store.get(key) for key in VALUES} == VALUES
    assert store.get(b"four") is None


def test_what_no_build_comes_back_to_is_forgotten(path: Path) -> None:
    with closing(Store(path)) as store:
        assert store.get(b"one") == b"moss"
        store.put({b"four": b"4"})
        store.forget_unused()
    with closing(Store(path)) as store:
        assert [store.get(key) for key in (b"one", b"two", b"four")] == [b"moss", None, b"4"]


@pytest.mark.parametrize("content", [b"", b"moss" * 1000, b"SQLite format 3\0", None])
def test_a_file_that_is_cut_or_foreign_holds_nothing_and_is_made_anew(
    content: bytes | None, path: Path
) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2] if content is None else content)
    with closing(Store(path)) as store:
        assert store.get(b"two") is None
    with closing(Store(path)) as store:
        store.put(VALUES)
        assert store.get(b"two") == VALUES[b"two"]


def test_a_database_of_another_program_is_replaced(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as file:
        file.execute("CREATE TABLE kept (moss TEXT)")
    with closing(Store(path)) as store:
        store.put(VALUES)
        assert store.get(b"one") == b"moss"


@pytest.mark.parametrize("value", [b"", b"moss", "moss", 7])
def test_a_value_that_was_changed_is_none(value: object, path: Path) -> None:
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("UPDATE kept SET value = ?", (value,))
    with closing(Store(path)) as store:
        assert [store.get(key) for key in VALUES] == [None, None, None]


def test_a_value_under_the_key_of_another_is_none(path: Path) -> None:
    with closing(sqlite3.connect(path)) as file, file:
        (one,) = file.execute("SELECT value FROM kept WHERE key = ?", (b"one",)).fetchone()
        file.execute("UPDATE kept SET value = ? WHERE key = ?", (one, b"two"))
    with closing(Store(path)) as store:
        assert store.get(b"two") is None


def test_a_file_that_cannot_be_made_is_no_error(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_bytes(b"a file where the folder goes")
    with closing(Store(tmp_path / ".cache" / "work.sqlite")) as store:
        store.put(VALUES)
        store.forget_unused()
        assert store.get(b"one") is None
