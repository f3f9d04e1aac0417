"""The files of the next site in one folder: what is new, and what is kept of the last one."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Collection
from pathlib import Path
from typing import Final

from generator.engine.placing.moving import files_below, make_way, remove_others

_NO_LINKS: Final = frozenset({errno.EMLINK, errno.ENOSYS, errno.ENOTSUP, errno.EPERM, errno.EXDEV})
"""What a file system says that has no second names for files, or no more of them."""


def gather(whole: Path, fresh: Path, last: Path, kept: Collection[str]) -> None:
    """Make the folder `whole` hold the files of `fresh`, and of the site `last` those `kept`.

    It may be `fresh` itself, or hold anything: an earlier site, or what a killed build has left.
    Files that are kept have a name in both folders and are on the disk once.
    """
    names = set(kept)
    if whole != fresh:
        for name in list(files_below(fresh)):
            _placed(whole, name)
            (fresh / name).replace(whole / name)
            names.add(name)
    for name in sorted(kept):
        _keep(last / name, whole, name)
    if whole != fresh:
        remove_others(whole, names)


def _keep(source: Path, whole: Path, name: str) -> None:
    """Give a file of the last site a name in the folder, or a copy where that cannot be."""
    target = whole / name
    # First, for a folder that is a link could lead into the site itself.
    _placed(whole, name)
    there = _status(target)
    if there and os.path.samestat(there, source.lstat()):
        return
    target.unlink(missing_ok=True)
    try:
        target.hardlink_to(source)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        shutil.copy2(source, target)


def _placed(whole: Path, name: str) -> None:
    """Make the folder in which a file goes."""
    make_way(whole / name, whole)
    (whole / name).parent.mkdir(parents=True, exist_ok=True)


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.lstat()
    except OSError:
        return None
