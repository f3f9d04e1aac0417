"""An HTML page as tests look at it: its text, its links, and what could run or be asked for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

VOID: Final = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr")
)
REQUESTED: Final = {
    "src": frozenset(("audio", "embed", "iframe", "img", "input", "script", "source", "video")),
    "srcset": frozenset(("img", "source")),
    "poster": frozenset(("video",)),
    "data": frozenset(("object",)),
    "action": frozenset(("form",)),
}
"""Attribute to the elements in which a browser asks for what it names."""
REQUESTED_RELATIONS: Final = frozenset(
    (
        *("dns-prefetch", "icon", "manifest", "modulepreload", "preconnect", "prefetch", "preload"),
        *("prerender", "stylesheet"),
    )
)
"""Relations of a `link` element for which a browser asks the other end something."""
CSS_REQUEST: Final = re.compile(r"""(?:url\(\s*|@import\s+)["']?([^"')\s;]+)""")


@dataclass(slots=True)
class Element:
    """An element with its attributes, and its children in order: elements and texts."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    def walk(self) -> Iterator[Element]:
        """This element and all below it, in the order of the page."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def all(self, tag: str) -> list[Element]:
        return [element for element in self.walk() if element.tag == tag]

    def of_class(self, name: str) -> list[Element]:
        return [each for each in self.walk() if name in each.attributes.get("class", "").split()]

    @property
    def text(self) -> str:
        """All text with white space folded; a formula is its source, once."""
        return " ".join("".join(self.texts()).split())

    def texts(self) -> Iterator[str]:
        """The pieces of text in their order."""
        formula = self.all("annotation") if self.tag == "math" else []
        for child in formula or self.children:
            if isinstance(child, str):
                yield child
            else:
                yield from child.texts()

    @property
    def ids(self) -> set[str]:
        return {each.attributes["id"] for each in self.walk() if "id" in each.attributes}

    @property
    def links(self) -> list[str]:
        return [each.attributes["href"] for each in self.all("a") if "href" in each.attributes]

    @property
    def requests(self) -> list[str]:
        """What a browser asks for when it shows the page."""
        found = []
        for element in self.walk():
            for name, value in element.attributes.items():
                if element.tag in REQUESTED.get(name, ()):
                    found += [part.split()[0] for part in value.split(",") if part.strip()]
                if name == "style":
                    found += CSS_REQUEST.findall(value)
            if element.tag == "style":
                found += CSS_REQUEST.findall("".join(map(str, element.children)))
            if element.tag == "link" and REQUESTED_RELATIONS & set(
                element.attributes.get("rel", "").lower().split()
            ):
                found.append(element.attributes.get("href", ""))
            if element.attributes.get("http-equiv", "").lower() == "refresh":
                found.append(element.attributes.get("content", "").rpartition("=")[2])
        return found

    @property
    def handlers(self) -> list[str]:
        """Attributes that run a script."""
        return [
            f"{element.tag} {name}={value}"
            for element in self.walk()
            for name, value in element.attributes.items()
            if name.startswith("on")
        ]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        for depth in range(len(self.open) - 1, 0, -1):
            if self.open[depth].tag == tag:
                del self.open[depth:]
                break

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def parse_html(html: str) -> Element:
    """The page as a tree below one element without a name."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root


def read_pages(site: Path) -> dict[str, Element]:
    """Every HTML page of a site by its path below the site's folder, with slashes."""
    return {
        path.relative_to(site).as_posix(): parse_html(path.read_text(encoding="utf-8"))
        for path in sorted(site.rglob("*.html"))
    }


def presented(text: str) -> str:
    """A text without what setting it for reading may change.

    That is quotes, dashes, white space, and of LaTeX the few forms that the archive's dumps hold:
    an escaped sign, an accent, a tie, an emphasis and one abbreviation.
    """
    text = re.sub(r"\\[\"'`](?=[A-Za-z])|\\(?=[%&])", "", text)
    text = re.sub(r"(?<=[a-z)])~(?=[a-z(])", " ", text)
    text = re.sub(r"\{\\em ([a-z]+)\}", r"\1", text).replace("\\ie ", "i.e. ")
    letters = unicodedata.normalize("NFD", text)
    text = "".join(each for each in letters if not unicodedata.combining(each))
    text = re.sub(r"``|''|[“”„\"]", '"', text)
    text = re.sub(r"[‘’`\u00b4]", "'", text)
    text = re.sub(r"-{2,3}|[–—]", "-", text)
    return " ".join(text.split())
