"""The archive as Atom and JSON Feed: what came in, for readers who follow it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.feeds.atom import atom
from generator.feeds.entries import Feed
from generator.feeds.json_feed import json_feed
from generator.feeds.planning import FeedSources, plan_feeds
from generator.urls import json_feed_file

__all__ = ["Feed", "FeedSources", "feed_files", "plan_feeds"]


def feed_files(sources: FeedSources, site: str, name: str) -> Iterator[tuple[str, str]]:
    """Paths below the site's root with the documents of all feeds, in both formats.

    `site` is the site's address with a closing slash, or empty; `name` is the site's name. The
    documents of older entries are Atom alone, since JSON Feed knows no archive.
    """
    for feed in plan_feeds(sources):
        yield feed.path, atom(feed, site, name)
        if feed.current is None:
            yield json_feed_file(feed.path), json_feed(feed, site)
