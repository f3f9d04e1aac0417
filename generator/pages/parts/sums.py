"""Sums of what many pages show of a paper, made once for all of them.

A page's sources are put together from them (`lists/sources.py`, `paper/sources.py` beside this).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PaperSums:
    """The sums of one paper."""

    card: bytes
    """Of its slug and what its card is made of: all that a list shows of it."""
    link: bytes
    """Of its slug, title and date: all that another paper's page shows of it."""
    byline: bytes
    """Of its authors' names, those that have a page with all that leads to it."""
