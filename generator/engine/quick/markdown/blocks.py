"""The Markdown of a generated page to HTML, as Python-Markdown makes it, in a tenth of the time.

Known are the blocks that the templates write: headings, paragraphs with attribute lists, lists,
tables, fences, and HTML with and without Markdown in it. Whatever else a page holds raises
UnfamiliarError, and Python-Markdown renders that page.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from markdown.extensions.toc import slugify, strip_tags, unique

from generator.engine.quick.markdown.foreign import as_it_stands, end_of_element, in_order
from generator.engine.quick.markdown.inline import InlineWriter
from generator.engine.quick.markdown.lines import Lines
from generator.engine.quick.markdown.links import PageLinks
from generator.engine.quick.markdown.prose import ITEM, list_lines, paragraph
from generator.engine.quick.markdown.tables import table_lines
from generator.engine.quick.markdown.tags import (
    BLOCKS,
    SPANS,
    TAG,
    UNREAD,
    UnfamiliarError,
    attributes_of,
    listed_attributes,
    opening,
)

_STRANGE: Final = re.compile("[\t\r\v\f\x00-\x08\x0e-\x1f\x7f\x85\u2028\u2029]")
"""Letters that Python-Markdown removes or turns into spaces, or that split lines elsewhere."""
_BLANK_LINE: Final = re.compile(r"\n +(?:\n|\Z)")
"""A line of spaces, which it makes an empty one."""
_HEADING: Final = re.compile(r"(#{1,6}) (?P<text>.*?)(?: +(?P<list>\{[^{}]*\}))?")
_FENCE: Final = re.compile(r"(?P<fence>~{3,}|`{3,})(?: ?(?P<language>[a-z]+))?")


class Heading(NamedTuple):
    """A heading, as a table of contents wants it."""

    level: int
    identity: str
    name: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """What a page's Markdown became."""

    content: str
    headings: tuple[Heading, ...]
    ids: frozenset[str]
    """What a link to the page can name."""


@dataclass(frozen=True, slots=True)
class _Unnamed:
    """A heading that waits for its id, which depends on those of the whole page."""

    level: int
    inner: str
    attributes: Mapping[str, str]


def render_quickly(source: str, links: PageLinks) -> Rendered:
    """The HTML of a page's Markdown, its front matter taken off; or UnfamiliarError."""
    if _STRANGE.search(source) or _BLANK_LINE.search(source):
        raise UnfamiliarError("white space")
    return _Page(source, links).rendered()


class _Page:
    """One page while it is read, line by line."""

    def __init__(self, source: str, links: PageLinks) -> None:
        self._lines = Lines(source)
        self._inline = InlineWriter(links)
        self._out: list[str | _Unnamed] = []

    def rendered(self) -> Rendered:
        self._blocks("")
        lines, headings = self._headed()
        ids = self._inline.element_ids | self._inline.raw_ids
        return Rendered("\n".join(lines).strip(), headings, frozenset(ids))

    def _headed(self) -> tuple[list[str], tuple[Heading, ...]]:
        """The lines with the headings in them, each with an id of its own."""
        ids = self._inline.element_ids
        lines: list[str] = []
        headings: list[Heading] = []
        for each in self._out:
            if isinstance(each, str):
                lines.append(each)
                continue
            name, slug = _named(each.inner)
            identity = each.attributes.get("id")
            if identity is None:
                identity = unique(slug, ids)
            tag = f"h{each.level}"
            start = opening(tag, {**each.attributes, "id": identity})
            lines.append(f"{start}{each.inner}</{tag}>")
            headings.append(Heading(each.level, identity, name))
        return lines, tuple(headings)

    def _blocks(self, closing: str) -> None:
        """Read blocks up to the line that is `closing`, or to the end of the page."""
        lines = self._lines
        every, end = lines.all, len(lines.all) - 1
        while lines.at < end:
            line = every[lines.at]
            if not line:
                lines.at += 1
                continue
            if line == closing:
                lines.at += 1
                return
            first = line[0]
            if first == "<":
                self._html(line, within=bool(closing))
            elif first == "#":
                self._heading(line)
            elif first in "~`":
                self._fence(line)
            elif first == "|":
                self._out += table_lines(lines, self._inline)
            elif ITEM.fullmatch(line):
                self._out += list_lines(lines, self._inline)
            else:
                self._out.append(paragraph(lines.run(), self._inline))
        if closing:
            raise UnfamiliarError(closing)

    def _html(self, line: str, *, within: bool) -> None:
        tag = TAG.match(line)
        if tag is None:
            raise UnfamiliarError(line)
        name = tag["name"]
        if name.lower() not in BLOCKS:
            self._out.append(paragraph(self._lines.run(), self._inline))
        elif tag["end"] or tag["empty"]:
            raise UnfamiliarError(line)
        elif "markdown" in tag["attributes"]:
            self._container(tag)
        else:
            self._element(within=within)

    def _container(self, tag: re.Match[str]) -> None:
        """An element with Markdown in it, its tags on lines of their own."""
        name = tag["name"]
        if tag[0] != self._lines.next:
            raise UnfamiliarError(tag[0])
        start, identity = _start_of_container(tag[0])
        if identity is not None:
            self._inline.element_ids.add(identity)
        self._lines.at += 1
        self._out.append(start)
        before = len(self._out)
        self._blocks(f"</{name}>")
        if len(self._out) == before:
            raise UnfamiliarError(tag[0])
        self._out.append(f"</{name}>")

    def _element(self, *, within: bool) -> None:
        """An element with no Markdown in it."""
        rest = self._lines.rest()
        element = rest[: end_of_element(rest)]
        if rest[len(element) :][:1] not in ("", "\n"):
            raise UnfamiliarError(element)
        self._lines.at += element.count("\n") + 1
        if within:
            self._out.append(in_order(element, self._inline))
            return
        self._out.append(as_it_stands(element, self._inline))
        if self._lines.next:
            raise UnfamiliarError(self._lines.next)
        # Python-Markdown keeps the line that ends an element it has not looked into.
        self._out.append("")

    def _heading(self, line: str) -> None:
        found = _HEADING.fullmatch(line)
        if found is None or found["text"].endswith("#"):
            raise UnfamiliarError(line)
        attributes = listed_attributes(found["list"], {}) if found["list"] else {}
        self._inline.noted(attributes)
        inner = self._inline.write(found["text"].strip())
        self._out.append(_Unnamed(len(found[1]), inner, attributes))
        self._lines.at += 1

    def _fence(self, line: str) -> None:
        found = _FENCE.fullmatch(line)
        if found is None:
            raise UnfamiliarError(line)
        fence = found["fence"]
        try:
            end = self._lines.all.index(fence, self._lines.at + 1)
        except ValueError as error:
            raise UnfamiliarError(line) from error
        code = self._lines.all[self._lines.at + 1 : end]
        if not code or not code[0] or not code[-1] or any(fence in each for each in code):
            raise UnfamiliarError(line)
        self._lines.at = end + 1
        self._lines.end_of_block()
        language = f' class="language-{found["language"]}"' if found["language"] else ""
        written = html.escape("\n".join(code), quote=False)
        self._out.append(f'<pre class="highlight"><code{language}>{written}</code></pre>')


@lru_cache(maxsize=1000)
def _start_of_container(line: str) -> tuple[str, str | None]:
    """The opening tag of an element with Markdown in it, and its id; there are few."""
    tag = TAG.fullmatch(line)
    if tag is None:
        raise UnfamiliarError(line)
    name, attributes = tag["name"], attributes_of(tag)
    mode = attributes.pop("markdown", "")
    if name in UNREAD or mode not in (("block",) if name in SPANS else ("markdown", "1", "block")):
        raise UnfamiliarError(line)
    return opening(name, attributes), attributes.get("id")


@lru_cache(maxsize=1000)
def _named(inner: str) -> tuple[str, str]:
    """What a heading is called, and the id that follows from it; most are on every page."""
    name = strip_tags(inner)
    return name, slugify(html.unescape(name), "-")
