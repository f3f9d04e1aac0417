"""Files on their way into a site: what the last one has already is left where it is."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path

from generator.work import ONE_BY_ONE, Work


class Staging:
    """A folder for the files of the next site that the last one has not, or has otherwise."""

    def __init__(self, folder: Path, last: Path | None) -> None:
        """`last` is the last site; None where nothing of it is to be kept."""
        self.folder = folder
        self.kept: set[str] = set()
        """Paths below the last site of files that are the next one's, too."""
        self._last = last if last and last.is_dir() else None

    def write_all(self, files: Mapping[str, bytes], work: Work = ONE_BY_ONE) -> None:
        """Have these files, name to bytes, in the next site."""
        names = list(files)

        def write(at: int) -> bytes:
            name = names[at]
            if self.keep(name, content := files[name]):
                return b"kept"
            self.write_anew(name, content)
            return b""

        done = work.each(len(names), write)
        self.kept.update(name for name, how in zip(names, done, strict=True) if how)

    def write_anew(self, name: str, content: bytes) -> None:
        """The same without a look at the last site."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    def keep(self, name: str, content: bytes) -> bool:
        """Keep a file of the last site where it has these bytes; whether it has."""
        if self._read(name) != content:
            return False
        self.kept.add(name)
        return True

    def keep_by_checksum(self, name: str, checksum: str) -> bool:
        """Keep a file of the last site where it has this checksum; whether it has."""
        last = self._read(name)
        if last is None or checksum_of(last) != checksum:
            return False
        self.kept.add(name)
        return True

    def _read(self, name: str) -> bytes | None:
        if self._last is None:
            return None
        path = self._last / name
        try:
            return None if path.is_symlink() else path.read_bytes()
        except OSError:
            return None


def checksum_of(content: bytes) -> str:
    """Digits that stand for the bytes of a file."""
    return blake2b(content, digest_size=20).hexdigest()
