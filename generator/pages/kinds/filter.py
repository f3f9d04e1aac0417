"""The page on which a browser combines tags, years and digests, from the files of the filter.

The controls stand in the page itself; the scripts of the theme switch them on. Without scripts the
page says so and leads to the lists of tags and of years.
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.model import FACETS
from generator.pages.catalogue import Catalogue
from generator.pages.page import Page, View
from generator.pages.parts.lists.digests import newest_digests
from generator.pages.parts.lists.paging import PAGE_LENGTH
from generator.pages.parts.trail import Step, trail
from generator.phrases import LINK_LABELS, UNDATED
from generator.urls import (
    ARCHIVE,
    FILTER,
    TAGS,
    UNDATED_YEAR,
    relative_address,
    tag_address,
)


@dataclass(frozen=True, slots=True)
class Option:
    """A tag, year or digest to choose; every text is escaped for HTML."""

    value: str
    """As the address of the page and the files of the filter name it."""
    label: str
    href: str = ""
    """The page of a tag."""
    facet: str = ""


@dataclass(frozen=True, slots=True)
class OptionGroup:
    """The tags of one facet that have papers, in the vocabulary's order."""

    heading: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class FilterView(View):
    """Every tag that has papers, every year and every digest; addresses are for HTML."""

    title: str
    trail: tuple[Step, ...]
    facets: tuple[OptionGroup, ...]
    years: tuple[Option, ...]
    digests: tuple[Option, ...]
    links: tuple[Option, ...]
    """Kinds of links that papers have."""
    page_length: int
    """How many papers the browser shows at once."""
    tags: str
    archive: str


def filter_page(catalogue: Catalogue) -> Iterator[Page]:
    """The one page of its kind."""
    title = "Filter the archive"
    yield Page(
        address=FILTER,
        template="filter",
        title=title,
        description="Papers by several tags at once, by year and by digest.",
        view=partial(_filter_view, catalogue, title),
        theme_template="filter.html",
        hide=("navigation", "toc"),
    )


def _filter_view(catalogue: Catalogue, title: str) -> FilterView:
    return FilterView(
        title=title,
        trail=trail(FILTER, ("Archive", ARCHIVE)),
        facets=_facets(catalogue),
        years=_years(catalogue),
        digests=_digests(catalogue),
        links=tuple(Option(kind.value, LINK_LABELS[kind]) for kind in catalogue.indexes.by_link),
        page_length=PAGE_LENGTH,
        tags=relative_address(FILTER, TAGS),
        archive=relative_address(FILTER, ARCHIVE),
    )


def _facets(catalogue: Catalogue) -> tuple[OptionGroup, ...]:
    used = [
        Option(slug, html.escape(tag.label), relative_address(FILTER, tag_address(slug)), tag.facet)
        for slug, tag in catalogue.tags.items()
        if catalogue.indexes.by_tag[slug]
    ]
    groups = (
        OptionGroup(heading, tuple(option for option in used if option.facet == facet))
        for facet, heading in FACETS.items()
    )
    return tuple(group for group in groups if group.options)


def _years(catalogue: Catalogue) -> tuple[Option, ...]:
    years = [Option(str(year), str(year)) for year in catalogue.indexes.by_year]
    undated = [Option(UNDATED_YEAR, UNDATED)] if catalogue.indexes.undated else []
    return (*years, *undated)


def _digests(catalogue: Catalogue) -> tuple[Option, ...]:
    return tuple(
        Option(html.escape(digest.id), html.escape(digest.title))
        for digest in newest_digests(catalogue.archive)
    )
