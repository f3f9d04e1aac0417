from __future__ import annotations

import json

from tests.feeds.feed_texts import json_text
from tests.feeds.test_atom import ENTRY, FEED, UNDATED


def test_a_feed_has_the_same_entries_as_json() -> None:
    document = json.loads(json_text(FEED, "https://example.org/"))
    assert document["feed_url"] == "https://example.org/feeds/papers.json"
    first, second = document["items"]
    assert first["url"] == "https://example.org/papers/counting/"
    assert first["authors"] == [{"name": "Ann Rook"}, {"name": "Bo Finch"}]
    assert first["content_html"] == ENTRY.html
    assert first["date_published"] == "2026-03-01T00:00:00Z"
    assert "date_published" not in second
    assert second["title"] == UNDATED.title
