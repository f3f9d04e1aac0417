"""Lists of numbers as text: a third of the letters that JSON's digits and commas take.

A number is written in base 32, its last digit first; every digit but the last one written is marked
as going on, which makes 64 letters. `find/filter/packing.js` of the theme reads it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
BASE: Final = 32


def packed(numbers: Iterable[int]) -> str:
    """The numbers, none below zero, in their order."""
    return "".join(map(_letters, numbers))


def packed_rising(numbers: Sequence[int]) -> str:
    """Rising numbers: the first one, and then each as its distance from the one before."""
    return packed([*numbers[:1], *(after - before for before, after in pairwise(numbers))])


def _letters(number: int) -> str:
    letters = ""
    while number >= BASE:
        letters += LETTERS[BASE + number % BASE]
        number //= BASE
    return letters + LETTERS[number]
