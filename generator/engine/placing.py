"""Where a site is built, and how it takes the place of the last one without a gap.

A site that is new as a whole is built beside the old one and the two change names in one step. Of
one that keeps files of the last, the others are moved over it file by file: so are all where names
cannot be changed (the site is a mount of its own, or the folder that holds it cannot be written),
and then it is built inside the old one.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from generator.config import BuildConfig
from generator.engine.system import exchange, locked
from generator.urls import PAPERS_JSON

_NO_RENAMING: Final = frozenset(
    {errno.EACCES, errno.EBUSY, errno.EPERM, errno.EROFS, errno.EXDEV, errno.ENOTSUP}
)
"""What a folder says that may be filled but not renamed."""


@contextmanager
def building_place(config: BuildConfig) -> Iterator[Path]:
    """Give an empty folder to build in, for one build at a time; it is gone at the end.

    A link stays a link: what it leads to is built. What a killed build has left is removed.
    Another build of this site, or of one beside it, is waited for.
    """
    room = _room(config.site.resolve())
    room.mkdir(parents=True, exist_ok=True)
    with locked(room):
        fresh = room / config.building
        _remove(_aside(fresh))
        _remove(fresh)
        fresh.mkdir()
        try:
            yield fresh
        finally:
            _remove(fresh)


def put_in_place(fresh: Path, site: Path, kept: Collection[str] = ()) -> None:
    """Let the folder `fresh`, which `building_place` gave, become the site.

    `kept` are files of the site that stay, paths below it with slashes; all others go.
    """
    site = site.resolve()
    if kept or fresh.parent == site:
        _move_over(fresh, site, kept)
    elif not site.exists():
        fresh.rename(site)
    else:
        try:
            exchange(fresh, site, _aside(fresh))
        except OSError as error:
            if error.errno not in _NO_RENAMING:
                raise
            _move_over(fresh, site, kept)


def _aside(fresh: Path) -> Path:
    """Where the last site is for a moment, where two folders cannot change names in one step."""
    return fresh.with_name(f"{fresh.name}-last")


def _room(site: Path) -> Path:
    """The folder to build in: the one around the site, or the site itself."""
    if site.is_dir() and (site.is_mount() or not os.access(site.parent, os.W_OK | os.X_OK)):
        return site
    return site.parent


def _move_over(fresh: Path, site: Path, kept: Collection[str]) -> None:
    """Move each file into the site, then remove what is neither moved nor `kept`.

    So each file is whole at any time, and no page asks for a file that is not there yet: first
    come files that the site has not, then those that replace others, and pages after what they ask
    for. The file by which a folder is known as a site comes before all others where it has none, so
    that a move that is cut short can be done again.
    """
    names = sorted(
        _below(fresh, ""),
        key=lambda name: (
            (site / name).exists(),
            name != PAPERS_JSON,
            name.endswith(".html"),
            name,
        ),
    )
    for name in names:
        target = site / name
        _make_way(target, site)
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            (fresh / name).replace(target)
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            part = target.with_name(f"{target.name}.part")
            shutil.copyfile(fresh / name, part)
            part.replace(target)
    _remove_others(site, {*names, *kept}, fresh)


def _remove_others(site: Path, names: Collection[str], fresh: Path) -> None:
    """Remove files of other names, and folders that hold none."""
    folders = {""}
    for name in names:
        while (name := name.rpartition("/")[0]) not in folders:
            folders.add(name)
    left = [""]
    while left:
        place = left.pop()
        for entry in os.scandir(site / place):
            name = f"{place}/{entry.name}" if place else entry.name
            if name in folders and entry.is_dir(follow_symlinks=False):
                left.append(name)
            elif name not in names and entry.path != str(fresh):
                _remove(site / name)


def _below(folder: Path, place: str) -> Iterator[str]:
    """The files below a folder, as paths with slashes; links are files."""
    for entry in os.scandir(folder / place):
        name = f"{place}/{entry.name}" if place else entry.name
        if entry.is_dir(follow_symlinks=False):
            yield from _below(folder, name)
        else:
            yield name


def _make_way(target: Path, site: Path) -> None:
    """Remove what stands where a file goes and is a folder, or where its folder goes and is not."""
    if target.is_dir() and not target.is_symlink():
        _remove(target)
    for folder in target.parents:
        if folder == site:
            break
        if folder.is_symlink() or folder.is_file():
            folder.unlink()


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
