"""The addresses of pages, and the Markdown files from which the engine makes them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from string import ascii_uppercase
from typing import Final
from urllib.parse import urlencode

SECTIONS: Final = (
    "papers",
    "tags",
    "archive",
    "digests",
    "changes",
    "authors",
    "feeds",
    "trends",
    "map",
)
HOME: Final = ""
PAPERS: Final = "papers/"
TAGS: Final = "tags/"
ARCHIVE: Final = "archive/"
UNDATED_YEAR: Final = "undated"
UNDATED: Final = f"{ARCHIVE}{UNDATED_YEAR}/"
FILTER: Final = "archive/filter/"
DIGESTS: Final = "digests/"
SEARCH: Final = "search/"
CHANGES: Final = "changes/"
AUTHORS: Final = "authors/"
OWN_PAGE: Final = 2
"""Papers from which on an author's name has a page of its own."""
OWN_SURVEY: Final = 20
"""Papers from which on a tag has a page of what to read first."""
FEEDS: Final = "feeds/"
HEALTH: Final = "health/"
TRENDS: Final = "trends/"
MAP: Final = "map/"
MAP_REGIONS: Final = 5
"""Regions of the map from left to right, and from top to bottom: for ever, since each is a page."""
CORRECT_A_PAPER: Final = "correct-a-paper/"
"""A hand-written page."""


def paper_address(slug: str) -> str:
    """The permalink of a paper."""
    return f"{PAPERS}{slug}/"


def paper_in_address(address: str) -> str:
    """The slug of the paper whose permalink an address is."""
    return address.removeprefix(PAPERS).rstrip("/")


def author_in_address(address: str) -> str:
    """The slug of the name whose page has an address."""
    return address.removeprefix(AUTHORS).rstrip("/")


def tag_address(slug: str) -> str:
    """The first page of a tag."""
    return f"{TAGS}{slug}/"


def survey_address(slug: str) -> str:
    """What to read first under a tag."""
    return f"{TAGS}{slug}/survey/"


def region_name(column: int, row: int) -> str:
    """What a region of the map is called, as in an atlas: C4 is the third column's fourth row."""
    return f"{ascii_uppercase[column]}{row + 1}"


def region_address(column: int, row: int) -> str:
    """A region of the map, by its column and row from 0."""
    return f"{MAP}{region_name(column, row).lower()}/"


def digest_address(identifier: str) -> str:
    """The first page of a digest."""
    return f"{DIGESTS}{identifier}/"


def author_address(slug: str) -> str:
    """The first page of a name with two or more papers."""
    return f"{AUTHORS}{slug}/"


def year_address(year: int) -> str:
    """The first page of a year in the archive."""
    return f"{ARCHIVE}{year:04d}/"


def month_address(year: int, month: int) -> str:
    """The first page of a month in the archive."""
    return f"{ARCHIVE}{year:04d}/{month:02d}/"


def search_query(**chosen: str) -> str:
    """What follows the address of the search to choose papers by `q`, `tag`, `month` and so on."""
    return f"?{urlencode(chosen)}"


def filter_query(*tags: str, year: int | str | None = None) -> str:
    """What follows the address of the search to choose the papers with all these tags, of one year.

    The year of a paper without a date is `UNDATED_YEAR`.
    """
    years = [] if year is None else [("year", str(year))]
    return f"?{urlencode([*(('tag', slug) for slug in tags), *years])}"


def page_address(first: str, number: int) -> str:
    """The address of page `number`, counted from 1, of the list that begins at `first`."""
    return first if number == 1 else f"{first}page/{number}/"


def markdown_path(address: str) -> str:
    """The Markdown file, below docs/, from which the engine makes the page at an address."""
    if address == HOME or address.rstrip("/") in SECTIONS:
        return f"{address}index.md"
    return f"{address.rstrip('/')}.md"


def find_collisions(addresses: Iterable[str]) -> tuple[str, ...]:
    """The addresses that occur more than once; two pages of one address would lose the first."""
    counts = Counter(addresses)
    return tuple(sorted(address for address, count in counts.items() if count > 1))
