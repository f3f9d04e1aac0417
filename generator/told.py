"""What something follows from, told in few bytes, so that it need not be made to be compared."""

from __future__ import annotations

import marshal
from hashlib import blake2b
from typing import Final

_BYTES: Final = 16


def told(*values: object) -> bytes:
    """Texts, numbers, None, and tuples and lists of these: equal ones, and no others, alike.

    ValueError for anything else.
    """
    # A fifth of the time that `repr` takes. In the oldest format a text is told in one way only.
    return marshal.dumps([*values], 0)


def sum_of(*values: object) -> bytes:
    """A sum of what `told` takes."""
    return blake2b(told(*values), digest_size=_BYTES).digest()
