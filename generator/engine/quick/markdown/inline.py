"""A run of text in Markdown to HTML: escapes, entities, links with attribute lists, inline tags."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from generator.engine.quick.markdown.links import PageLinks
from generator.engine.quick.markdown.tags import (
    BLOCKS,
    TAG,
    UnfamiliarError,
    attributes_of,
    listed_attributes,
    opening,
)

_TOKEN: Final = re.compile(
    rf"""\\(?P<escaped>[\\`*_{{}}\[\]()>\#+.!-])
      | {TAG.pattern}
      | &(?P<entity>(?:\#[0-9]+|\#x[0-9a-fA-F]+|[a-zA-Z0-9]+);)
      | \[(?P<label>(?:[^\[\]\\]|\\.)*)\]
        \((?P<href>[^\s()<>"'`\\\[\]{{}}]+)\)(?P<list>\{{[^{{}}\n]*\}})?
      | \\ | ` | \* | _ | \{{ | \}} | \[ | \] | < | > | & | !\[""",
    re.VERBOSE,
)
"""All that is not plain. What is in no group only Python-Markdown knows how to read.

Each alternative begins with a letter that plain text has not, so that `re` skips that quickly.
"""
_LINK: Final = frozenset({"href", "list"})
"""The last group of a link."""
_LINE_BREAK: Final = "  \n"
"""Ends a line that is to be broken there."""


_MARKDOWN: Final = re.compile(r"[`\\\[\]]")
"""What Python-Markdown reads before it knows where a tag is."""
_NO_LINK: Final = re.compile(r"\[[^\[\]`\\]*\](?=[^(\[\s])")
"""Brackets that it passes over, for they are part of no link."""
_NO_TEXT: Final = BLOCKS - {"math"}
"""Elements that stand in no text."""


class InlineWriter:
    """Writes the runs of text of one page, and notes which ids they hold."""

    def __init__(self, links: PageLinks) -> None:
        self._links = links
        self.element_ids: set[str] = set()
        """Of elements that Markdown makes."""
        self.raw_ids: set[str] = set()
        """Of HTML that stands in the text."""

    def write(self, text: str) -> str:
        """The HTML of a run of text; UnfamiliarError where something else may be meant."""
        if _LINE_BREAK in text:
            raise UnfamiliarError(text)
        return _TOKEN.sub(self._written, text)

    def noted(self, attributes: dict[str, str]) -> dict[str, str]:
        """The attributes of an element that Markdown makes, its id kept in mind."""
        if "id" in attributes:
            self.element_ids.add(attributes["id"])
        return attributes

    def note_ids(self, tag: re.Match[str]) -> None:
        """Keep the ids of a tag that stands in the text."""
        if "id=" in tag["attributes"] or "name=" in tag["attributes"]:
            attributes = attributes_of(tag)
            self.raw_ids.update(
                value
                for name, value in attributes.items()
                if name == "id" or (name == "name" and tag["name"] == "a")
            )

    def _written(self, found: re.Match[str]) -> str:
        kind = found.lastgroup
        if kind == "escaped":
            return "&gt;" if found["escaped"] == ">" else found["escaped"]
        if kind in _LINK:
            return self._link(found["label"], found["href"], found["list"])
        token = found[0]
        if kind == "entity":
            return token
        if kind != "empty" or found["name"].lower() in _NO_TEXT:
            raise UnfamiliarError(token)
        if attributes := found["attributes"]:
            if _MARKDOWN.search(attributes) and _MARKDOWN.search(_NO_LINK.sub("", attributes)):
                raise UnfamiliarError(token)
            self.note_ids(found)
        return token

    def _link(self, label: str, href: str, attribute_list: str | None) -> str:
        before, after, identity = _around_address(attribute_list or "")
        if identity is not None:
            self.element_ids.add(identity)
        address = self._links.resolved(href)
        return f"{before}{address}{after}{_TOKEN.sub(self._written, label)}</a>"


@lru_cache(maxsize=1000)
def _around_address(attribute_list: str) -> tuple[str, str, str | None]:
    """The opening tag of a link up to its address and after it, and its id; there are few."""
    mark = "\0"
    attributes = {"href": mark}
    if attribute_list:
        attributes = listed_attributes(attribute_list, attributes)
    before, found, after = opening("a", attributes).partition(mark)
    if not found:
        raise UnfamiliarError(attribute_list)
    return before, after, attributes.get("id")
