"""The one page on which papers are found: by words, tags, links, years, months and digests.

The scripts of the theme fill it, from the files of `generator/exports/find/`; without them it says
so and leads to the commonest tags and to the years. The filter that stood elsewhere before leads
here, with what its address chooses.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final
from urllib.parse import urlencode

from generator.markdown import Markdown, escape
from generator.model import LinkKind
from generator.pages.catalogue import Catalogue
from generator.pages.page import Page, View
from generator.pages.parts.lists.papers import Chip, chip
from generator.urls import (
    ARCHIVE,
    FILTER,
    SEARCH,
    TAGS,
    relative_link,
    year_address,
)

TITLE: Final = "Search"
COMMONEST: Final = 12
"""Tags that a page without scripts leads to."""


@dataclass(frozen=True, slots=True)
class Example:
    """Something to search for that this archive has."""

    query: Markdown
    href: str
    """The query part of an address."""
    what: Markdown
    """What the query is an example of."""


@dataclass(frozen=True, slots=True)
class FindView(View):
    """Examples to begin with, and the ways without scripts."""

    examples: tuple[Example, ...]
    chips: tuple[Chip, ...]
    """The commonest tags, the commonest first."""
    years: tuple[tuple[str, str], ...]
    """Each year with its link, the newest first."""
    tags: str
    """A link, as is the next one."""
    archive: str


@dataclass(frozen=True, slots=True)
class MovedView(View):
    """The way from the filter's old address."""

    search: str
    """A link, as are the next two."""
    tags: str
    archive: str


def find_pages(catalogue: Catalogue) -> Iterator[Page]:
    """The page, and the one at the old address of the filter."""
    yield Page(
        address=SEARCH,
        template="find",
        title=TITLE,
        description="Find papers by words, tags, months and links, in the order you want.",
        view=partial(_find_view, catalogue),
        theme_template="search.html",
    )
    yield Page(
        address=FILTER,
        template="moved_filter",
        title="Filter the archive",
        description="The filter is one page with the search now.",
        view=_moved_view,
        theme_template="filter.html",
    )


def _find_view(catalogue: Catalogue) -> FindView:
    by_tag = catalogue.indexes.by_tag
    commonest = sorted(
        (slug for slug in by_tag if by_tag[slug]), key=lambda slug: -len(by_tag[slug])
    )
    return FindView(
        examples=tuple(_examples(catalogue)),
        chips=tuple(chip(catalogue, SEARCH, slug) for slug in commonest[:COMMONEST]),
        years=tuple(
            (str(year), relative_link(SEARCH, year_address(year)))
            for year in catalogue.indexes.by_year
        ),
        tags=relative_link(SEARCH, TAGS),
        archive=relative_link(SEARCH, ARCHIVE),
    )


def _moved_view() -> MovedView:
    return MovedView(
        search=relative_link(FILTER, SEARCH),
        tags=relative_link(FILTER, TAGS),
        archive=relative_link(FILTER, ARCHIVE),
    )


def _examples(catalogue: Catalogue) -> Iterator[Example]:
    """One query of each kind that finds something here, by what is commonest or newest."""
    indexes = catalogue.indexes
    used = [slug for slug in indexes.by_tag if indexes.by_tag[slug]]
    common = max(used, key=lambda slug: len(indexes.by_tag[slug]), default=None)
    papers = [catalogue.papers[slug] for slug in indexes.newest_first]
    if common is not None:
        yield _example(catalogue.tags[common].label.lower(), "words, or the beginning of a word")
        year = max(
            (date.year for slug in indexes.by_tag[common] if (date := catalogue.papers[slug].date)),
            default=None,
        )
        if year is not None:
            yield _example(f"tag:{common} year:{year}", "a tag and a year")
    quotable = [author for author in catalogue.authors if '"' not in author.name]
    prolific = max(quotable, key=lambda author: len(author.papers), default=None)
    if prolific is not None:
        yield _example(f'author:"{prolific.name}"', "an author’s name")
    if LinkKind.CODE in indexes.by_link:
        yield _example("has:code", "papers with a link to code")
    arxiv = next((paper.arxiv for paper in papers if paper.arxiv), None)
    if arxiv is not None:
        yield _example(arxiv, "an arXiv id, or an address with one")


def _example(query: str, what: str) -> Example:
    return Example(escape(query), f"?{urlencode({'q': query})}", escape(what))
