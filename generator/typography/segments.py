"""The pieces a title or an abstract consists of; joined, their sources give the text back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """Running text; it needs escaping before it goes into a page."""

    source: str
    """As the dump prints it."""
    plain: str
    """With quotes and dashes as typography; the same as `source` for code and failed formulas."""


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula that converted."""

    source: str
    """As the dump prints it, with its dollars."""
    plain: str
    """In plain text, e.g. x² for $x^2$."""
    mathml: str
    """A `math` element that is safe as raw HTML within Markdown; its annotation holds `source`."""


@dataclass(frozen=True, slots=True)
class Link:
    """A bare http or https address, without the punctuation that follows it."""

    url: str

    @property
    def source(self) -> str:
        """As the dump prints it."""
        return self.url

    @property
    def plain(self) -> str:
        """As it reads in plain text."""
        return self.url


Segment = Text | Formula | Link


def plain_text(segments: Iterable[Segment]) -> str:
    """The text without markup, for page titles, lists of results, feeds and front matter."""
    return "".join(segment.plain for segment in segments)
