"""Files on their way into a site: what the last one has already is left where it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, Protocol

import msgspec

from generator.work import ONE_BY_ONE, Checksums, Work, checksum_of

_AS_NOTED: Final = "noted"
_READ: Final = "read"
_TOLD: Final = msgspec.msgpack.Decoder(tuple[dict[str, str], set[str], set[str]])


class Contents(Protocol):
    """Files by their names, which may be read no sooner than they are asked for."""

    def __iter__(self) -> Iterator[str]:
        """Their names: paths below the site with slashes."""

    def __getitem__(self, name: str) -> bytes:
        """The content of one."""

    def checksum(self, name: str) -> str:
        """The sum of that, perhaps in less time than to read it."""


class Staging:
    """A folder for the files of the next site that the last one has not, or has otherwise."""

    def __init__(self, folder: Path, last: Path | None, work: Work = ONE_BY_ONE) -> None:
        """`last` is the last site; None where nothing of it is to be kept."""
        self.folder = folder
        self.kept: set[str] = set()
        """Paths below the last site of files that are the next one's, too."""
        self._as_noted: set[str] = set()
        """Those of them that nobody has changed since they were noted."""
        self._places: set[str] = set()
        """The folders that files were written to: paths below `folder`."""
        self._sums: dict[str, str] = {}
        self._work = work
        self._last = Checksums(last, work) if last and last.is_dir() else None

    def write_all(self, files: Contents) -> None:
        """Have these files in the next site."""
        names = list(files)

        def write(at: int) -> bytes:
            name = names[at]
            checksum = files.checksum(name)
            how = self._has(name, checksum)
            if not how:
                self.write_anew(name, files[name])
            return f"{checksum} {how}".encode()

        for name, told in zip(names, self._work.each(len(names), write), strict=True):
            checksum, how = told.decode().split(" ")
            self.know(name, checksum)
            self._keep(name, how)

    def stage(self, name: str, content: bytes) -> None:
        """Have a file in the next site."""
        checksum = checksum_of(content)
        self.know(name, checksum)
        if not self.keep(name, checksum):
            self.write_anew(name, content)

    def told(self) -> bytes:
        """What is known and kept, for the staging of another process to be told."""
        return msgspec.msgpack.encode((self._sums, self.kept, self._as_noted))

    def hear(self, parts: Iterable[bytes]) -> None:
        """Be told what copies of this one, in other processes, have come to know and keep."""
        for sums, kept, as_noted in map(_TOLD.decode, parts):
            self._sums.update(sums)
            self.kept.update(kept)
            self._as_noted.update(as_noted)

    def write_anew(self, name: str, content: bytes) -> None:
        """Have a file in the next site, without a look at the last one."""
        place = name.rpartition("/")[0]
        if place not in self._places:
            (self.folder / place).mkdir(parents=True, exist_ok=True)
            self._places.add(place)
        with open(f"{self.folder}/{name}", "wb") as file:  # noqa: PTH123 -- a path takes a fifth of the time, of 30,000
            file.write(content)

    def keep(self, name: str, checksum: str) -> bool:
        """Keep a file of the last site where it has this sum; whether it has."""
        return self._keep(name, self._has(name, checksum))

    def know(self, name: str, checksum: str) -> None:
        """Be told the sum of a file of the next site, so that the build after need not read it."""
        self._sums[name] = checksum

    def begin_anew(self) -> None:
        """Keep nothing, and know nothing."""
        self.kept.clear()
        self._as_noted.clear()
        self._places.clear()
        self._sums.clear()

    def note(self, site: Path) -> None:
        """Note what is known, once the files stand in the folder `site`: that of the last site."""
        (self._last or Checksums(site, self._work)).note(self._sums, self._as_noted)

    def _has(self, name: str, checksum: str) -> str:
        """How the last site has a file: as it is noted, or read; empty where it has it not."""
        if self._last is None:
            return ""
        last, is_noted = self._last.look(name)
        return (_AS_NOTED if is_noted else _READ) if last == checksum else ""

    def _keep(self, name: str, how: str) -> bool:
        """Keep what the last site has; whether it has it."""
        if how:
            self.kept.add(name)
        if how == _AS_NOTED:
            self._as_noted.add(name)
        return bool(how)
