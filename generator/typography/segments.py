"""The pieces a title or an abstract consists of; joined, their sources give the text back."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

_ESCAPED: Final = re.compile(r"\\([_~#%&])(?:\{\})?")


@dataclass(frozen=True, slots=True)
class Text:
    """Running text; it needs escaping before it goes into a page."""

    source: str
    """As the dump prints it."""
    plain: str
    """As it reads: quotes, dashes, LaTeX's accents; as `source` for code and failed formulas."""


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

    source: str
    """As the dump prints it, LaTeX's backslashes included."""

    @property
    def url(self) -> str:
        """Where it leads."""
        return _ESCAPED.sub(r"\1", self.source)

    @property
    def plain(self) -> str:
        """As it reads in plain text."""
        return self.url


Segment = Text | Formula | Link


def plain_text(segments: Iterable[Segment]) -> str:
    """The text without markup, for page titles, lists of results, feeds and front matter."""
    return "".join(segment.plain for segment in segments)
