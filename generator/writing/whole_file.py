"""Writes one file such that nobody ever meets half of it."""

from __future__ import annotations

from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path`: the old file stays until the new one is on the disk.

    OSError where the folder cannot be written.
    """
    beginning = path.with_name(f".{path.name}.part")
    try:
        beginning.write_bytes(content)
        beginning.replace(path)
    finally:
        beginning.unlink(missing_ok=True)
