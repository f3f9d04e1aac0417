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
        self.others: set[str] = set()
        """Links, and whatever else is neither a file nor a folder."""
        self.folders: set[str] = {""}
        left = [""]
        while left:
            place = left.pop()
            for entry in os.scandir(folder / place):
                name = f"{place}/{entry.name}" if place else entry.name
                if entry.is_dir(follow_symlinks=False):
                    self.folders.add(name)
                    left.append(name)
                elif entry.is_file(follow_symlinks=False):
                    self.files[name] = entry.inode()
                else:
                    self.others.add(name)


def make_copy(folder: Path, site: Path) -> list[str]:
    """Make a folder hold what a site holds, and nothing else; gives the paths of its files.

    It may hold anything before: an earlier site, or what a killed build has left. The files have a
    name in both folders and are on the disk once. Links are left out: no build makes one.
    """
    there, wanted = _Found(folder), _Found(site)
    same = {name for name, inode in wanted.files.items() if there.files.get(name) == inode}
    # What goes is removed first, for a link in place of a folder could lead into the site itself.
    for name in there.others.union(there.files) - same:
        remove(folder / name)
    _change_folders(folder, there.folders, wanted.folders)
    _keep(wanted.files.keys() - same, site, folder)
    return list(wanted.files)


def gather(
    whole: Path, fresh: Path, last: Path, there: Collection[str], kept: Collection[str]
) -> None:
    """Make `whole`, a copy of the site `last`, hold the files of `fresh`, and those `kept`.

    `there` are all files that it holds, and it has no folders but theirs.
    """
    new = set(files_below(fresh))
    for name in set(there).difference(new, kept):
        remove(whole / name)
    _change_folders(whole, _folders_of(there), _folders_of({*new, *kept}))
    for name in new:
        (fresh / name).replace(whole / name)
    _keep(set(kept).difference(there), last, whole)


def gather_in(fresh: Path, last: Path, kept: Collection[str]) -> None:
    """Add the files `kept` of the site `last` to the folder `fresh`."""
    for name in sorted(_folders_of(kept)):
        (fresh / name).mkdir(exist_ok=True)
    _keep(kept, last, fresh)


def _change_folders(folder: Path, before: set[str], after: set[str]) -> None:
    """Remove folders below a folder that are no longer wanted, and make those that are."""
    for name in sorted(before - after, reverse=True):
        remove(folder / name)
    for name in sorted(after - before):
        (folder / name).mkdir(exist_ok=True)


def _folders_of(names: Iterable[str]) -> set[str]:
    """The folders of all files, and those around them."""
    folders = {""}
    for name in names:
        while (name := name.rpartition("/")[0]) not in folders:
            folders.add(name)
    return folders


def _keep(names: Iterable[str], source: Path, target: Path) -> None:
    """Give files of a site second names, or make copies where that cannot be."""
    for name in names:
        try:
            (target / name).hardlink_to(source / name)
        except OSError as error:
            if error.errno not in _NO_LINKS:
                raise
            shutil.copy2(source / name, target / name)
