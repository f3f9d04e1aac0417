"""The files of the next site in one folder: what is new, and what is kept of the last one."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Collection
from pathlib import Path
from typing import Final

from generator.engine.placing.moving import (
    files_below,
    make_way,
    make_way_for_folder,
    remove,
    remove_others,
)

_NO_LINKS: Final = frozenset({errno.EMLINK, errno.ENOSYS, errno.ENOTSUP, errno.EPERM, errno.EXDEV})
"""What a file system says that has no second names for files, or no more of them."""


def gather(whole: Path, fresh: Path, last: Path, kept: Collection[str]) -> None:
    """Make the folder `whole` hold the files of `fresh`, and of the site `last` those `kept`.

    It may be `fresh` itself, or hold anything: an earlier site, or what a killed build has left.
    Files that are kept have a name in both folders and are on the disk once.
    """
    new = list(files_below(fresh)) if whole != fresh else []
    # Folders first, for one that is a link could lead into the site itself.
    _make_folders(whole, {*new, *kept})
    for name in new:
        make_way(whole / name, whole)
        (fresh / name).replace(whole / name)
    for name in sorted(kept):
        _keep(last / name, whole / name)
    if whole != fresh:
        remove_others(whole, {*new, *kept})


def _make_folders(whole: Path, names: Collection[str]) -> None:
    """Make the folders of all files, once each."""
    for folder in sorted({name.rpartition("/")[0] for name in names}):
        make_way_for_folder(whole / folder, whole)
        (whole / folder).mkdir(parents=True, exist_ok=True)


def _keep(source: Path, target: Path) -> None:
    """Give a file of the last site a second name, or make a copy where that cannot be."""
    there = _status(target)
    if there and os.path.samestat(there, source.lstat()):
        return
    if there:
        remove(target)
    try:
        target.hardlink_to(source)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        shutil.copy2(source, target)


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.lstat()
    except OSError:
        return None
