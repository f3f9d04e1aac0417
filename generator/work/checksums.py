"""Sums of files, of which those that are as the last build left them are not read again.

A file is taken for the same where its size, the time of its last change and its number on the disk
are. What any other build has noted is as good as nothing: the file is read.
"""

from __future__ import annotations

import os
from collections.abc import Container, Mapping
from hashlib import blake2b
from pathlib import Path
from stat import S_ISREG
from typing import Final

import msgspec

from generator.work.ways import Work

_SUM: Final = 16
"""Bytes of a sum."""
_Known = dict[str, str]
"""By the path of a file: what tells that it is the same, a space, and its sum."""
_KNOWN: Final = msgspec.msgpack.Decoder(_Known)


def checksum_of(content: bytes) -> str:
    """Digits that stand for the bytes of a file."""
    return blake2b(content, digest_size=_SUM).hexdigest()


class Checksums:
    """Sums of the files below one folder."""

    def __init__(self, folder: Path, work: Work) -> None:
        """`work` recalls and notes what is known of that folder."""
        self.folder = str(folder)
        self._work = work
        self._name = f"checksums of {folder.resolve()}"
        self._known = _known(work.recall(self._name))

    def of(self, name: str) -> str | None:
        """The sum of a file, by its path below the folder; None where there is none, or a link."""
        return self.look(name)[0]

    def look(self, name: str) -> tuple[str | None, bool]:
        """The same, and whether the file is as it is noted."""
        path = f"{self.folder}/{name}"
        mark = _mark(path)
        if not mark:
            return None, False
        noted, _, checksum = self._known.get(name, "").rpartition(" ")
        return (checksum, True) if noted == mark else (_read(path), False)

    def note(self, sums: Mapping[str, str], as_noted: Container[str] = ()) -> None:
        """Note the sums of all files of the folder that now are there, for the next build.

        Those that are `as_noted` are not looked at once more.
        """
        self._known = {
            name: known
            for name, checksum in sums.items()
            if (known := self._noted(name, checksum, is_noted=name in as_noted))
        }
        self._work.note(self._name, msgspec.msgpack.encode(self._known))

    def _noted(self, name: str, checksum: str, *, is_noted: bool) -> str:
        """What is to be noted of a file; nothing of one that is not there."""
        known = self._known.get(name, "") if is_noted else ""
        if known.endswith(f" {checksum}"):
            return known
        mark = _mark(f"{self.folder}/{name}")
        return f"{mark} {checksum}" if mark else ""


def _known(noted: bytes) -> _Known:
    """What was noted; nothing where that is lost."""
    try:
        return _KNOWN.decode(noted)
    except msgspec.DecodeError:
        return {}


def _mark(path: str) -> str:
    """What tells that a file is the same, in less time than to read it; nothing without a file."""
    try:
        status = os.lstat(path)
    except (OSError, ValueError):
        return ""
    if not S_ISREG(status.st_mode):
        return ""
    return f"{status.st_size} {status.st_mtime_ns} {status.st_ino}"


def _read(path: str) -> str | None:
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 -- a path takes as long to make as a file to read
            return checksum_of(file.read())
    except OSError:
        return None
