"""A feed as JSON Feed 1.1."""

from __future__ import annotations

import json

from generator.feeds.entries import Feed, FeedEntry, feed_id
from generator.urls import json_feed_file


def json_feed(feed: Feed, site: str) -> str:
    """The feed's document; `site` is the site's address with a closing slash, or empty."""
    base = site or "../" * feed.path.count("/")
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": base + feed.page,
        "feed_url": base + json_feed_file(feed.path),
        "items": [_item(entry, base) for entry in feed.entries],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _item(entry: FeedEntry, base: str) -> dict[str, object]:
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
    return {key: value for key, value in item.items() if value}
