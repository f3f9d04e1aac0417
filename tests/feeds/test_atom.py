from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from generator.feeds.entries import Feed, FeedEntry, FeedLink, feed_id
from tests.feeds.feed_texts import atom_text

ENTRY = FeedEntry(
    address="papers/counting/",
    title="Counting x²",
    html="<p>We count <math><mi>x</mi></math> &amp; more.</p>",
    updated="2026-03-02",
    published="2026-03-01",
    authors=("Ann Rook", "Bo Finch"),
    tags=("Datasets",),
    links=(FeedLink("https://arxiv.org/pdf/2603.00001", "PDF", "application/pdf"),),
)
UNDATED = FeedEntry("papers/b/", "B", "<p>b</p>", "2026-03-01")
FEED = Feed("feeds/papers.xml", "", "New papers", (ENTRY, UNDATED), previous="feeds/papers/d.xml")
NAMES = {"a": "http://www.w3.org/2005/Atom", "h": "http://www.w3.org/1999/xhtml"}


def parsed(feed: Feed = FEED, site: str = "https://example.org/a/") -> ET.Element:
    return ET.fromstring(atom_text(feed, site))


def test_a_feed_says_where_it_and_its_older_entries_are() -> None:
    root = parsed()
    links = {link.get("rel"): link.get("href") for link in root.findall("a:link", NAMES)}
    assert links == {
        "self": "https://example.org/a/feeds/papers.xml",
        "alternate": "https://example.org/a/",
        "prev-archive": "https://example.org/a/feeds/papers/d.xml",
    }
    assert root.findtext("a:updated", namespaces=NAMES) == "2026-03-02T00:00:00Z"


def test_an_entry_has_every_author_its_days_and_its_whole_text() -> None:
    entry = parsed().findall("a:entry", NAMES)[0]
    assert [each.text for each in entry.findall("a:author/a:name", NAMES)] == [*ENTRY.authors]
    assert entry.findtext("a:published", namespaces=NAMES) == "2026-03-01T00:00:00Z"
    text = "".join(entry.find("a:content/h:div", NAMES).itertext())  # type: ignore[union-attr]
    assert text.split() == ["We", "count", "x", "&", "more."]


def test_what_is_not_known_is_not_invented() -> None:
    entry = parsed().findall("a:entry", NAMES)[1]
    assert entry.find("a:published", NAMES) is None
    assert entry.find("a:author", NAMES) is None


def test_ids_stay_when_the_site_moves() -> None:
    moved = parsed(site="https://papers.example.net/")
    before = [each.text for each in parsed().iter(f"{{{NAMES['a']}}}id")]
    assert [each.text for each in moved.iter(f"{{{NAMES['a']}}}id")] == before
    assert before[1] == feed_id("papers/counting/").urn


def test_an_archived_part_leads_to_the_feed() -> None:
    part = Feed("feeds/papers/d.xml", "digests/d/", "D", (ENTRY,), current="feeds/papers.xml")
    text = atom_text(part, "../../")
    assert "<fh:archive/>" in text
    assert 'rel="current" type="application/atom+xml" href="../../feeds/papers.xml"' in text


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\ufffe", "\ud800"])
def test_what_xml_forbids_is_left_out(sign: str) -> None:
    entry = FeedEntry("papers/b/", f"B{sign}C", f"<p>b{sign}</p>", "2026-03-01")
    assert (
        parsed(Feed("f.xml", "", "F", (entry,))).findtext(".//a:entry/a:title", "", NAMES) == "BC"
    )
