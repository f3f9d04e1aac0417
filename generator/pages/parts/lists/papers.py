"""Papers in lists, as every page shows them, and their tags as links."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.markdown import Markdown, link
from generator.pages.catalogue import Card, Catalogue
from generator.urls import paper_address, relative_link, tag_address


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
    counts: Markdown
    """Upvotes and comments."""
    note: Markdown | None = None
    """What this list alone says of it."""
    sentence: Markdown | None = None
    """The first sentence of its abstract, in lists that show it."""
    position: int | None = None
    """Its place in the whole of a list that has an order of its own, counted from 1."""


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
            card.counts,
        )
        for slug, card in cards
    )


def paper_link(catalogue: Catalogue, address: str, slug: str) -> Markdown:
    """A paper's title as a link from `address`."""
    return link(catalogue.cards.title_of(slug), relative_link(address, paper_address(slug)))


def chip(catalogue: Catalogue, address: str, tag: str) -> Chip:
    """A tag as a link from `address`."""
    href = relative_link(address, tag_address(tag))
    return Chip(catalogue.labels[tag], href, catalogue.tags[tag].facet)


def _inline(chip: Chip) -> Markdown:
    return link(chip.label, chip.href)
