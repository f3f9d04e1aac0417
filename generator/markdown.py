r"""Text to Markdown that renders as exactly that text.

Escaped is what Python-Markdown and the extensions that sites of this kind switch on would take as
syntax: emphasis, links, headings, lists, HTML, attribute lists, admonitions, tabs, snippets,
footnotes, definition lists, emoji, keys and autolinks. Template syntax (`{{ }}`) loses its meaning,
too.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final, NewType

from generator.model import Prose

Markdown = NewType("Markdown", str)
"""Markdown that may stand in a page as it is: third-party text in it is escaped already."""

BACKSLASHED: Final = r"\`*_{}[]#"
ENTITIES: Final = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "~": "&#126;", "^": "&#94;"}
ESCAPES: Final = str.maketrans({**{each: f"\\{each}" for each in BACKSLASHED}, **ENTITIES})
SCRIPT_SYNTAX: Final = re.compile("[<>&\u2028\u2029]")
NOT_IN_YAML: Final = re.compile("[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]")
"""What JSON leaves as it is, and YAML takes as the end of a line or does not take at all."""
LINE_START: Final = re.compile(
    r"\A(?:(?P<list>[-+](?=\s|$|-))|(?P<number>\d+)(?P<dot>[.)])(?=\s|$)|(?P<block>!!!|\?\?\?|===|///|:|=))"
)
SYNTAX: Final = re.compile(
    r"""\b(?:https?|ftp)://|\bwww\.|@(?=\w)|:(?=[\w+-]+:)|==+|\+\+(?=[\w"'])""", re.IGNORECASE
)
"""Addresses, emoji, marked text and keys; `_has_sign` must know them, too."""


@lru_cache(maxsize=2**12)
def escape(text: str) -> Markdown:
    """Third-party text, white space folded, as Markdown that stands anywhere in a paragraph.

    Phrases that speak for tags and names of digests stand on many pages.
    """
    return defuse_start(escape_run(text.strip()))


def escape_run(text: str) -> Markdown:
    """A part of a paragraph; white space at its ends stays, for it parts the text from others."""
    folded = " ".join(text.split())
    if text[:1].isspace():
        folded = f" {folded}"
    if text[-1:].isspace() and folded != " ":
        folded = f"{folded} "
    escaped = folded.translate(ESCAPES)
    if escaped.count(":") > 1 or _has_sign(escaped):
        escaped = SYNTAX.sub(_defused, escaped)
    return Markdown(escaped)


def defuse_start(escaped: str) -> Markdown:
    """Escape what only the start of a line makes a list, a heading or another block."""
    return Markdown(LINE_START.sub(_defused_start, escaped))


def inline(prose: Prose) -> Markdown:
    """A title or an abstract, set for reading, at the start of a paragraph or within one."""
    return defuse_start(prose.markup)


def escape_cell(text: str) -> Markdown:
    """The same for a cell of a table, whose columns a bar would end."""
    return Markdown(escape(text).replace("|", "&#124;"))


def link(label: Markdown, target: str, classes: str = "") -> Markdown:
    """A link to a Markdown file of the site or to another site's address."""
    attributes = f"{{ {classes} }}" if classes else ""
    return Markdown(f"[{label}]({target}){attributes}")


def external_link(label: Markdown, address: str, classes: str = "") -> Markdown:
    """A link to an address that somebody else wrote, as HTML within Markdown.

    Nothing of the address is left that HTML or Markdown takes as syntax. Search engines are told
    that the site does not vouch for it, and the page it opens is told nothing of this one.
    """
    attributes = f' class="{classes}"' if classes else ""
    href = "".join(
        each if each.isalnum() or each in "/.:-" else f"&#{ord(each)};" for each in address
    )
    return Markdown(f'<a{attributes} href="{href}" rel="nofollow noopener">{label}</a>')


FrontValue = str | bool | Sequence["FrontValue"] | Mapping[str, "FrontValue"]


class ScriptData(str):
    """JSON that may stand in a script element as it is; `script_data` makes it."""

    __slots__ = ()


def script_data(value: object) -> ScriptData:
    """A value as JSON in which nothing can end the script element, or a line of it."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return ScriptData(SCRIPT_SYNTAX.sub(lambda found: f"\\u{ord(found[0]):04x}", text))


def front_matter(values: Mapping[str, FrontValue]) -> Markdown:
    """The YAML block at the top of a page: a line a value, which is told as JSON.

    YAML reads JSON as it is, and JSON is quicker to write and to read. The theme prints these
    values into HTML as they are, so texts are escaped for HTML here.
    """
    lines = (f"{name}: {_as_json(_escaped(value))}\n" for name, value in values.items())
    return Markdown(f"---\n{''.join(lines)}---")


def _as_json(value: FrontValue) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return NOT_IN_YAML.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _escaped(value: FrontValue) -> FrontValue:
    if isinstance(value, ScriptData):
        return str(value)
    if isinstance(value, str):
        return html.escape(value)
    if isinstance(value, Mapping):
        return {key: _escaped(each) for key, each in value.items()}
    return value if isinstance(value, bool) else [_escaped(each) for each in value]


def _has_sign(text: str) -> bool:
    """Whether SYNTAX can find anything but an emoji; quicker than to look for it."""
    return "@" in text or "==" in text or "++" in text or "://" in text or "www." in text.lower()


def _defused_start(match: re.Match[str]) -> str:
    if match["list"]:
        return f"\\{match['list']}"
    if match["number"]:
        return f"{match['number']}&#{ord(match['dot'])};"
    return "".join(f"&#{ord(each)};" for each in match["block"])


def _defused(match: re.Match[str]) -> str:
    return "".join(
        each if each.isalpha() or each == "/" else f"&#{ord(each)};" for each in match[0]
    )
