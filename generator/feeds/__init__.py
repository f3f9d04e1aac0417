"""The archive as Atom and JSON Feed: what came in, for readers who follow it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from generator.feeds.atom import atom, atom_entry
from generator.feeds.contents import FeedSources
from generator.feeds.entries import Feed, FeedEntry
from generator.feeds.json_feed import json_feed, json_item
from generator.feeds.planning import plan_feeds
from generator.phrases import SITE_NAME
from generator.urls import json_feed_file

__all__ = ["Feed", "FeedSources", "feed_files", "plan_feeds"]

EntryMaker = Callable[[FeedEntry, str], bytes]


def feed_files(sources: FeedSources, site: str) -> dict[str, Callable[[], bytes]]:
    """What makes the documents of all feeds in both formats, by path below the site's root.

    `site` is the site's address with a closing slash, or empty: then links are relative to the
    document. The documents of older entries are Atom alone, since JSON Feed knows no archive.
    """
    as_atom, as_json = _made_once(atom_entry), _made_once(json_item)
    files: dict[str, Callable[[], bytes]] = {}
    for feed in plan_feeds(sources):
        base = site or "../" * feed.path.count("/")
        files[feed.path] = partial(_atom, feed, base, as_atom)
        if feed.current is None:
            files[json_feed_file(feed.path)] = partial(_json_feed, feed, base, as_json)
    return files


def _atom(feed: Feed, base: str, make: EntryMaker) -> bytes:
    return atom(feed, base, SITE_NAME, (make(entry, base) for entry in feed.entries))


def _json_feed(feed: Feed, base: str, make: EntryMaker) -> bytes:
    return json_feed(feed, base, (make(entry, base) for entry in feed.entries))


def _made_once(make: EntryMaker) -> EntryMaker:
    """The same, but an entry that stands in many feeds is made for the first of them only."""
    made: dict[tuple[str, str], bytes] = {}

    def kept(entry: FeedEntry, base: str) -> bytes:
        key = (entry.address, base)
        if key not in made:
            made[key] = make(entry, base)
        return made[key]

    return kept
