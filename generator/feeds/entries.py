"""Feeds and their entries, whatever the format: ids for ever, and days that nothing invents."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from uuid import NAMESPACE_URL, UUID, uuid5

from generator.told import sum_of

NEVER: Final = "1980-01-01"
"""As the clock of a build has it where no day is known."""
NAMESPACE: Final = uuid5(NAMESPACE_URL, "urn:digest-archive")
"""Of all ids: fixed, so that they stay when the site moves (RFC 4287, 4.2.6)."""


@lru_cache(maxsize=2**16)
def feed_id(address: str) -> UUID:
    """The id of what has an address on the site, given relative to its root."""
    return uuid5(NAMESPACE, address)


@dataclass(frozen=True, slots=True)
class FeedLink:
    """Where else an entry's paper can be read."""

    address: str
    title: str
    media_type: str = ""
    """Where it is no page."""


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One paper or one digest as a feed tells of it."""

    address: str
    """Of its page, relative to the site's root."""
    title: str
    """In plain text."""
    html: str
    """Well-formed content, safe in a page."""
    updated: str
    """The day on which the entry last changed: when it came in, or was corrected."""
    published: str | None = None
    """The day of the paper, only where it is known to the day."""
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    """Labels."""
    links: tuple[FeedLink, ...] = ()


def entry_sum(entry: FeedEntry) -> bytes:
    """A sum of all that an entry tells."""
    texts = (entry.address, entry.title, entry.html, entry.updated, entry.published)
    links = [(each.address, each.title, each.media_type) for each in entry.links]
    return sum_of(texts, entry.authors, entry.tags, links)


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed, or an archived part of one."""

    path: str
    """Of its Atom file, relative to the site's root."""
    page: str
    """The address of the page that shows the same, relative to the site's root."""
    title: str
    entries: tuple[FeedEntry, ...]
    """Newest first."""
    previous: str | None = None
    """The path of the archived document with the next older entries (RFC 5005)."""
    current: str | None = None
    """For an archived document, the path of the feed that it is a part of."""

    @property
    def updated(self) -> str:
        """The day of its newest change; of a feed without entries the first there could be."""
        return max((entry.updated for entry in self.entries), default=NEVER)
