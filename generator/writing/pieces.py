"""Files of many pieces, of which those that follow from the same as before are read back.

A whole archive in one file grows at its end: its other pieces stand on the disk already, where the
file is as the last run left it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import msgspec

from generator.work import Work, checksum_of
from generator.writing.on_demand import FilesOnDemand, Piece

_NAME: Final = "pieces of files"
_Told = list[tuple[str, int]]
"""Of each piece in its order: the sum of what it follows from, and its number of bytes."""
_Noted = dict[str, tuple[str, _Told]]
"""By the path of a file: the sum of it, and its pieces."""
_NOTED: Final = msgspec.msgpack.Decoder(_Noted)
_TOLD: Final = msgspec.json.Decoder(_Told)


class Pieces:
    """The pieces of the last run, and those of this one."""

    def __init__(self, folder: Path, files: Mapping[str, bytes], work: Work) -> None:
        self._folder = folder
        self._pieces: Mapping[str, Sequence[Piece]] = (
            files.pieces if isinstance(files, FilesOnDemand) else {}
        )
        self._files = files
        self._work = work
        self._last = _noted(work.recall(_NAME)) if self._pieces else {}

    def content(self, name: str, before: str | None) -> tuple[bytes, str]:
        """A file's content, and what is to be noted of its pieces, without spaces.

        `before` is the sum of the file as it stands, where it does.
        """
        if name not in self._pieces:
            return self._files[name], ""
        checksum, told = self._last.get(name, ("", []))
        stand = dict(self._standing(name, told)) if before == checksum else {}
        made, telling = [], []
        for make, tell in self._pieces[name]:
            source = checksum_of(tell())
            piece = stand.get(source) or make()
            made.append(piece)
            telling.append((source, len(piece)))
        return b"".join(made), msgspec.json.encode(telling).decode()

    def _standing(self, name: str, told: _Told) -> Iterator[tuple[str, memoryview]]:
        """The pieces of a file as it stands, by the sums of what they follow from."""
        whole = memoryview((self._folder / name).read_bytes())
        end = 0
        for source, length in told:
            start, end = end, end + length
            yield source, whole[start:end]

    def note(self, told: Mapping[str, tuple[str, str]]) -> None:
        """Keep, for the next run, the sum of each file and what is to be noted of its pieces.

        A file of which nothing is to be noted stands as the last run left it.
        """
        noted: _Noted = {
            name: (checksum, _TOLD.decode(telling)) if telling else self._last[name]
            for name, (checksum, telling) in told.items()
            if telling or name in self._last
        }
        self._work.note(_NAME, msgspec.msgpack.encode(noted))


def _noted(kept: bytes) -> _Noted:
    """What was noted; nothing where that is lost."""
    try:
        return _NOTED.decode(kept)
    except msgspec.DecodeError:
        return {}
