"""One page of each kind of the real archive's site: what the tests and the proof look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from tests.measures.browser import Palette


@dataclass(frozen=True, slots=True)
class PageKind:
    """A kind of page and the address, below the site's root, of one page of that kind."""

    name: str
    address: str

    @property
    def file(self) -> str:
        """The page's file below the site's folder."""
        path = self.address.partition("?")[0]
        return path if path.endswith(".html") else f"{path}index.html"

    @property
    def asks(self) -> bool:
        """Whether it asks the search for papers, which takes what the answer needs, too."""
        return "?" in self.address


HOME: Final = PageKind("home", "")
PAPER: Final = PageKind(
    "paper", "papers/quantifying-generalization-complexity-for-large-language-models/"
)
MAP: Final = PageKind("map", "map/")
READING_LIST: Final = PageKind("reading list", "reading-list/")
NOT_FOUND: Final = PageKind("not found", "404.html")

PAGE_KINDS: Final = (
    HOME,
    PAPER,
    PageKind(
        "paper with math",
        "papers/robotarena-infty-scalable-robot-benchmarking-via-real-to-sim-translation/",
    ),
    PageKind("digest", "digests/learned-evaluation/"),
    PageKind("digest, page 2", "digests/learned-evaluation/page/2/"),
    PageKind("digests", "digests/"),
    PageKind("tags", "tags/"),
    PageKind("tag", "tags/chain-of-thought/"),
    PageKind("archive", "archive/"),
    PageKind("year", "archive/2025/"),
    PageKind("month", "archive/2025/06/"),
    PageKind("undated", "archive/undated/"),
    PageKind("authors", "authors/"),
    PageKind("author", "authors/alan-akbik/"),
    PageKind("feeds", "feeds/"),
    PageKind("changes", "changes/"),
    PageKind("filter", "search/?year=2025"),
    PageKind("search", "search/?q=generalization"),
    PageKind("trends", "trends/"),
    PageKind("survey", "tags/chain-of-thought/survey/"),
    MAP,
    PageKind("region of the map", "map/d2/"),
    PageKind("health", "health/"),
    READING_LIST,
    PageKind("hand-written", "about/"),
    NOT_FOUND,
)
"""Addresses are for ever, so they can be named here."""

PALETTES: Final[tuple[Palette, ...]] = ("light", "dark")
"""As a browser states the reader's preference; the site's palettes follow it."""

WIDTHS: Final = {"desktop": 1280, "phone": 390}
"""Widths of the window in CSS pixels."""
