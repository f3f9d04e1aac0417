"""The archive as Atom and JSON Feed: what came in, for readers who follow it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial

from generator.feeds.atom import atom, atom_entry
from generator.feeds.contents import FeedSources
from generator.feeds.entries import Feed, FeedEntry, entry_sum
from generator.feeds.json_feed import json_feed, json_item
from generator.feeds.planning import plan_feeds
from generator.phrases import SITE_NAME
from generator.told import told
from generator.urls import json_feed_file

__all__ = ["Feed", "FeedSources", "feed_files", "plan_feeds"]

Maker = Callable[[], bytes]
EntryMaker = Callable[[FeedEntry, str], bytes]


def feed_files(sources: FeedSources, site: str) -> tuple[dict[str, Maker], dict[str, Maker]]:
    """What makes the documents of all feeds in both formats, by path below the site's root.

    With it comes, by the same paths, what tells all that each document follows from.

    `site` is the site's address with a closing slash, or empty: then links are relative to the
    document. The documents of older entries are Atom alone, since JSON Feed knows no archive.
    """
    as_atom, as_json = _made_once(atom_entry), _made_once(json_item)
    files: dict[str, Maker] = {}
    followed: dict[str, Maker] = {}
    summed = cache(entry_sum)
    for feed in plan_feeds(sources):
        base = site or "../" * feed.path.count("/")
        files[feed.path] = partial(_atom, feed, base, as_atom)
        followed[feed.path] = partial(_followed, feed, base, summed)
        if feed.current is None:
            files[json_feed_file(feed.path)] = partial(_json_feed, feed, base, as_json)
            followed[json_feed_file(feed.path)] = followed[feed.path]
    return files, followed


def _followed(feed: Feed, base: str, summed: Callable[[FeedEntry], bytes]) -> bytes:
    head = (feed.path, feed.page, feed.title, feed.previous, feed.current, base)
    return told(head, [summed(entry) for entry in feed.entries])


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
