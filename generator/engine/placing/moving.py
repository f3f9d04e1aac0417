"""Files of one folder that take the place of those in another, and what makes room for them."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Collection, Iterator
from pathlib import Path

from generator.urls import PAPERS_JSON


def join(part: Path, place: Path) -> None:
    """Move the files of a folder into another, which may be there; both are on one disk."""
    names = [*files_below(part)]
    if names and not place.exists():
        part.rename(place)
        return
    for name in names:
        make_way(place / name, place)
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (part / name).replace(place / name)


def move_over(
    fresh: Path, site: Path, kept: Collection[str], *, spared: Path | None = None
) -> None:
    """Move each file into the site, then remove what is neither moved, `kept` nor `spared`.

    So each file is whole at any time, and no page asks for a file that is not there yet: first
    come files that the site has not, then those that replace others, and pages after what they ask
    for. The file by which a folder is known as a site comes before all others where it has none, so
    that a move that is cut short can be done again.
    """
    names = sorted(
        files_below(fresh),
        key=lambda name: (
            (site / name).exists(),
            name != PAPERS_JSON,
            name.endswith(".html"),
            name,
        ),
    )
    for name in names:
        target = site / name
        make_way(target, site)
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            (fresh / name).replace(target)
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            part = target.with_name(f"{target.name}.part")
            shutil.copyfile(fresh / name, part)
            part.replace(target)
    remove_others(site, {*names, *kept}, spared)


def remove_others(site: Path, names: Collection[str], spared: Path | None = None) -> None:
    """Remove files of other names, and folders that hold none, but for the folder `spared`."""
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
            elif name not in names and entry.path != str(spared):
                remove(site / name)


def files_below(folder: Path, place: str = "") -> Iterator[str]:
    """The files below a folder, as paths with slashes; links are files."""
    for entry in os.scandir(folder / place):
        name = f"{place}/{entry.name}" if place else entry.name
        if entry.is_dir(follow_symlinks=False):
            yield from files_below(folder, name)
        else:
            yield name


def make_way(target: Path, site: Path) -> None:
    """Remove what stands where a file goes and is a folder, or where its folder goes and is not."""
    if target.is_dir() and not target.is_symlink():
        remove(target)
    make_way_for_folder(target.parent, site)


def make_way_for_folder(folder: Path, site: Path) -> None:
    """Remove what stands where a folder of the site goes, or one around it, and is none."""
    for each in (folder, *folder.parents):
        if each == site:
            break
        if each.is_symlink() or each.is_file():
            each.unlink()


def remove(path: Path) -> None:
    """Remove a file, a link, or a folder with all that it holds."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
