"""A feed as Atom (RFC 4287), with archived documents (RFC 5005).

The text is put together from entries that are made once and stand in many feeds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final
from xml.sax.saxutils import escape

from generator.feeds.entries import Feed, FeedEntry, FeedLink, feed_id

ATOM: Final = "http://www.w3.org/2005/Atom"
HISTORY: Final = "http://purl.org/syndication/history/1.0"
XHTML: Final = "http://www.w3.org/1999/xhtml"
MATHML: Final = "http://www.w3.org/1998/Math/MathML"
MEDIA_TYPE: Final = "application/atom+xml"
MIDNIGHT: Final = "T00:00:00Z"
_ILLEGAL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
"""What no XML document may hold, not even as a reference (XML 1.0, 2.2)."""
_MATH: Final = re.compile(r"<math(?=[\s>])")


def atom(feed: Feed, base: str, name: str, entries: Iterable[bytes]) -> bytes:
    """The feed's document, of which `entries` are the entries as `atom_entry` makes them.

    `base` leads to the site's root and ends with a slash: the site's address, or the way from the
    document, as readers resolve it. `name` is the site's name.
    """
    head = [
        f'<feed xmlns="{ATOM}" xmlns:fh="{HISTORY}">',
        _element("id", feed_id(feed.path).urn),
        _element("title", feed.title),
        _element("updated", feed.updated + MIDNIGHT),
        # Papers whose authors are not known have none of their own, and then this one counts.
        _author(name),
        _link("self", base + feed.path, MEDIA_TYPE),
        _link("alternate", base + feed.page, "text/html"),
    ]
    if feed.current:
        head += ["<fh:archive/>", _link("current", base + feed.current, MEDIA_TYPE)]
    if feed.previous:
        head.append(_link("prev-archive", base + feed.previous, MEDIA_TYPE))
    lines = ['<?xml version="1.0" encoding="utf-8"?>', *head]
    return b"".join([*(f"{line}\n".encode() for line in lines), *entries, b"</feed>\n"])


def atom_entry(entry: FeedEntry, base: str) -> bytes:
    """An entry on one line, with its line end; of `base` as in `atom`."""
    parts = [
        "<entry>",
        _element("id", feed_id(entry.address).urn),
        _element("title", entry.title),
        _element("updated", entry.updated + MIDNIGHT),
        _element("published", entry.published + MIDNIGHT) if entry.published else "",
        *map(_author, entry.authors),
        _link("alternate", base + entry.address, "text/html"),
        *map(_related, entry.links),
        *(f'<category term="{_attribute(tag)}"/>' for tag in entry.tags),
        f'<content type="xhtml"><div xmlns="{XHTML}">{_xhtml(entry.html)}</div></content>',
        "</entry>\n",
    ]
    return "".join(parts).encode()


def _xhtml(html: str) -> str:
    """The entry's content, which is this program's own and well-formed, as XHTML and MathML."""
    return _MATH.sub(f'<math xmlns="{MATHML}"', _ILLEGAL.sub("", html))


def _author(name: str) -> str:
    return f"<author>{_element('name', name)}</author>"


def _related(link: FeedLink) -> str:
    media_type = f' type="{link.media_type}"' if link.media_type else ""
    title, href = _attribute(link.title), _attribute(link.address)
    return f'<link rel="related"{media_type} title="{title}" href="{href}"/>'


def _link(relation: str, address: str, media_type: str) -> str:
    return f'<link rel="{relation}" type="{media_type}" href="{_attribute(address)}"/>'


def _element(name: str, text: str) -> str:
    return f"<{name}>{escape(_ILLEGAL.sub('', text))}</{name}>"


def _attribute(text: str) -> str:
    return escape(_ILLEGAL.sub("", text), {'"': "&quot;"})
