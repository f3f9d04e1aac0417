"""What a person at a terminal is told while a command works; CI and pipes are told nothing."""

from __future__ import annotations

import os
import sys
from typing import Final

_CLEARED: Final = "\r\x1b[K"
"""Empties the line (ECMA-48: erase in line)."""


def tell_step(step: str) -> None:
    """Tell what is about to be done, on a line of its own."""
    _tell(f"{_CLEARED}{step} ...\n")


def tell_count(done: int, total: int) -> None:
    """Tell how much of a step is done, on a line that goes when all of it is."""
    _tell(f"{_CLEARED}{done:,} of {total:,}" if done < total else _CLEARED)


def tell_end() -> None:
    """Leave no count of work that was broken off."""
    _tell(_CLEARED)


def _tell(text: str) -> None:
    if sys.stderr.isatty() and not os.environ.get("CI"):
        sys.stderr.write(text)
        sys.stderr.flush()
