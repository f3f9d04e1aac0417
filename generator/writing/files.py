"""Writes a set of files into a folder, touching nothing that is right and nothing of others.

A manifest in the folder lists what the last run wrote; what this run no longer makes is removed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

MANIFEST: Final = ".generated"


@dataclass(frozen=True, slots=True)
class Written:
    """What a run changed: paths below the folder, in order."""

    written: tuple[str, ...]
    removed: tuple[str, ...]


def write_files(folder: Path, files: Mapping[str, bytes]) -> Written:
    """Write the files that are new or differ; remove those of the last run that are not among them.

    `files` maps paths below `folder`, with slashes, to contents.
    """
    removed = tuple(name for name in _last_run(folder) if name not in files)
    for name in removed:
        _remove(folder, name)
    manifest = "".join(f"{name}\n" for name in sorted(files)).encode()
    written = _write(folder, files)
    _write(folder, {MANIFEST: manifest})
    return Written(written, removed)


def _last_run(folder: Path) -> list[str]:
    manifest = folder / MANIFEST
    names = manifest.read_bytes().splitlines() if manifest.is_file() else []
    # The manifest lies in the open; a line in it must not reach outside the folder.
    return [
        name
        for name in (line.decode(errors="replace") for line in names)
        if ".." not in PurePosixPath(name).parts and name[:1] != "/"
    ]


def _remove(folder: Path, name: str) -> None:
    path = folder / name
    if path.is_file():
        path.unlink()
    for parent in path.parents:
        if parent == folder or not parent.is_dir() or any(parent.iterdir()):
            break
        parent.rmdir()


def _write(folder: Path, files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Write what is new or differs; one look at each folder, for there may be 50,000 files."""
    existing: set[Path] = set()
    for parent in sorted({(folder / name).parent for name in files}):
        parent.mkdir(parents=True, exist_ok=True)
        existing.update(parent.iterdir())
    written = []
    for name in sorted(files):
        path, content = folder / name, files[name]
        if path not in existing or path.read_bytes() != content:
            path.write_bytes(content)
            written.append(name)
    return tuple(written)
