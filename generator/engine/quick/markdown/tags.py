"""HTML tags and attribute lists, read and written as Python-Markdown does."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from markdown.util import BLOCK_LEVEL_ELEMENTS


class UnfamiliarError(Exception):
    """Markdown that pages made by hand may hold, and that is left to Python-Markdown."""


TAG: Final = re.compile(
    r"""<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*)
        (?P<attributes>(?:\s+[a-zA-Z_:][\w:.-]*(?:="[^"<>]*")?)*)\s*(?P<empty>/?)>""",
    re.VERBOSE,
)
"""A tag as templates write it: values in double quotes, no signs of tags in them."""
BLOCKS: Final = frozenset(BLOCK_LEVEL_ELEMENTS)
"""Elements that Python-Markdown takes as blocks."""
SPANS: Final = frozenset(
    {"address", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "legend", "li", "p", "summary"}
    | {"td", "th"}
)
"""Blocks of which it takes the content as a run of text (`md_in_html`)."""
UNREAD: Final = frozenset({"canvas", "hr", "math", "option", "pre", "script", "style", "textarea"})
"""Blocks of which it never takes the content as Markdown, and the empty one."""
_ATTRIBUTE: Final = re.compile(r'\s+([^\s=]+)(?:="([^"]*)")?')
_LISTED: Final = re.compile(
    r'\.([\w-]+)|\#([\w-]+)|([a-z][a-z-]*)=(?:"([^"{}]*)"|([^\s"\'={}]+))', re.ASCII
)
_LIST: Final = re.compile(rf"\{{ ?((?:{_LISTED.pattern})(?: (?:{_LISTED.pattern}))*) ?\}}")
BARE_AMPERSAND: Final = re.compile(r"&(?!(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);)", re.IGNORECASE)


def attributes_of(tag: re.Match[str]) -> dict[str, str]:
    """The attributes of a found TAG; one without a value has its name for a value."""
    found = _ATTRIBUTE.findall(tag["attributes"])
    bare = {match[1] for match in _ATTRIBUTE.finditer(tag["attributes"]) if match[2] is None}
    return {
        name.lower(): name.lower() if name in bare else html.unescape(value)
        for name, value in found
    }


def listed_attributes(text: str, onto: Mapping[str, str]) -> dict[str, str]:
    """The attributes of an element that has those of `onto`, and a list such as `{ .a #b c=d }`."""
    attributes = dict(onto)
    for name, value in _listed(text):
        before = attributes.get("class") if name == "." else None
        attributes["class" if name == "." else name] = f"{before} {value}" if before else value
    return attributes


@lru_cache(maxsize=1000)
def _listed(text: str) -> tuple[tuple[str, str], ...]:
    """Names and values in an attribute list, a class named by a point; there are few lists."""
    if not _LIST.fullmatch(text):
        raise UnfamiliarError(text)
    return tuple(
        (".", match[1])
        if match[1]
        else ("id", match[2])
        if match[2]
        else (match[3], match[5] if match[4] is None else match[4])
        for match in _LISTED.finditer(text)
    )


def opening(name: str, attributes: Mapping[str, str]) -> str:
    """An opening tag, its attributes in order of their names."""
    if not attributes:
        return f"<{name}>"
    if len(attributes) == 1:
        [(key, value)] = attributes.items()
        return f'<{name} {key}="{escaped_value(value)}">'
    written = "".join(f' {key}="{escaped_value(attributes[key])}"' for key in sorted(attributes))
    return f"<{name}{written}>"


def escaped_value(value: str) -> str:
    """An attribute's value within double quotes; what is an entity already stays one."""
    if "&" in value:
        value = BARE_AMPERSAND.sub("&amp;", value)
    return value.replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
