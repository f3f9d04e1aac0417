"""Numbers as CBOR writes them, many at a time.

What CBOR (RFC 8949) calls the head of an item tells its kind and one number, in as few bytes as it
fits in: for a whole number it is all there is, for an array it is the length. An index of nothing
but arrays of whole numbers is a row of heads.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

UNSIGNED: Final = 0
NEGATIVE: Final = 1
"""-1 less the number."""
TEXT: Final = 3
ARRAY: Final = 4
BOUNDS: Final = (24, 1 << 8, 1 << 16)
"""Numbers below the first fit in the five low bits of the head; from there on these hold 24, 25 or
26, for one, two or four bytes after them."""


@cache
def head(kind: int, number: int) -> bytes:
    """One head; the number is from 0 to 2^32 - 1."""
    if number < BOUNDS[0]:
        return bytes([kind << 5 | number])
    size = bisect_right(BOUNDS, number)
    return bytes([kind << 5 | 23 + size]) + number.to_bytes(2 ** (size - 1), "big")


def heads(
    kinds: NDArray[np.uint8], numbers: NDArray[np.int64]
) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """The bytes of the heads in their order, and where each one starts.

    The numbers are from 0 to 2^32 - 1.
    """
    low_bits = numbers.astype(np.uint8)
    lengths = np.ones(len(numbers), np.int64)
    # Most numbers are small, and done with.
    large = np.flatnonzero(numbers >= BOUNDS[0])
    size = np.searchsorted(BOUNDS, numbers[large], side="right")
    low_bits[large] = 23 + size
    lengths[large] = np.array((1, 2, 3, 5))[size]
    ends = np.cumsum(lengths)
    starts = ends - lengths
    content = np.empty(ends[-1] if len(ends) else 0, np.uint8)
    content[starts] = kinds << 5 | low_bits
    for power, places in enumerate((1, 2, 4), start=1):
        chosen = large[size == power]
        first, rest = starts[chosen], numbers[chosen]
        for place in range(places):
            content[first + places - place] = rest >> 8 * place & 0xFF
    return content, starts
