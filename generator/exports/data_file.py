"""A file of data that programs fetch by name, made when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Maker = Callable[[], bytes]
"""Makes a file's content, the same each time: all files at once would fill the memory."""


@dataclass(frozen=True, slots=True)
class DataFile:
    """What the index of all files tells of one."""

    what: str
    """Its meaning, in a phrase."""
    papers: int | None
    """How many papers it holds; None for a file that holds none."""
    make: Maker
    sources: Maker | None = None
    """Tells all that the content follows from, where that is much quicker than to make it."""
