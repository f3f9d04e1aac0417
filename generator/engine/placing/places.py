"""Where a site is built, and how it takes the place of the last one.

It is built beside the old one, and the two change names in one step, so that whoever asks for files
meanwhile has them of one site. Where names cannot be changed (the site is a mount of its own, or
the folder that holds it cannot be written) it is built inside the old one and moved over it.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from generator.config import BuildConfig
from generator.engine.placing.gathering import gather
from generator.engine.placing.moving import move_over, remove
from generator.engine.system import exchange, locked

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
        remove(_aside(fresh))
        remove(fresh)
        fresh.mkdir()
        try:
            yield fresh
        finally:
            remove(fresh)


def put_in_place(
    fresh: Path, site: Path, kept: Collection[str] = (), spare: Path | None = None
) -> None:
    """Let the folder `fresh`, which `building_place` gave, become the site.

    `kept` are files of the site that stay, paths below it with slashes; all others go. They are
    gathered with the new ones in the folder `spare`, which then is what the site was before, so
    that the next build has few files to gather; without it, or on another disk, in `fresh`.
    """
    site = site.resolve()
    if fresh.parent == site:
        move_over(fresh, site, kept)
        return
    if not site.exists():
        fresh.rename(site)
        return
    whole = spare if spare and kept and _is_beside(spare, fresh) else fresh
    gather(whole, fresh, site, kept)
    try:
        exchange(whole, site, _aside(fresh))
    except OSError as error:
        if error.errno not in _NO_RENAMING:
            raise
        move_over(whole, site, ())


def _aside(fresh: Path) -> Path:
    """Where the last site is for a moment, where two folders cannot change names in one step."""
    return fresh.with_name(f"{fresh.name}-last")


def _room(site: Path) -> Path:
    """The folder to build in: the one around the site, or the site itself."""
    if site.is_dir() and (site.is_mount() or not os.access(site.parent, os.W_OK | os.X_OK)):
        return site
    return site.parent


def _is_beside(spare: Path, fresh: Path) -> bool:
    """Whether a folder is there, or can be made, on the disk of another one."""
    try:
        if spare.is_symlink():
            spare.unlink()
        spare.mkdir(parents=True, exist_ok=True)
        return spare.stat().st_dev == fresh.stat().st_dev
    except OSError:
        return False
