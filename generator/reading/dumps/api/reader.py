"""Decoded values to typed ones, each fault with its line and its path within the document."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from generator.bounds import TITLE_LETTERS
from generator.diagnostics import Diagnostics, quoted
from generator.model import Place
from generator.reading.dumps.api.decoder import Node
from generator.reading.text_file import folded

_HALF_CHARACTER: Final = re.compile("[\ud800-\udfff]")
_LARGEST_COUNT: Final = 10**9
_ADDRESS: Final = re.compile(r"https?://[!-~]+", re.ASCII | re.IGNORECASE)
_SAME_UNDER_HTTPS: Final = re.compile(
    r"([\w-]+\.)*(github\.com|github\.io|gitlab\.com|gitlab\.io|huggingface\.co|hf\.space|arxiv\.org)",
    re.ASCII,
)
"""Hosts that send whoever asks by http on to the same page by https."""


class Document:
    """A file of data: knows the line of each offset, and where faults are told."""

    def __init__(self, path: str, text: str, diagnostics: Diagnostics, first_line: int = 1) -> None:
        self.path = path
        self.diagnostics = diagnostics
        self._first_line = first_line
        self._ends = [found.start() for found in re.finditer("\n", text)]

    def place(self, offset: int) -> Place:
        """The line of an offset."""
        return Place(self.path, self._first_line + bisect_right(self._ends, offset - 1))

    def error(self, offset: int, where: str, message: str, hint: str = "") -> None:
        """Note an error at a value, of which `where` is the path."""
        self.diagnostics.error(
            self.place(offset), f"{where}: {message}" if where else message, hint
        )

    def warning(self, offset: int, where: str, message: str, hint: str = "") -> None:
        """Note a warning at a value, of which `where` is the path."""
        told = f"{where}: {message}" if where else message
        self.diagnostics.warning(self.place(offset), told, hint)


@dataclass(frozen=True, slots=True)
class Item:
    """A value within a document; what has the wrong shape is noted and reads as None."""

    document: Document
    node: Node
    where: str

    @property
    def place(self) -> Place:
        """The value's line."""
        return self.document.place(self.node.offset)

    @property
    def is_blank(self) -> bool:
        """Whether it is a text that shows nothing."""
        return isinstance(self.node.value, str) and not folded(self.node.value)

    def error(self, message: str, hint: str = "") -> None:
        """Note an error here."""
        self.document.error(self.node.offset, self.where, message, hint)

    def warning(self, message: str, hint: str = "") -> None:
        """Note a warning here."""
        self.document.warning(self.node.offset, self.where, message, hint)

    def get(self, *names: str) -> Item | None:
        """The member of the first of these names that is there and not null."""
        if isinstance(self.node.value, dict):
            for name in names:
                node = self.node.value.get(name)
                if node is not None and node.value is not None:
                    where = f"{self.where}.{name}" if self.where else name
                    return Item(self.document, node, where)
        return None

    def items(self) -> Iterator[Item]:
        """The items of a list; an error where it is none."""
        if isinstance(self.node.value, list):
            for index, node in enumerate(self.node.value):
                yield Item(self.document, node, f"{self.where}[{index}]")
        else:
            self.error(f"expected a list, found {shape(self.node)}")

    def text(self, longest: int = TITLE_LETTERS) -> str | None:
        """A text of at most `longest` letters with white space folded; None where it is empty."""
        if not isinstance(self.node.value, str):
            self.error(f"expected text, found {shape(self.node)}")
            return None
        if half := _HALF_CHARACTER.search(self.node.value):
            self.error(f"holds half a character, U+{ord(half[0]):04X}")
            return None
        text = folded(self.node.value)
        if len(text) > longest:
            self.error(f"{len(text):,} letters; at most {longest:,} are read")
            return None
        return text or None

    def count(self) -> int | None:
        """A whole number that is not negative."""
        value = self.node.value
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _LARGEST_COUNT:
            return value
        self.error(f"expected a whole number, found {shape(self.node)}")
        return None

    def address(self) -> str | None:
        """An https address that is safe to link to; any other is left out with a warning."""
        text = self.text()
        if text is None:
            return None
        try:
            parts = urlsplit(text)
            host, has_user, _ = parts.hostname, "@" in parts.netloc, parts.port
        except ValueError:
            host, has_user = None, False
        if not (_ADDRESS.fullmatch(text) and host and "." in host) or has_user:
            self.warning(f"{quoted(text)} is left out", "no address of the form https://host/...")
            return None
        if parts.scheme == "http":
            if not _SAME_UNDER_HTTPS.fullmatch(host):
                self.warning(f"{quoted(text)} is left out", "only https addresses are linked")
                return None
            text = f"https{text[len('http') :]}"
        return text


def shape(node: Node) -> str:
    """What a value is, in words, and how it begins."""
    value = node.value
    if isinstance(value, str):
        return f"text ({quoted(value)})"
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return "a list"
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"the number {value}" if math.isfinite(value) else "a number without end"
