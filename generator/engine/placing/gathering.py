"""The files of the next site in one folder: what is new, and what is kept of the last one."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Final

from generator.engine.placing.moving import files_below, remove

_NO_LINKS: Final = frozenset({errno.EMLINK, errno.ENOSYS, errno.ENOTSUP, errno.EPERM, errno.EXDEV})
"""What a file system says that has no second names for files, or no more of them."""


class _Found:
    """What a folder holds, found by reading folders alone: a site may have 50,000 files."""

    def __init__(self, folder: Path) -> None:
        self.files: dict[str, int] = {}
        """Paths with slashes to the numbers of their inodes, by which files are told apart."""
        self.folders: set[str] = {""}
        left = [""]
        while left:
            place = left.pop()
            for entry in os.scandir(folder / place):
                name = f"{place}/{entry.name}" if place else entry.name
                if entry.is_dir(follow_symlinks=False):
                    self.folders.add(name)
                    left.append(name)
                else:
                    self.files[name] = entry.inode()


def gather(whole: Path, fresh: Path, last: Path, kept: Collection[str]) -> None:
    """Make the folder `whole` hold the files of `fresh`, and of the site `last` those `kept`.

    It may be `fresh` itself, or hold anything: an earlier site, or what a killed build has left.
    Files that are kept have a name in both folders and are on the disk once.
    """
    there, of_last = _Found(whole), _Found(last)
    new = set(there.files) if whole == fresh else set(files_below(fresh))
    staying = {name for name in kept if there.files.get(name) == of_last.files.get(name, -1)}
    folders = _folders_of({*new, *kept})
    # What goes is removed first, for a link in place of a folder could lead into the site itself.
    for name in there.files.keys() - new - staying:
        remove(whole / name)
    for name in sorted(there.folders - folders, reverse=True):
        remove(whole / name)
    for name in sorted(folders - there.folders):
        (whole / name).mkdir(exist_ok=True)
    if whole != fresh:
        for name in new:
            (fresh / name).replace(whole / name)
    for name in set(kept) - staying:
        _keep(last / name, whole / name)


def _folders_of(names: Iterable[str]) -> set[str]:
    """The folders of all files, and those around them."""
    folders = {""}
    for name in names:
        while (name := name.rpartition("/")[0]) not in folders:
            folders.add(name)
    return folders


def _keep(source: Path, target: Path) -> None:
    """Give a file of the last site a second name, or make a copy where that cannot be."""
    try:
        target.hardlink_to(source)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        shutil.copy2(source, target)
