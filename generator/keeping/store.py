"""A file of what earlier builds have made: key to bytes.

SQLite from Python's library, since one file is quicker to read and to restore than thousands. Each
value stands behind a sum over itself and its key, so that what is cut, changed or foreign counts as
missing. Nothing is compressed: to unpack takes longer than to read three times as much, and who
carries the file away packs it anyway. Nothing that goes wrong with it is an error: it is no input.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import Final

_SUM: Final = 16
"""Bytes of a sum."""
_BUSY: Final = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_ASKED: Final = 500
"""Keys asked for at once; every SQLite takes 999."""
_FIND: Final = "SELECT key, value FROM kept WHERE key IN"
_BEGIN: Final = (
    # What a machine that fails has cut is known by its sums; waiting for the disk is not worth it.
    "PRAGMA synchronous = OFF",
    # SQLite's own pages are smaller than most values, and each is a read of its own.
    "PRAGMA page_size = 32768",
    "CREATE TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID",
    "SELECT key, value FROM kept LIMIT 1",
)


class Store:
    """The values of one file; without a file that can be used, nothing is found or put."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._used: set[bytes] = set()
        self._file: sqlite3.Connection | None = None
        self._is_tried = False
        with suppress(OSError):
            # One that is not there is made with the first value.
            if path.exists():
                self._open()

    def beside(self, name: str) -> Store:
        """Another file for values, in the same folder."""
        return Store(self._path.with_name(f"{name}{self._path.suffix}"))

    def get(self, key: bytes) -> bytes | None:
        """The value of a key, where it is there and whole."""
        return self.get_all((key,)).get(key)

    def get_all(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """The values of those keys that are there and whole."""
        found: dict[bytes, bytes] = {}
        # In their order, for those beside each other lie on one page of the file.
        wanted = iter(sorted(keys))
        while self._file and (some := list(islice(wanted, _ASKED))):
            places = ",".join("?" * len(some))
            try:
                rows = self._file.execute(f"{_FIND} ({places})", some).fetchall()
                found.update(_whole(rows))
            except sqlite3.Error as error:
                self._leave(error)
        self._used.update(found)
        return found

    def put(self, values: Mapping[bytes, bytes]) -> None:
        """Keep values, all of them or none."""
        self.put_packed({key: packed(key, value) for key, value in values.items()})

    def put_packed(self, values: Mapping[bytes, bytes]) -> None:
        """The same of values that are `packed` with their keys."""
        self._used.update(values)
        if not self._is_tried:
            self._open()
        if self._file is None:
            return
        try:
            with self._file:
                # In their order, which takes half the time in a large file.
                rows = sorted(values.items())
                self._file.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?)", rows)
        except sqlite3.Error as error:
            self._leave(error)

    def forget_unused(self) -> None:
        """Drop every value that was neither found nor put, so that the file does not grow."""
        if self._file is None:
            return
        try:
            with self._file:
                self._file.execute("CREATE TEMP TABLE used (key BLOB PRIMARY KEY) WITHOUT ROWID")
                self._file.executemany(
                    "INSERT INTO used VALUES (?)", ((key,) for key in sorted(self._used))
                )
                self._file.execute("DELETE FROM kept WHERE key NOT IN (SELECT key FROM used)")
        except sqlite3.Error as error:
            self._leave(error)

    def close(self) -> None:
        """Give the file back."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def _open(self) -> None:
        """Open the file; what is none of this kind is replaced."""
        self._is_tried = True
        self._file = self._opened() or self._opened()

    def _opened(self) -> sqlite3.Connection | None:
        file = None
        try:
            self._path.parent.mkdir(exist_ok=True)
            file = sqlite3.connect(self._path)
            for statement in _BEGIN:
                file.execute(statement)
        except OSError:
            return None
        except sqlite3.Error as error:
            if file is not None:
                file.close()
            self._remove_unless_busy(error)
            return None
        return file

    def _leave(self, error: sqlite3.Error) -> None:
        """Go on without the file, which cannot be used."""
        self.close()
        self._remove_unless_busy(error)

    def _remove_unless_busy(self, error: sqlite3.Error) -> None:
        """Remove what is no file of this kind; one that another build writes is left to it."""
        if getattr(error, "sqlite_errorcode", None) not in _BUSY:
            with suppress(OSError):
                self._path.unlink(missing_ok=True)


def packed(key: bytes, value: bytes) -> bytes:
    """A value as the file has it, behind its sum."""
    return _sum(key, value) + value


def unpacked(value: bytes) -> bytes:
    """The value again, where it is known to be whole."""
    return value[_SUM:]


def _whole(rows: Iterable[tuple[bytes, object]]) -> Iterator[tuple[bytes, bytes]]:
    """The values, each with its key, that are the same as when they were kept."""
    for key, kept in rows:
        if not isinstance(kept, bytes):
            continue
        value = unpacked(kept)
        if _sum(key, value) == kept[:_SUM]:
            yield key, value


def _sum(key: bytes, value: bytes) -> bytes:
    return blake2b(value, key=key, digest_size=_SUM).digest()
