"""A feed as Atom (RFC 4287), with archived documents (RFC 5005)."""

from __future__ import annotations

import re
from typing import Final
from xml.etree import ElementTree as ET

from generator.feeds.entries import Feed, FeedEntry, feed_id

ATOM: Final = "http://www.w3.org/2005/Atom"
HISTORY: Final = "http://purl.org/syndication/history/1.0"
XHTML: Final = "http://www.w3.org/1999/xhtml"
MATHML: Final = "http://www.w3.org/1998/Math/MathML"
MIDNIGHT: Final = "T00:00:00Z"
_ILLEGAL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
"""What no XML document may hold, not even as a reference (XML 1.0, 2.2)."""


def atom(feed: Feed, site: str, name: str) -> str:
    """The feed's document; `site` is the site's address with a closing slash, and `name` its name.

    Without an address the links are relative to the document, as readers resolve them.
    """
    base = site or "../" * feed.path.count("/")
    root = ET.Element("feed", {"xmlns": ATOM, "xmlns:fh": HISTORY})
    _text(root, "id", feed_id(feed.path).urn)
    _text(root, "title", feed.title)
    _text(root, "updated", feed.updated + MIDNIGHT)
    # Papers whose authors are not known have none of their own, and then this one counts.
    _text(ET.SubElement(root, "author"), "name", name)
    _link(root, "self", base + feed.path, "application/atom+xml")
    _link(root, "alternate", base + feed.page, "text/html")
    if feed.current:
        ET.SubElement(root, "fh:archive")
        _link(root, "current", base + feed.current, "application/atom+xml")
    if feed.previous:
        _link(root, "prev-archive", base + feed.previous, "application/atom+xml")
    for entry in feed.entries:
        root.append(_entry(entry, base))
    ET.indent(root, level=0)
    text = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'


def _entry(entry: FeedEntry, base: str) -> ET.Element:
    element = ET.Element("entry")
    _text(element, "id", feed_id(entry.address).urn)
    _text(element, "title", entry.title)
    _text(element, "updated", entry.updated + MIDNIGHT)
    if entry.published:
        _text(element, "published", entry.published + MIDNIGHT)
    for author in entry.authors:
        _text(ET.SubElement(element, "author"), "name", author)
    _link(element, "alternate", base + entry.address, "text/html")
    for link in entry.links:
        _link(element, "related", link.address, link.media_type).set("title", link.title)
    for tag in entry.tags:
        ET.SubElement(element, "category", {"term": _legal(tag)})
    content = ET.SubElement(element, "content", {"type": "xhtml"})
    content.append(_xhtml(entry.html))
    return element


def _xhtml(html: str) -> ET.Element:
    """Content as elements of XHTML and MathML; it is this program's own and well-formed."""
    parsed = ET.fromstring(f"<div>{_legal(html)}</div>")  # noqa: S314 -- made by this program
    parsed.set("xmlns", XHTML)
    for math in parsed.iter("math"):
        math.set("xmlns", MATHML)
    return parsed


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = _legal(text)


def _link(parent: ET.Element, relation: str, address: str, media_type: str) -> ET.Element:
    return ET.SubElement(parent, "link", {"rel": relation, "type": media_type, "href": address})


def _legal(text: str) -> str:
    return _ILLEGAL.sub("", text)
