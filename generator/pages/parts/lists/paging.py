"""Long lists in pages of fifty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from generator.urls import page_address, relative_link

T = TypeVar("T")
PAGE_LENGTH: Final = 50


@dataclass(frozen=True, slots=True)
class ListPage(Generic[T]):
    """One page of a list."""

    list_address: str
    """The address of the first page."""
    number: int
    """Counted from 1."""
    last: int
    """The number of the last page."""
    first_position: int
    """Position, counted from 1, of the first item in the whole list."""
    items: tuple[T, ...]

    @property
    def address(self) -> str:
        """Where this page stands."""
        return page_address(self.list_address, self.number)

    @property
    def newer(self) -> str | None:
        """A link to the page before, if there is one."""
        return self._link(self.number - 1) if self.number > 1 else None

    @property
    def older(self) -> str | None:
        """A link to the page after, if there is one."""
        return self._link(self.number + 1) if self.number < self.last else None

    def _link(self, number: int) -> str:
        return relative_link(self.address, page_address(self.list_address, number))


def paginate(
    items: Sequence[T], address: str, length: int = PAGE_LENGTH
) -> tuple[ListPage[T], ...]:
    """The pages of a list whose first page is at `address`; an empty list is one empty page."""
    starts = range(0, max(len(items), 1), length)
    return tuple(
        ListPage(
            list_address=address,
            number=number,
            last=len(starts),
            first_position=start + 1,
            items=tuple(items[start : start + length]),
        )
        for number, start in enumerate(starts, start=1)
    )


def page_number(position: int) -> int:
    """The page on which the item of a position, counted from 1, stands."""
    return (position - 1) // PAGE_LENGTH + 1


def numbered(title: str, number: int) -> str:
    """A page's title; pages after the first say which they are."""
    return title if number == 1 else f"{title}, page {number}"
