"""All that a page of a list follows from, told much quicker than the page is made.

What lists show of a paper is its card, of a tag its label and facet, and of other pages of the list
the links to them. Whatever else a page comes to show must be told here, too, or by its kind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from generator.pages.catalogue import Catalogue
from generator.pages.page import View
from generator.pages.parts.lists.paging import ListPage
from generator.told import told

T = TypeVar("T")


def list_sources(
    catalogue: Catalogue, page: ListPage[T], slugs: Iterable[str], *more: object
) -> bytes:
    """What tells a page that lists the papers `slugs` and shows `more`, in the types of `told`."""
    turns = [(each.label, each.href, each.rel) for each in (*page.before, *page.after)]
    cards = [catalogue.sums[slug].card for slug in slugs]
    return told(page.number, page.where, turns, catalogue.vocabulary, cards, more)


def view_sources(view: Callable[[], View]) -> bytes:
    """What tells a page whose view is quickly made: all that it shows."""
    return repr(view()).encode()
