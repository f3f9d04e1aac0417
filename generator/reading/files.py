"""The edge to the disk: lists folders and reads files, and tells of what cannot be read.

No link is followed, since anyone's pull request can add one that leads out of the folder; nor is a
file read that is larger than any input.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.bounds import FILE_BYTES
from generator.diagnostics import Diagnostics
from generator.model import Place


def shown(path: Path) -> str:
    """A path as people know it, also where the machine's own encoding cannot say it."""
    return os.fsencode(path).decode("utf-8", "surrogateescape")


def place_of(path: Path) -> Place:
    """Where a fault of a whole file is told."""
    return Place(shown(path), 1)


def is_hidden(path: Path) -> bool:
    """Whether a name begins with a dot."""
    return path.name.startswith(".")


def listed(folder: Path, diagnostics: Diagnostics) -> list[Path]:
    """What a folder holds, in the order of names; links and names that no page can show are not.

    Those are noted as errors, and so is a folder that cannot be read.
    """
    try:
        paths = sorted(folder.iterdir(), key=shown)
    except OSError as error:
        diagnostics.error(place_of(folder), f"cannot be read: {error.strerror}")
        return []
    kept = []
    for path in paths:
        name = shown(Path(path.name))
        if not name.isprintable():
            message = f"the file name {name!a} holds what no page can show"
            diagnostics.error(place_of(folder), message, "rename the file")
        elif path.is_symlink():
            diagnostics.error(place_of(path), "is a link", "put the file itself here")
        elif name != "README.md":
            kept.append(path)
    return kept


def files(paths: Sequence[Path], suffixes: Sequence[str], diagnostics: Diagnostics) -> list[Path]:
    """The files of some kinds among what a folder holds; any other is warned of."""
    kept = []
    for path in paths:
        if path.suffix in suffixes and not is_hidden(path):
            kept.append(path)
        elif path.suffix in suffixes or not is_hidden(path):
            hint = f"only {any_of(suffixes)} files are, and no hidden ones"
            diagnostics.warning(place_of(path), "not read", hint)
    return kept


def contents(
    folder: Path | None, suffix: str, diagnostics: Diagnostics
) -> Iterator[tuple[str, bytes]]:
    """The path as shown and the bytes of each file of one kind; nothing for a missing folder."""
    for path in files(listed(folder, diagnostics) if folder else (), (suffix,), diagnostics):
        data = read_file(path, diagnostics)
        if data is not None:
            yield shown(path), data


def read_file(path: Path, diagnostics: Diagnostics) -> bytes | None:
    """A file's bytes; None, with an error noted, where it cannot be read or is too large."""
    try:
        # Reading a pipe or a device might never end.
        if not path.is_file():
            message, hint = "is no file", ""
        elif (size := path.stat().st_size) > FILE_BYTES:
            message = f"has {size:,} bytes; at most {FILE_BYTES:,} are read"
            hint = "cut it into several files"
        else:
            return path.read_bytes()
    except OSError as error:
        message, hint = f"cannot be read: {error.strerror}", ""
    diagnostics.error(place_of(path), message, hint)
    return None


def any_of(suffixes: Sequence[str]) -> str:
    """Suffixes in words: *.txt, *.json or *.html."""
    *others, last = (f"*{suffix}" for suffix in suffixes)
    return f"{', '.join(others)} or {last}" if others else last
