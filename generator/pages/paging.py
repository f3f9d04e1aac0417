"""Long lists in pages of fifty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

T = TypeVar("T")
PAGE_LENGTH: Final = 50


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """One page of a list."""

    number: int
    """Counted from 1."""
    last: int
    """The number of the last page."""
    items: tuple[T, ...]


def paginate(items: Sequence[T]) -> tuple[Page[T], ...]:
    """A list in pages; an empty list is one empty page."""
    starts = range(0, max(len(items), 1), PAGE_LENGTH)
    return tuple(
        Page(number, len(starts), tuple(items[start : start + PAGE_LENGTH]))
        for number, start in enumerate(starts, start=1)
    )


def page_number(position: int) -> int:
    """The page on which the item of a position, counted from 1, stands."""
    return (position - 1) // PAGE_LENGTH + 1
