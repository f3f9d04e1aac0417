"""A feed as JSON Feed 1.1."""

from __future__ import annotations

import json
from collections.abc import Iterable

from generator.feeds.entries import Feed, FeedEntry, feed_id
from generator.urls import json_feed_file


def json_feed(feed: Feed, base: str, items: Iterable[bytes]) -> bytes:
    """The feed's document, of which `items` are the entries as `json_item` makes them.

    `base` leads to the site's root and ends with a slash.
    """
    known = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": base + feed.page,
        "feed_url": base + json_feed_file(feed.path),
    }
    head = _json(known).removesuffix(b"}")
    return b"".join([head, b',"items":[\n', b",\n".join(items), b"\n]}\n"])


def json_item(entry: FeedEntry, base: str) -> bytes:
    """An entry on one line, without a line end; of `base` as in `json_feed`."""
    item: dict[str, object] = {
        "id": feed_id(entry.address).urn,
        "url": base + entry.address,
        "external_url": next((link.address for link in entry.links), None),
        "title": entry.title,
        "content_html": entry.html,
        "date_published": f"{entry.published}T00:00:00Z" if entry.published else None,
        "date_modified": f"{entry.updated}T00:00:00Z",
        "authors": [{"name": author} for author in entry.authors],
        "tags": list(entry.tags),
    }
    return _json({key: value for key, value in item.items() if value})


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
