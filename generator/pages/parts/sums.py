"""What pages follow from, told in few bytes.

What many pages show of a paper is told by sums that are made once. A page's sources are put
together from them in `parts/lists/sources.py` and `parts/paper/sources.py`.
"""

from __future__ import annotations

import marshal
from dataclasses import dataclass
from hashlib import blake2b
from typing import Final

_BYTES: Final = 16


@dataclass(frozen=True, slots=True)
class PaperSums:
    """The sums of one paper."""

    card: bytes
    """Of its card and its slug: all that a list shows of it."""
    link: bytes
    """Of its slug, title and date: all that another paper's page shows of it."""
    abstract: bytes
    byline: bytes
    """Of its authors' names, those that have a page with all that leads to it."""


def told(*values: object) -> bytes:
    """Texts, numbers, None, and tuples and lists of these: equal ones, and no others, alike.

    ValueError for anything else.
    """
    # A fifth of the time that `repr` takes. In the oldest format a text is told in one way only.
    return marshal.dumps([*values], 0)


def sum_of(*values: object) -> bytes:
    """A sum of what `told` takes."""
    return blake2b(told(*values), digest_size=_BYTES).digest()
