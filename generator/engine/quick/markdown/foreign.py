"""HTML that stands in a page as a block of its own, its content no Markdown."""

from __future__ import annotations

import re
from typing import Final

from generator.engine.quick.markdown.inline import InlineWriter
from generator.engine.quick.markdown.tags import (
    BARE_AMPERSAND,
    BLOCKS,
    TAG,
    UnfamiliarError,
    attributes_of,
    opening,
)

_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_INDENT: Final = 3


def end_of_element(text: str) -> int:
    """Where the element ends that a text begins with; UnfamiliarError where that is in doubt."""
    open_tags: list[str] = []
    position = 0
    while True:
        tag = _next_tag(text, position)
        position = tag.end()
        name = tag["name"].lower()
        if name in ("script", "style", "textarea", "pre", "hr") or "markdown" in tag["attributes"]:
            raise UnfamiliarError(tag[0])
        if tag["end"]:
            if name in open_tags:
                while open_tags.pop() != name:
                    pass
        elif not tag["empty"]:
            open_tags.append(name)
        if not open_tags:
            return position


def as_it_stands(text: str, inline: InlineWriter) -> str:
    """An element that stands outside of all Markdown blocks: nothing of it is touched."""
    if "~~~" in text or "```" in text:
        raise UnfamiliarError(text)
    for tag in TAG.finditer(text):
        inline.note_ids(tag)
    return text


def in_order(text: str, inline: InlineWriter) -> str:
    """An element within a Markdown block: blocks in it are written anew, and the rest is not."""
    if "{" in text or "~~~" in text or "```" in text:
        raise UnfamiliarError(text)
    tag = _next_tag(text, 0)
    element, end = _element(text, tag, inline, within=frozenset())
    if end != len(text):
        raise UnfamiliarError(text)
    return element


def _element(
    text: str, start: re.Match[str], inline: InlineWriter, within: frozenset[str]
) -> tuple[str, int]:
    """The element that begins with the tag `start`, and where it ends.

    A block's tag in the midst of a line is text to Python-Markdown, unless it is the first thing in
    its element, or ends one of those that it stands `within`.
    """
    name = start["name"]
    if name != name.lower() or name in _HEADINGS or start["empty"]:
        raise UnfamiliarError(start[0])
    attributes = inline.noted(attributes_of(start))
    runs, children = [""], list[str]()
    position = start.end()
    while True:
        tag = _next_tag(text, position)
        runs[-1] += _plain(text[position : tag.start()])
        position = tag.end()
        is_first = not tag["end"] and not "".join(runs)
        if tag["name"] == name and tag["end"]:
            break
        if tag["name"] not in BLOCKS or not (is_first or _at_line_start(text, tag.start())):
            if tag["name"] in {name, *within}:
                raise UnfamiliarError(tag[0])
            runs[-1] += tag[0]
            inline.note_ids(tag)
        elif tag["end"] or name == "p":
            raise UnfamiliarError(tag[0])
        else:
            child, position = _element(text, tag, inline, within | {name})
            children.append(child)
            runs.append("")
    if children:
        runs = [run if run.strip() else "\n" for run in runs]
    inner = runs[0] + "".join(map("".join, zip(children, runs[1:], strict=True)))
    return f"{opening(name, attributes)}{inner}</{name}>", position


def _next_tag(text: str, position: int) -> re.Match[str]:
    """The tag that a text goes on with."""
    at = text.find("<", position)
    tag = TAG.match(text, at) if at >= 0 else None
    if tag is None:
        raise UnfamiliarError(text[position:])
    return tag


def _plain(text: str) -> str:
    if ">" in text or BARE_AMPERSAND.search(text):
        raise UnfamiliarError(text)
    return text


def _at_line_start(text: str, position: int) -> bool:
    """Whether only white space stands before, three letters of it at most."""
    line = text[text.rfind("\n", 0, position) + 1 : position]
    return len(line) <= _INDENT and not line.strip()
