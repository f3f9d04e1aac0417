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
from typing import Final, NamedTuple

from markdown.extensions.toc import slugify, strip_tags, unique

from generator.engine.quick.foreign import as_it_stands, end_of_element, in_order
from generator.engine.quick.inline import InlineWriter
from generator.engine.quick.links import PageLinks
from generator.engine.quick.tags import (
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
_BLOCK_START: Final = re.compile(
    r" {0,3}(?:[#>=|~`:]|[-+*_](?: |$|[-+*_])|\d+[.)](?: |$)|\[[^\[\]]*\]:|!!!|\?\?\?|///|\{)| {4}"
    r"|[|:\- ]+$"
)
"""What makes a line more than a line of a paragraph."""
_HEADING: Final = re.compile(r"(#{1,6}) (?P<text>.*?)(?: +(?P<list>\{[^{}]*\}))?")
_ITEM: Final = re.compile(r"(?:(?P<bullet>-)|\d+\.) (?P<text>\S.*)")
_INDENT: Final = "    "
_LEAST_ROWS: Final = 3
_FENCE: Final = re.compile(r"(?P<fence>~{3,}|`{3,})(?: ?(?P<language>[a-z]+))?")
_CELL_END: Final = re.compile(r"(?<!\\)\|")
_ALIGNMENT: Final = {"---": "", ":---": "left", "---:": "right", ":---:": "center"}


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
        self._lines = source.split("\n")
        self._at = 0
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
            name = strip_tags(each.inner)
            identity = each.attributes.get("id")
            if identity is None:
                identity = unique(slugify(html.unescape(name), "-"), ids)
            tag = f"h{each.level}"
            start = opening(tag, {**each.attributes, "id": identity})
            lines.append(f"{start}{each.inner}</{tag}>")
            headings.append(Heading(each.level, identity, name))
        return lines, tuple(headings)

    def _blocks(self, closing: str) -> None:
        """Read blocks up to the line that is `closing`, or to the end of the page."""
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if not line:
                self._at += 1
            elif line == closing:
                self._at += 1
                return
            elif line[0] == "<":
                self._html(line, within=bool(closing))
            elif line[0] == "#":
                self._heading(line)
            elif line[0] in "~`":
                self._fence(line)
            elif line[0] == "|":
                self._table()
            elif _ITEM.fullmatch(line):
                self._list()
            else:
                self._out.append(self._paragraph(self._run()))
        if closing:
            raise UnfamiliarError(closing)

    def _html(self, line: str, *, within: bool) -> None:
        tag = TAG.match(line)
        if tag is None:
            raise UnfamiliarError(line)
        name = tag["name"]
        if name.lower() not in BLOCKS:
            self._out.append(self._paragraph(self._run()))
        elif tag["end"] or tag["empty"]:
            raise UnfamiliarError(line)
        elif "markdown" in tag["attributes"]:
            self._container(tag)
        else:
            self._element(within=within)

    def _container(self, tag: re.Match[str]) -> None:
        """An element with Markdown in it, its tags on lines of their own."""
        name, attributes = tag["name"], attributes_of(tag)
        mode = attributes.pop("markdown", "")
        of_spans = name in SPANS
        if tag[0] != self._lines[self._at] or name in UNREAD:
            raise UnfamiliarError(tag[0])
        if mode not in (("block",) if of_spans else ("markdown", "1", "block")):
            raise UnfamiliarError(tag[0])
        if "id" in attributes:
            self._inline.element_ids.add(attributes["id"])
        self._at += 1
        self._out.append(opening(name, attributes))
        before = len(self._out)
        self._blocks(f"</{name}>")
        if len(self._out) == before:
            raise UnfamiliarError(tag[0])
        self._out.append(f"</{name}>")

    def _element(self, *, within: bool) -> None:
        """An element with no Markdown in it."""
        rest = "\n".join(self._lines[self._at :])
        element = rest[: end_of_element(rest, 0)]
        self._at += element.count("\n")
        if not rest[len(element) :].startswith("\n") and len(rest) > len(element):
            raise UnfamiliarError(element)
        self._at += 1
        if within:
            self._out.append(in_order(element, self._inline))
            return
        self._out.append(as_it_stands(element, self._inline))
        if self._at < len(self._lines) and self._lines[self._at]:
            raise UnfamiliarError(self._lines[self._at])
        # Python-Markdown keeps the line that ends an element it has not looked into.
        self._out.append("")

    def _heading(self, line: str) -> None:
        found = _HEADING.fullmatch(line)
        if found is None or found["text"].endswith("#"):
            raise UnfamiliarError(line)
        attributes = listed_attributes(found["list"], {}) if found["list"] else {}
        if "id" in attributes:
            self._inline.element_ids.add(attributes["id"])
        inner = self._inline.write(found["text"].strip())
        self._out.append(_Unnamed(len(found[1]), inner, attributes))
        self._at += 1

    def _fence(self, line: str) -> None:
        found = _FENCE.fullmatch(line)
        if found is None:
            raise UnfamiliarError(line)
        fence = found["fence"]
        try:
            end = self._lines.index(fence, self._at + 1)
        except ValueError as error:
            raise UnfamiliarError(line) from error
        code = self._lines[self._at + 1 : end]
        if not code or not code[0] or not code[-1] or any(fence in each for each in code):
            raise UnfamiliarError(line)
        self._at = end + 1
        self._end_of_block()
        language = f' class="language-{found["language"]}"' if found["language"] else ""
        written = html.escape("\n".join(code), quote=False)
        self._out.append(f'<pre class="highlight"><code{language}>{written}</code></pre>')

    def _table(self) -> None:
        rows: list[list[str]] = []
        while self._at < len(self._lines) and self._lines[self._at][:1] == "|":
            first, *cells, last = _CELL_END.split(self._lines[self._at].rstrip(" "))
            if first or last or "\\|" in self._lines[self._at]:
                raise UnfamiliarError(self._lines[self._at])
            rows.append([cell.strip(" ") for cell in cells])
            self._at += 1
        self._end_of_block()
        head, rule, *body = rows if len(rows) >= _LEAST_ROWS else ([], [])
        if not body or any(len(row) != len(head) for row in rows):
            raise UnfamiliarError("|")
        if any(cell not in _ALIGNMENT for cell in rule):
            raise UnfamiliarError("|")
        styles = [
            f' style="text-align: {_ALIGNMENT[cell]};"' if _ALIGNMENT[cell] else "" for cell in rule
        ]
        self._out += ["<table>", "<thead>"]
        self._row("th", head, styles)
        self._out += ["</thead>", "<tbody>"]
        for row in body:
            self._row("td", row, styles)
        self._out += ["</tbody>", "</table>"]

    def _row(self, tag: str, cells: list[str], styles: list[str]) -> None:
        self._out.append("<tr>")
        for cell, style in zip(cells, styles, strict=True):
            self._out.append(f"<{tag}{style}>{self._inline.write(cell)}</{tag}>")
        self._out.append("</tr>")

    def _list(self) -> None:
        """A list: one run of items, or several, and paragraphs of an item with space around them.

        An item is a paragraph of its own where something follows it after an empty line, or where
        it follows something so.
        """
        found = _ITEM.fullmatch(self._lines[self._at])
        tag = "ul" if found and found["bullet"] else "ol"
        items: list[list[str]] = []
        loose: list[bool] = []
        while self._at < len(self._lines):
            line = self._lines[self._at]
            after_space = bool(items) and not self._lines[self._at - 1]
            found = _ITEM.fullmatch(line)
            if not line:
                self._at += 1
            elif found:
                if after_space:
                    loose[-1] = True
                items.append([found["text"]])
                loose.append(after_space)
                self._at += 1
            elif after_space and line.startswith(_INDENT):
                loose[-1] = True
                items[-1].append(self._run(_INDENT))
            elif after_space or line.startswith("</"):
                break
            else:
                raise UnfamiliarError(line)
        self._out.append(f"<{tag}>")
        for item, with_paragraphs in zip(items, loose, strict=True):
            if with_paragraphs:
                self._out += ["<li>", *map(self._paragraph, item), "</li>"]
            else:
                self._out.append(f"<li>{self._text(item[0])}</li>")
        self._out.append(f"</{tag}>")

    def _run(self, indent: str = "") -> str:
        """The lines up to the next empty one, or the next tag of a block."""
        lines: list[str] = []
        while self._at < len(self._lines) and (line := self._lines[self._at]):
            tag = TAG.match(line) if line[0] == "<" else None
            if tag and tag["name"] in BLOCKS and lines:
                break
            if not line.startswith(indent):
                raise UnfamiliarError(line)
            lines.append(line.removeprefix(indent))
            self._at += 1
        return "\n".join(lines)

    def _paragraph(self, run: str) -> str:
        attributes: dict[str, str] = {}
        text, break_, last = run.rpartition("\n")
        if break_ and last.startswith("{"):
            attributes = listed_attributes(last.rstrip(" "), {})
            if "id" in attributes:
                self._inline.element_ids.add(attributes["id"])
            run = text
        return f"{opening('p', attributes)}{self._text(run)}</p>"

    def _text(self, run: str) -> str:
        if run[:1].isspace() or any(map(_BLOCK_START.match, run.split("\n"))):
            raise UnfamiliarError(run)
        return self._inline.write(run)

    def _end_of_block(self) -> None:
        line = self._lines[self._at] if self._at < len(self._lines) else ""
        if line and not line.startswith("</"):
            raise UnfamiliarError(line)
