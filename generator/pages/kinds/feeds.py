"""The page that says which feeds there are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.markdown import Markdown
from generator.model import FACETS
from generator.pages.catalogue import Catalogue
from generator.pages.page import Page, View
from generator.pages.parts.heads import fed
from generator.pages.parts.trail import Step, trail
from generator.urls import (
    AUTHORS,
    FEEDS,
    feed_file,
    json_feed_file,
    relative_address,
    relative_link,
)


@dataclass(frozen=True, slots=True)
class FeedItem:
    """A feed in its two formats; the links are those of the built site."""

    label: Markdown
    atom: str
    json: str


@dataclass(frozen=True, slots=True)
class FeedGroup:
    """The feeds of the tags of one facet."""

    heading: str
    items: tuple[FeedItem, ...]


@dataclass(frozen=True, slots=True)
class FeedsView(View):
    """Every feed but those of names, which stand on the names' pages."""

    trail: tuple[Step, ...]
    papers: FeedItem
    digests: FeedItem
    groups: tuple[FeedGroup, ...]
    authors: str
    """A link to the index of names."""


def feeds_page(catalogue: Catalogue) -> Iterator[Page]:
    """The one page of its kind."""
    yield Page(
        address=FEEDS,
        template="feeds",
        title="Feeds",
        description="Feeds of the archive, its digests and its tags, for a feed reader.",
        view=partial(_feeds_view, catalogue),
    )


def _feeds_view(catalogue: Catalogue) -> FeedsView:
    by_tag = catalogue.indexes.by_tag
    followed = [tag for tag in catalogue.archive.tags if fed(catalogue, by_tag[tag.slug], tag.slug)]
    groups = (
        FeedGroup(
            heading,
            tuple(
                _item(catalogue.labels[tag.slug], feed_file("tags", tag.slug))
                for tag in followed
                if tag.facet == facet
            ),
        )
        for facet, heading in FACETS.items()
    )
    return FeedsView(
        trail=trail(FEEDS),
        papers=_item(Markdown("New papers"), feed_file("papers")),
        digests=_item(Markdown("Digests"), feed_file("digests")),
        groups=tuple(group for group in groups if group.items),
        authors=relative_link(FEEDS, AUTHORS),
    )


def _item(label: Markdown, path: str) -> FeedItem:
    return FeedItem(
        label, relative_address(FEEDS, path), relative_address(FEEDS, json_feed_file(path))
    )
