"""Where a site is built, and how it takes the place of the last one.

It is built beside the old one, and the two change names in one step, so that whoever asks for files
meanwhile has them of one site. Where names cannot be changed (the site is a mount of its own, or
the folder that holds it cannot be written) it is built inside the old one and moved over it.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from generator.config import BuildConfig
from generator.engine.placing.gathering import gather, gather_in, make_copy
from generator.engine.placing.moving import join, move_over, remove
from generator.engine.system import exchange, locked
from generator.urls import PAGEFIND
from generator.work import ONE_BY_ONE, Work

_NO_RENAMING: Final = frozenset(
    {errno.EACCES, errno.EBUSY, errno.EPERM, errno.EROFS, errno.EXDEV, errno.ENOTSUP}
)
"""What a folder says that may be filled but not renamed."""
LAST_SITE: Final = "last-site"
"""The folder, among what is kept, of the site before the present one."""


@dataclass(frozen=True, slots=True)
class BuildingPlace:
    """Where a site is built, which is the place of one build at a time."""

    config: BuildConfig
    building: Path
    """The folder that holds the two others, beside the site or within."""
    spare: Path | None
    """A folder that becomes a copy of the last site while the next one is built."""
    copied: Iterator[bytes]
    """Waits for that; gives the paths of its files, with slashes, parted by zeros."""

    @property
    def site(self) -> Path:
        """Where the site goes: what a link leads to."""
        return self.config.site.resolve()

    @property
    def fresh(self) -> Path:
        """An empty folder for the files of the next site that are new."""
        return self.building / "site"

    @property
    def index(self) -> Path:
        """Another for those of the search's index, which are made while the others are, too."""
        return self.building / "index"


@contextmanager
def building_place(config: BuildConfig, work: Work = ONE_BY_ONE) -> Iterator[BuildingPlace]:
    """Give a place to build a site in, for one build at a time; it is gone at the end.

    A link stays a link: what it leads to is built. What a killed build has left is removed, and
    what `work` does beside this is left off at the end.
    Another build of this site, or of one beside it, is waited for.
    """
    site = config.site.resolve()
    room = _room(site)
    missing = [each for each in (room, *room.parents) if not each.exists()]
    room.mkdir(parents=True, exist_ok=True)
    with locked(room):
        building = room / config.building
        remove(_aside(building))
        remove(building)
        building.mkdir()
        try:
            spare = _spare(config, building)
            copied: Iterator[bytes] = iter(())
            if spare:
                copied = work.beside("last site", partial(_copied, spare, site))
            place = BuildingPlace(config, building, spare, copied)
            place.fresh.mkdir()
            place.index.mkdir()
            yield place
        finally:
            # Who still writes there would bring it back.
            work.leave_off()
            remove(building)
            # A build that fails leaves no folder around a site that never was.
            with suppress(OSError):
                for each in missing:
                    each.rmdir()


def put_in_place(place: BuildingPlace, kept: Collection[str] = ()) -> None:
    """Let what was built become the site, with the index of the search in its folder.

    `kept` are files of the last site that stay, paths below it with slashes; all others go. They
    are gathered with the new ones in the spare folder, which then is what the site was before, so
    that the next build has few files to copy; without it in the folder of the new ones.
    """
    fresh, site, spare = place.fresh, place.site, place.spare
    join(place.index, fresh / PAGEFIND)
    if place.building.parent == site:
        move_over(fresh, site, kept, spared=place.building)
        return
    if kept and spare:
        whole = spare
        (copied,) = place.copied
        gather(whole, fresh, site, os.fsdecode(copied).split("\0"), kept)
    else:
        whole = fresh
        gather_in(whole, site, kept)
    if not site.exists():
        whole.rename(site)
        return
    try:
        exchange(whole, site, _aside(place.building))
    except OSError as error:
        if error.errno not in _NO_RENAMING:
            raise
        move_over(whole, site, ())


def _copied(spare: Path, site: Path, _: Work) -> Iterator[bytes]:
    """Make the copy of the last site."""
    yield os.fsencode("\0".join(make_copy(spare, site)))


def _aside(building: Path) -> Path:
    """Where the last site is for a moment, where two folders cannot change names in one step."""
    return building.with_name(f"{building.name}-last")


def _room(site: Path) -> Path:
    """The folder to build in: the one around the site, or the site itself."""
    if site.is_dir() and (site.is_mount() or not os.access(site.parent, os.W_OK | os.X_OK)):
        return site
    return site.parent


def _spare(config: BuildConfig, building: Path) -> Path | None:
    """The folder for a copy of the last site, on the disk of another folder; None without them.

    No other build is at work on it: each holds its site's parent. Of a site that lies elsewhere
    nothing is left lying about.
    """
    site, root = config.site.resolve(), config.root.resolve()
    if config.plain or site.parent != root or building.parent != root or not site.is_dir():
        return None
    spare = config.cache.resolve() / LAST_SITE
    try:
        if spare.is_symlink():
            spare.unlink()
        spare.mkdir(parents=True, exist_ok=True)
        return spare if spare.stat().st_dev == building.stat().st_dev else None
    except OSError:
        return None
