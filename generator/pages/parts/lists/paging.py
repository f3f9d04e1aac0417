"""Long lists in pages of fifty.

A list that grows is numbered from its oldest end, so that a page that is full stays as it is: what
comes in stands on the first page, at the list's own address, until it makes another full one.
Nothing on a full page may tell how long the list is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from generator.urls import page_address, relative_link

T = TypeVar("T")
PAGE_LENGTH: Final = 50
FEWEST: Final = 25
"""Items on the first page of a growing list that has as many: it repeats the newest full page where
there are fewer beside that."""
OLDEST: Final = 2
"""The number of the oldest full page of a growing list, since the first page is 1."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A link to another page of the same list."""

    label: str
    href: str
    rel: str = ""
    """How HTML calls it: prev or next, or nothing."""


@dataclass(frozen=True, slots=True)
class ListPage(Generic[T]):
    """One page of a list."""

    list_address: str
    """The address of the first page."""
    number: int
    """As in the page's address."""
    items: tuple[T, ...]
    where: str
    """Which page it is, in words; empty for a list of one page."""
    before: tuple[Turn, ...] = ()
    """To the pages before it, as far as there are any, and after it."""
    after: tuple[Turn, ...] = ()
    first_position: int = 1
    """Position, counted from 1, of the first item in a list that does not grow."""

    @property
    def address(self) -> str:
        """Where this page stands."""
        return page_address(self.list_address, self.number)

    @property
    def is_first(self) -> bool:
        """Whether it stands at the list's own address."""
        return self.number == 1


def paginate(
    items: Sequence[T], address: str, length: int = PAGE_LENGTH
) -> tuple[ListPage[T], ...]:
    """The pages of a list that stays as it is, or has no newer end, from the first on.

    The first page is at `address`; an empty list is one empty page.
    """
    starts = range(0, max(len(items), 1), length)
    return _pages([items[start : start + length] for start in starts], address, has_last=True)


def paginate_groups(groups: Sequence[Sequence[T]], address: str) -> tuple[ListPage[T], ...]:
    """The pages of a list of groups, each of which grows at its beginning.

    A group stands on one page where it can, so that what comes in seldom changes another. The end
    of a longer one is cut into full pages.
    """
    pages: list[list[T]] = [[]]
    for part in (part for group in groups for part in _parts(group)):
        if len(pages[-1]) + len(part) > PAGE_LENGTH:
            pages.append([])
        pages[-1] += part
    return _pages(pages, address, has_last=False)


def paginate_newest_first(items: Sequence[T], address: str) -> tuple[ListPage[T], ...]:
    """The pages of a list to whose beginning more will come, from the newest on.

    The first page, at `address`, holds what is newer than the newest full page, and where that is
    little, that page's items too. A page that is full changes once more: when there is a newer one.
    """
    # The number of the newest full page; 1 where there is none.
    newest = max(len(items) - 1, 0) // PAGE_LENGTH + 1
    fresh = len(items) - (newest - 1) * PAGE_LENGTH
    repeats = newest > 1 and fresh < FEWEST
    shown = fresh + (PAGE_LENGTH if repeats else 0)
    older = newest - repeats
    has_more = older > 1
    first = ListPage(
        list_address=address,
        number=1,
        items=tuple(items[:shown]),
        where=f"The newest {shown} of {len(items):,}" if has_more else "",
        after=_older(address, 1, older) if has_more else (),
    )
    return (first, *(_full_page(items, address, each, newest) for each in range(newest, 1, -1)))


def page_number(position: int) -> int:
    """The page of a list that does not grow on which the item of a position, from 1, stands."""
    return (position - 1) // PAGE_LENGTH + 1


def numbered(title: str, number: int) -> str:
    """A page's title; pages after the first say which they are."""
    return title if number == 1 else f"{title}, page {number}"


def _parts(group: Sequence[T]) -> Iterator[Sequence[T]]:
    """What is beyond the full pages of a group, and those pages."""
    fresh = (len(group) - 1) % PAGE_LENGTH + 1
    yield group[:fresh]
    for start in range(fresh, len(group), PAGE_LENGTH):
        yield group[start : start + PAGE_LENGTH]


def _pages(
    parts: Sequence[Sequence[T]], address: str, *, has_last: bool
) -> tuple[ListPage[T], ...]:
    """A page a part, which says how many there are if it `has_last`."""
    last, position, pages = len(parts), 1, []
    for number, items in enumerate(parts, 1):
        of_last = f" of {last}" if has_last else ""
        page = ListPage(
            list_address=address,
            number=number,
            items=tuple(items),
            where=f"Page {number}{of_last}" if last > 1 else "",
            before=_turn(address, number, number - 1, "Previous page", "prev"),
            after=_turn(address, number, number + 1, "Next page", "next") if number < last else (),
            first_position=position,
        )
        pages.append(page)
        position += len(items)
    return tuple(pages)


def _full_page(items: Sequence[T], address: str, number: int, newest: int) -> ListPage[T]:
    end = len(items) - (number - OLDEST) * PAGE_LENGTH
    newer = number + 1 if number < newest else 1
    before = _turn(address, number, newer, "Newer page", "prev")
    return ListPage(
        list_address=address,
        number=number,
        items=tuple(items[end - PAGE_LENGTH : end]),
        where=f"Page {number}: {len(items) - end + 1:,} to {len(items) - end + PAGE_LENGTH:,}, "
        "counted from the oldest",
        before=before if newer == 1 else (*_turn(address, number, 1, "Newest"), *before),
        after=_older(address, number, number - 1) if number > OLDEST else (),
    )


def _older(address: str, number: int, older: int) -> tuple[Turn, ...]:
    """From page `number` to the next older one, and to the oldest where that is another."""
    next_one = _turn(address, number, older, "Older page", "next")
    return next_one if older == OLDEST else (*next_one, *_turn(address, number, OLDEST, "Oldest"))


def _turn(address: str, number: int, to: int, label: str, rel: str = "") -> tuple[Turn, ...]:
    """The link from page `number` to page `to` of the list at `address`; there is no page 0."""
    if not to:
        return ()
    href = relative_link(page_address(address, number), page_address(address, to))
    return (Turn(label, href, rel),)
