"""The way from a list to the page of the search, which has the same papers in other orders."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from generator.pages.catalogue import Catalogue
from generator.urls import SEARCH, relative_link, search_query

SHORT: Final = 10
"""A list of no more papers is seen at a glance."""


@dataclass(frozen=True, slots=True)
class Order:
    """An order, or the way to narrow further."""

    label: str
    href: str
    """A link."""


def orders(catalogue: Catalogue, address: str, papers: int, **chosen: str) -> tuple[Order, ...]:
    """Links from the page at `address` of a list of so many papers; none where it is short.

    `chosen` is what chooses these papers in the address of the search: `tag`, `month` and so on.
    """
    if papers <= SHORT:
        return ()
    search = relative_link(address, SEARCH)
    voted = {"most upvoted": {"sort": "upvotes"}} if catalogue.has_upvotes else {}
    links = {"oldest first": {"sort": "oldest"}, **voted, "narrowed further": {}}
    return tuple(
        Order(label, search + search_query(**chosen, **more)) for label, more in links.items()
    )
