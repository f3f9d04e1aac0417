"""Lists of papers, fifty a page, as every index page shows them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.markdown import Markdown, link
from generator.pages.catalogue import Card, Catalogue
from generator.pages.paging import paginate
from generator.urls import page_address, paper_address, relative_link, tag_address


@dataclass(frozen=True, slots=True)
class Chip:
    """A tag as a link."""

    label: Markdown
    href: str
    facet: str


@dataclass(frozen=True, slots=True)
class PaperItem:
    """One paper in a list."""

    card: Card
    href: str
    chips: Markdown
    """Its tags as links."""


@dataclass(frozen=True, slots=True)
class ListPage:
    """One page of a list of papers."""

    address: str
    number: int
    last: int
    first_position: int
    """Position, counted from 1, of the first item in the whole list."""
    items: tuple[PaperItem, ...]
    newer: str | None
    """Link to the page before, if there is one."""
    older: str | None


def list_pages(catalogue: Catalogue, address: str, slugs: Sequence[str]) -> Iterator[ListPage]:
    """The pages of a list whose first page is at `address`, in order."""
    first = 1
    for page in paginate(slugs):
        own = page_address(address, page.number)
        yield ListPage(
            address=own,
            number=page.number,
            last=page.last,
            first_position=first,
            items=paper_items(catalogue, own, page.items),
            newer=_neighbour(own, address, page.number - 1) if page.number > 1 else None,
            older=_neighbour(own, address, page.number + 1) if page.number < page.last else None,
        )
        first += len(page.items)


def paper_items(catalogue: Catalogue, address: str, slugs: Iterable[str]) -> tuple[PaperItem, ...]:
    """Papers as a list at `address` shows them, each with its tags in the vocabulary's order."""
    cards = [(slug, catalogue.cards[slug]) for slug in slugs]
    carried = {tag for _, card in cards for tag in card.tags}
    chips = {tag: _inline(chip(catalogue, address, tag)) for tag in carried}
    return tuple(
        PaperItem(
            card,
            relative_link(address, paper_address(slug)),
            Markdown(" ".join([chips[tag] for tag in card.tags])),
        )
        for slug, card in cards
    )


def chip(catalogue: Catalogue, address: str, tag: str) -> Chip:
    """A tag as a link from `address`."""
    href = relative_link(address, tag_address(tag))
    return Chip(catalogue.labels[tag], href, catalogue.tags[tag].facet)


def _inline(chip: Chip) -> Markdown:
    return link(chip.label, chip.href, f".tag .tag--{chip.facet}")


def numbered(title: str, number: int) -> str:
    """A page's title; pages after the first say which they are."""
    return title if number == 1 else f"{title}, page {number}"


def _neighbour(own: str, first: str, number: int) -> str:
    return relative_link(own, page_address(first, number))
