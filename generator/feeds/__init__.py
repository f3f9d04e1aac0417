"""The archive as Atom and JSON Feed: what came in, for readers who follow it."""

from __future__ import annotations

from generator.feeds.atom import atom
from generator.feeds.entries import Feed
from generator.feeds.json_feed import json_feed
from generator.feeds.planning import FeedSources, plan_feeds
from generator.phrases import SITE_NAME
from generator.urls import json_feed_file

__all__ = ["Feed", "FeedSources", "feed_files", "plan_feeds"]


def feed_files(sources: FeedSources, site: str) -> dict[str, str]:
    """The documents of all feeds in both formats, path below the site's root to text.

    `site` is the site's address with a closing slash, or empty. The documents of older entries are
    Atom alone, since JSON Feed knows no archive.
    """
    files = {}
    for feed in plan_feeds(sources):
        files[feed.path] = atom(feed, site, SITE_NAME)
        if feed.current is None:
            files[json_feed_file(feed.path)] = json_feed(feed, site)
    return files
