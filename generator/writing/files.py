"""Writes a set of files into a folder, touching nothing that is right and nothing of others.

A manifest in the folder lists every file that a run has written or may have written: it is put
there before the first file changes, so that a run that was killed leaves nothing that the next one
does not know. What a run no longer makes is removed.
"""

from __future__ import annotations

import errno
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from generator.diagnostics import Diagnostics
from generator.model import Place
from generator.work import ONE_BY_ONE, Work

MANIFEST: Final = ".generated"
_FRESH: Final = f"{MANIFEST}.new"
"""The next manifest while it is written."""
_NOT_THERE: Final = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG})


@dataclass(frozen=True, slots=True)
class Written:
    """What a run changed: paths below the folder, in order."""

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


def write_files(
    folder: Path, files: Mapping[str, bytes], diagnostics: Diagnostics, work: Work = ONE_BY_ONE
) -> Written:
    """Write the files that are new or differ; remove those of the last run that are not among them.

    `files` maps paths below `folder`, with slashes, to contents. A link where one of them, or of
    those of the last run, lies would lead out of the folder: it is an error, and nothing changes.
    """
    last = written_files(folder)
    if links := _links(folder, {MANIFEST, _FRESH, *last, *files}):
        for link in links:
            diagnostics.error(
                Place(str(link), 1), "a link stands where generated files go", "remove it"
            )
        return Written()
    _write_manifest(folder, {*last, *files})
    removed = tuple(name for name in last if name not in files)
    for name in removed:
        _remove(folder, name)
    written = _write(folder, files, work)
    _write_manifest(folder, files)
    return Written(written, removed)


def written_files(folder: Path) -> list[str]:
    """What the last run wrote into a folder: the paths below it that its manifest lists.

    The manifest lies in the open, so that no line of it must reach outside.
    """
    manifest = folder / MANIFEST
    lines = manifest.read_bytes().splitlines() if manifest.exists() else []
    names = (line.decode(errors="replace") for line in lines)
    return [name for name in names if _is_below(name)]


def _is_below(name: str) -> bool:
    path = PurePosixPath(name)
    is_path = bool(path.parts) and "\0" not in name
    return is_path and not path.is_absolute() and ".." not in path.parts


def _links(folder: Path, names: Iterable[str]) -> list[Path]:
    """The links among the files and their folders, each once and in order."""
    paths = {PurePosixPath(name) for name in names}
    below = paths | {parent for path in paths for parent in path.parents if parent.parts}
    return [folder / path for path in sorted(below) if _is_link(folder / path)]


def _is_link(path: Path) -> bool:
    try:
        return path.is_symlink()
    except OSError as error:
        if error.errno in _NOT_THERE:
            return False
        raise


def _write_manifest(folder: Path, names: Iterable[str]) -> None:
    """Replace the manifest at one stroke: half of it would forget the other half's files."""
    manifest = folder / MANIFEST
    content = "".join(f"{name}\n" for name in sorted(names)).encode(errors="replace")
    if manifest.exists() and manifest.read_bytes() == content:
        return
    folder.mkdir(parents=True, exist_ok=True)
    fresh = folder / _FRESH
    fresh.write_bytes(content)
    fresh.replace(manifest)


def _remove(folder: Path, name: str) -> None:
    path = folder / name
    with _unless_not_there():
        if not path.is_dir():
            path.unlink()
    with _unless_not_there():
        for parent in path.parents:
            if parent == folder or any(parent.iterdir()):
                break
            parent.rmdir()


@contextmanager
def _unless_not_there() -> Iterator[None]:
    """Pass over what is not there, or never could be: its name is too long for the disk."""
    try:
        yield
    except OSError as error:
        if error.errno not in _NOT_THERE:
            raise


def _write(folder: Path, files: Mapping[str, bytes], work: Work) -> tuple[str, ...]:
    """Write what is new or differs; one look at each folder, for there may be 50,000 files."""
    existing: set[Path] = set()
    for parent in sorted({(folder / name).parent for name in files}):
        parent.mkdir(parents=True, exist_ok=True)
        existing.update(parent.iterdir())
    names = sorted(files)

    def write(place: int) -> bytes:
        path, content = folder / names[place], files[names[place]]
        if path in existing and path.read_bytes() == content:
            return b""
        path.write_bytes(content)
        return b"written"

    done = work.each(len(names), write)
    return tuple(name for name, was in zip(names, done, strict=True) if was)
