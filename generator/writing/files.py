"""Writes a set of files into a folder, touching nothing that is right and nothing of others.

A manifest in the folder lists every file that a run has written or may have written: it is put
there before the first file changes, so that a run that was killed leaves nothing that the next one
does not know. What a run no longer makes is removed.
"""

from __future__ import annotations

import errno
import os
import posixpath
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.diagnostics import Diagnostics
from generator.model import Place
from generator.work import ONE_BY_ONE, Checksums, Work, checksum_of
from generator.writing.on_demand import FilesOnDemand
from generator.writing.pieces import Pieces
from generator.writing.receipts import Receipts

MANIFEST: Final = ".generated"
_FRESH: Final = f"{MANIFEST}.new"
"""The next manifest while it is written."""
_WRITTEN: Final = "written"
_READ: Final = "read"
"""How a file was come by; empty for one that stands as it is noted."""
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
    gone = [name for name in last if name not in files]
    found = _found(folder, [MANIFEST, _FRESH, *files, *map(posixpath.normpath, gone)])
    if links := sorted(folder / name for name, is_link in found.items() if is_link):
        for link in links:
            diagnostics.error(
                Place(str(link), 1), "a link stands where generated files go", "remove it"
            )
        return Written()
    _write_manifest(folder, {*last, *files})
    for name in gone:
        _remove(folder, name)
    written = _write(folder, files, found, work)
    _write_manifest(folder, files)
    return Written(written, tuple(gone))


def written_files(folder: Path) -> list[str]:
    """What the last run wrote into a folder: the paths below it that its manifest lists.

    The manifest lies in the open, so that no line of it must reach outside.
    """
    manifest = folder / MANIFEST
    lines = manifest.read_bytes().splitlines() if manifest.exists() else []
    names = (line.decode(errors="replace") for line in lines)
    return [name for name in names if _is_below(name)]


def _is_below(name: str) -> bool:
    parts = [part for part in name.split("/") if part not in {"", "."}]
    is_path = bool(parts) and "\0" not in name
    return is_path and not name.startswith("/") and ".." not in parts


def _found(folder: Path, names: Iterable[str]) -> dict[str, bool]:
    """The files and their folders that are there, each with whether it is a link.

    One look at each folder, and texts in place of paths, for there may be 50,000 files.
    """
    wanted = set(names)
    folders: set[str] = set()
    for name in names:
        parent = name.rpartition("/")[0]
        while parent not in folders:
            folders.add(parent)
            parent = parent.rpartition("/")[0]
    wanted |= folders
    found = {}
    for parent in folders:
        beginning = f"{parent}/" if parent else ""
        with _unless_not_there(), os.scandir(folder / parent) as entries:
            for entry in entries:
                if (name := beginning + entry.name) in wanted:
                    found[name] = entry.is_symlink()
    return found


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


def _write(
    folder: Path, files: Mapping[str, bytes], found: Collection[str], work: Work
) -> tuple[str, ...]:
    """Write what is new or differs; `found` are the files that were there.

    Summaries come last: to read the files that they are made of takes less than to make them.
    """
    summaries = files.summaries if isinstance(files, FilesOnDemand) else {}
    names = [*sorted(name for name in files if name not in summaries), *summaries]
    for parent in sorted({name.rpartition("/")[0] for name in names}):
        (folder / parent).mkdir(parents=True, exist_ok=True)
    checksums = Checksums(folder, work)
    receipts = Receipts(files, work)
    pieces = Pieces(folder, files, work)

    def content_of(name: str) -> bytes:
        return Path(f"{folder}/{name}").read_bytes()

    def write(place: int) -> bytes:
        name = names[place]
        before, is_noted = checksums.look(name) if name in found else (None, False)
        how = "" if is_noted else _READ
        source = receipts.source(name)
        if receipts.stands(source, before):
            return _told(how, source, before)
        summary = summaries.get(name)
        content, told = (summary(content_of), "") if summary else pieces.content(name, before)
        after = checksum_of(content)
        if before != after:
            write_over(f"{folder}/{name}", content)
        return _told(how if before == after else _WRITTEN, source, after, told)

    first = len(names) - len(summaries)
    each_told = [*work.each(first, write), *map(write, range(first, len(names)))]
    done = [told.decode().split(" ") for told in each_told]
    by_name = dict(zip(names, done, strict=True))
    receipts.note({source: checksum for _, source, checksum, _ in done if source})
    pieces.note({name: (checksum, told) for name, (*_, checksum, told) in by_name.items()})
    checksums.note(
        {name: checksum for name, (_, _, checksum, _) in by_name.items()},
        {name for name, (how, *_) in by_name.items() if not how},
    )
    return tuple(sorted(name for name, (how, *_) in by_name.items() if how == _WRITTEN))


def write_over(path: str, content: bytes) -> None:
    """Write a file, over what it holds: to cut that away first takes as long as to write it."""
    with open(path, "wb", opener=_uncut) as file:
        file.write(content)
        file.truncate()


def _uncut(path: str, flags: int) -> int:
    return os.open(path, flags & ~os.O_TRUNC, 0o666)


def _told(how: str, source: str, checksum: str | None, pieces: str = "") -> bytes:
    """What is to be known of a file that stands: how it was come by, its sums and pieces."""
    return f"{how} {source} {checksum or ''} {pieces}".encode()
