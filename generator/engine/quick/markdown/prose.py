"""Paragraphs and lists."""

from __future__ import annotations

import re
from typing import Final

from generator.engine.quick.markdown.inline import InlineWriter
from generator.engine.quick.markdown.lines import Lines
from generator.engine.quick.markdown.tags import UnfamiliarError, listed_attributes, opening

ITEM: Final = re.compile(r"(?:(?P<bullet>-)|\d+\.) (?P<text>\S.*)")
"""The first line of an item."""
_INDENT: Final = "    "
_ATTRIBUTES: Final = re.compile(r" {4}(\{[^{}]*\}) *")
"""The line of an item that is an attribute list."""
_BLOCK_START: Final = re.compile(
    r" {0,3}(?:[#>=|~`:]|[-+*_](?: |$|[-+*_])|\d+[.)](?: |$)|\[[^\[\]]*\]:|!!!|\?\?\?|///|\{)| {4}"
    r"|[|:\- ]+$"
)
"""What makes a line more than a line of a paragraph."""


def paragraph(run: str, inline: InlineWriter) -> str:
    """A paragraph, whose last line may be an attribute list."""
    return _element("p", run, inline)


def list_lines(lines: Lines, inline: InlineWriter) -> list[str]:
    """Read a list: one run of items, or several, and paragraphs of an item with space around them.

    An item is a paragraph of its own where something follows it after an empty line, or where it
    follows something so.
    """
    found = ITEM.fullmatch(lines.next)
    tag = "ul" if found and found["bullet"] else "ol"
    items: list[list[str]] = []
    loose: list[bool] = []
    every, end = lines.all, len(lines.all) - 1
    while lines.at < end:
        line = every[lines.at]
        if not line:
            lines.at += 1
            continue
        after_space = bool(items) and not every[lines.at - 1]
        if found := ITEM.fullmatch(line):
            if after_space:
                loose[-1] = True
            text = found["text"]
            lines.at += 1
            following = every[lines.at]
            if following[:1] == " " and (listed := _ATTRIBUTES.fullmatch(following)):
                text += f"\n{listed[1]}"
                lines.at += 1
            items.append([text])
            loose.append(after_space)
        elif after_space and line.startswith(_INDENT):
            loose[-1] = True
            items[-1].append(lines.run(_INDENT))
        elif after_space or line.startswith("</"):
            break
        else:
            raise UnfamiliarError(line)
    written = [f"<{tag}>"]
    for item, with_paragraphs in zip(items, loose, strict=True):
        if with_paragraphs:
            written += ["<li>", *(paragraph(each, inline) for each in item), "</li>"]
        else:
            written.append(_element("li", item[0], inline))
    return [*written, f"</{tag}>"]


def _element(tag: str, run: str, inline: InlineWriter) -> str:
    attributes: dict[str, str] = {}
    text, line_break, last = run.rpartition("\n")
    if line_break and last.startswith("{"):
        attributes = inline.noted(listed_attributes(last.rstrip(" "), {}))
        run = text
    return f"{opening(tag, attributes)}{inline.write(_text(run))}</{tag}>"


def _text(run: str) -> str:
    """The run, if it is that of a paragraph."""
    begins_block = _BLOCK_START.match(run) or (
        "\n" in run and any(map(_BLOCK_START.match, run.split("\n")))
    )
    if begins_block or run[:1].isspace():
        raise UnfamiliarError(run)
    return run
