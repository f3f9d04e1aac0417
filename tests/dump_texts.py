"""Dumps, of which a test writes out only what it is about."""

from __future__ import annotations

from typing import Final

from generator.diagnostics import Diagnostics
from generator.model import Dump
from generator.reading.dumps.text import parse_dump

ABSTRACT: Final = "We study how well models do what they are asked to do. " * 8
OTHER: Final = "We introduce a method, and it works. " * 12
COMPACT: Final = (
    "Get trending papers in your email inbox once a day!\n"
    "Get trending papers in your email inbox!\n"
    "Subscribe"
)
HEADER: Final = (
    "new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nDaily Papers\n\n"
    "byAK and the research community\n\nJun 18\n\n"
)


def read(text: str, diagnostics: Diagnostics) -> Dump:
    return parse_dump(text.encode(), "d.txt", "d.txt", diagnostics)


def bylined(title: str = "A Title", byline: str = "  • 4 authors", date: str = "Jun 1") -> str:
    return f"{title}\n\n{ABSTRACT}\n\n{byline}\n·\n{date}\n\n"


def titles(dump: Dump) -> list[str]:
    return [entry.title for entry in dump.entries]


def told(diagnostics: Diagnostics) -> list[tuple[int, str]]:
    """The line and the message of all that was found."""
    return [(found.place.line, found.message) for found in diagnostics.found]
