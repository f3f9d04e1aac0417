"""The only place where a slug, an address or a path of the site is spelled.

An address is written as the contract has it, relative to the site's root and with a closing slash:
`papers/<slug>/`. Its Markdown file and the links between files follow from it.
"""

from __future__ import annotations

import hashlib
import posixpath
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import urlencode

from slugify import slugify

PAPER_SLUG_LENGTH: Final = 80
HASH_LENGTH: Final = 8
RESERVED_SEGMENTS: Final = frozenset({"filter", "index", "page", "undated"})
"""Last parts of addresses which the site itself uses beside slugs."""
SECTIONS: Final = ("papers", "tags", "archive", "digests")
HOME: Final = ""
TAGS: Final = "tags/"
ARCHIVE: Final = "archive/"
UNDATED_YEAR: Final = "undated"
UNDATED: Final = f"{ARCHIVE}{UNDATED_YEAR}/"
FILTER: Final = "archive/filter/"
DIGESTS: Final = "digests/"
SEARCH: Final = "search/"
PAPERS_JSON: Final = "data/papers.json"
FILTER_INDEX: Final = "data/filter/index.json"
FILTER_CARDS: Final = "data/filter/cards/{number}.json"
"""The files of paper cards, numbered from 0; the browser fills the number in, too."""
SEARCH_INDEX: Final = "data/search/index.json"
SEARCH_FACETS: Final = "data/search/facets.json"
SEARCH_WORDS: Final = "data/search/words/{name}.txt"
"""The files of words, named by how the words in them begin; the browser fills the name in, too."""
SEARCH_MEANING: Final = "data/search/meaning.bin"
SEARCH_VECTORS: Final = "data/search/vectors/{number}.bin"
"""The files of word vectors, numbered from 0; the browser fills the number in, too."""
PAGEFIND: Final = "pagefind/"
"""Pagefind's index; like its other files it is written into the built site."""


def paper_slugs(titles: Iterable[str]) -> tuple[str, ...]:
    """A slug for each title as first printed, in the order of first appearance.

    The first paper of a slug keeps it, so that a later one cannot move its page; the later one gets
    a short hash of its title. So does a title without a letter or digit, or with a reserved slug.
    """
    taken: set[str] = set()
    slugs: list[str] = []
    for title in titles:
        slug = slugify(title, max_length=PAPER_SLUG_LENGTH, word_boundary=True)
        if not slug or slug in taken or slug in RESERVED_SEGMENTS:
            slug = f"{_short_slug(title)}-{_short_hash(title)}"
        taken.add(slug)
        slugs.append(slug)
    return tuple(slugs)


def digest_id(source: str) -> str:
    """The id of a digest that digests.yml does not name, from its dump's file name."""
    stem = source.removesuffix(".txt")
    slug = slugify(stem)
    return slug if slug and slug not in RESERVED_SEGMENTS else f"digest-{_short_hash(stem)}"


def paper_address(slug: str) -> str:
    """The permalink of a paper."""
    return f"papers/{slug}/"


def tag_address(slug: str) -> str:
    """The first page of a tag."""
    return f"{TAGS}{slug}/"


def digest_address(identifier: str) -> str:
    """The first page of a digest."""
    return f"{DIGESTS}{identifier}/"


def year_address(year: int) -> str:
    """The first page of a year in the archive."""
    return f"{ARCHIVE}{year:04d}/"


def month_address(year: int, month: int) -> str:
    """The first page of a month in the archive."""
    return f"{ARCHIVE}{year:04d}/{month:02d}/"


def filter_query(*tags: str, year: int | str | None = None) -> str:
    """What follows the filter's address to choose the papers with all these tags, of one year.

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


def relative_link(source: str, target: str) -> str:
    """A link between the Markdown files of two addresses, as the engine resolves and checks it."""
    return _from_folder(_folder(source), target)


@lru_cache(maxsize=2**6)
def _folder(address: str) -> str:
    """Where an address's Markdown file lies; asked for again with each link of a page."""
    return markdown_path(address).rpartition("/")[0]


@lru_cache(maxsize=2**16)
def _from_folder(folder: str, target: str) -> str:
    # Dozens of links a page: posixpath.relpath, which also tidies paths, takes five times as long,
    # and all papers lie in one folder.
    above = folder.split("/") if folder else []
    path = markdown_path(target).split("/")
    shared = 0
    for ours, theirs in zip(above, path[:-1], strict=False):
        if ours != theirs:
            break
        shared += 1
    return "../" * (len(above) - shared) + "/".join(path[shared:])


def relative_address(source: str, target: str) -> str:
    """A link between two addresses as a browser resolves it, for HTML that the engine leaves be."""
    path = posixpath.relpath(f"/{target}", f"/{source}")
    return path if PurePosixPath(target).suffix else f"{path}/"


def arxiv_links(identifier: str) -> dict[str, str]:
    """Label to address of the pages that exist for an arXiv id."""
    return {
        "arXiv": f"https://arxiv.org/abs/{identifier}",
        "PDF": f"https://arxiv.org/pdf/{identifier}",
        "Hugging Face": f"https://huggingface.co/papers/{identifier}",
    }


def search_links(query: str) -> dict[str, str]:
    """Label to address of searches elsewhere for a title, which is given quoted for a URL."""
    return {
        "Search arXiv for the title": f"https://arxiv.org/search/?searchtype=title&query={query}",
        "Search Hugging Face for the title": f"https://huggingface.co/papers?q={query}",
        "Search Google Scholar for the title": f"https://scholar.google.com/scholar?q={query}",
    }


def find_collisions(addresses: Iterable[str]) -> tuple[str, ...]:
    """The addresses that occur more than once; two pages of one address would lose the first."""
    counts = Counter(addresses)
    return tuple(sorted(address for address, count in counts.items() if count > 1))


def _short_slug(title: str) -> str:
    length = PAPER_SLUG_LENGTH - HASH_LENGTH - len("-")
    return slugify(title, max_length=length, word_boundary=True) or "paper"


def _short_hash(title: str) -> str:
    return hashlib.sha256(title.encode()).hexdigest()[:HASH_LENGTH]
