"""Takes collected files into this checkout: new days, their entries, facts and addresses.

    python3 .ci/take_seeds.py FOLDER

FOLDER holds what a job without rights collected, which is not trusted here: a file of another name,
a link, what takes something away or is too large ends the run with exit code 1 before anything is
written. Needs the standard library alone, so that nothing is installed where the right to write is.
"""

from __future__ import annotations

import os
import re
import stat
import sys
from pathlib import Path
from typing import Final

DIGEST: Final = re.compile(r"seeds/digests/(\d{4})/\1-\d{2}-\d{2}\.json", re.ASCII)
RECORDS: Final = "seeds/digests.yml"
FACTS: Final = "seeds/metadata/fetched.yml"
LEDGER: Final = "seeds/addresses.txt"
LARGEST: Final = 20_000_000
"""Bytes, as of any file of seeds."""
MOST: Final = 5_000
"""Files; all days of thirteen years."""


class RefusedError(Exception):
    """Why nothing is taken."""


def main(folder: Path, checkout: Path) -> int:
    """Check all files, then write them; returns the exit code."""
    try:
        files = {name: _content(folder / name) for name in _names(folder)}
        for name, content in files.items():
            _check(checkout, name, content)
    except (OSError, RefusedError) as error:
        print(f"take_seeds: error: nothing is taken: {error}", file=sys.stderr)
        return 1
    for name, content in files.items():
        target = checkout / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    print(f"files taken: {len(files)}")
    return 0


def _names(folder: Path) -> list[str]:
    """The files below a folder, each of a name that is known here."""
    names: list[str] = []
    for parent, folders, files in os.walk(folder, followlinks=False, onerror=_raise):
        for each in [*folders, *files]:
            path = Path(parent, each)
            name = path.relative_to(folder).as_posix()
            mode = path.lstat().st_mode
            if stat.S_ISDIR(mode):
                continue
            if not stat.S_ISREG(mode):
                raise RefusedError(f"{_quoted(name)} is no regular file")
            if name not in {RECORDS, FACTS, LEDGER} and not DIGEST.fullmatch(name):
                raise RefusedError(f"{_quoted(name)} is nothing that is collected")
            names.append(name)
            if len(names) > MOST:
                raise RefusedError(f"there are more than {MOST:,} files")
    return sorted(names)


def _content(path: Path) -> bytes:
    if path.lstat().st_size > LARGEST:
        raise RefusedError(f"{_quoted(path.name)} is larger than {LARGEST:,} bytes")
    return path.read_bytes()


def _check(checkout: Path, name: str, content: bytes) -> None:
    """Refuse what would leave the checkout, or take away what stands in it."""
    target = checkout / name
    within = [target, *target.parents][: len(Path(name).parts)]
    if any(path.is_symlink() for path in within):
        raise RefusedError(f"{name} is a link here, or lies behind one")
    old = target.read_bytes() if target.exists() else b""
    if DIGEST.fullmatch(name) and old not in {b"", content}:
        raise RefusedError(f"{name} is here already, and another")
    if name == RECORDS and not content.startswith(old):
        raise RefusedError(f"{name} does not begin with what it holds here")
    lines = iter(content.splitlines())
    if name in {FACTS, LEDGER} and not all(line in lines for line in old.splitlines()):
        raise RefusedError(f"{name} lacks lines that it holds here")


def _quoted(name: str) -> str:
    """A name from elsewhere that cannot speak to whoever reads the output."""
    return ascii(name)[:60].replace("##[", "## [").replace("::", ": :")


def _raise(error: OSError) -> None:
    raise error


if __name__ == "__main__":
    if len(sys.argv) != len(["take_seeds.py", "FOLDER"]) or not Path(sys.argv[1]).is_dir():
        print("usage: take_seeds.py FOLDER", file=sys.stderr)
        sys.exit(2)
    sys.exit(main(Path(sys.argv[1]), Path()))
