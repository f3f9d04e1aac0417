"""A feed's documents from the entries that it holds."""

from __future__ import annotations

from generator.feeds.atom import atom, atom_entry
from generator.feeds.entries import Feed
from generator.feeds.json_feed import json_feed, json_item


def atom_text(feed: Feed, base: str) -> str:
    """The Atom document, whose links begin with `base`."""
    entries = (atom_entry(entry, base) for entry in feed.entries)
    return atom(feed, base, "Digest archive", entries).decode()


def json_text(feed: Feed, base: str) -> str:
    """The JSON Feed."""
    return json_feed(feed, base, (json_item(entry, base) for entry in feed.entries)).decode()
