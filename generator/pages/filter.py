"""The page on which a browser combines tags, years and digests, from the files of the filter.

The controls stand in the page itself; the scripts of the theme switch them on. Without scripts the
page says so and leads to the lists of tags and of years.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model import FACETS
from generator.pages.catalogue import Catalogue, RenderedPage
from generator.pages.digests import newest_digests
from generator.pages.markdown import front_matter
from generator.pages.paging import PAGE_LENGTH
from generator.pages.phrases import UNDATED
from generator.pages.render import render
from generator.pages.trail import trail
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


def filter_page(catalogue: Catalogue) -> Iterator[RenderedPage]:
    """The page with every tag that has papers, every year and every digest."""
    title = "Filter the archive"
    yield RenderedPage(
        FILTER,
        render(
            "filter",
            front_matter=front_matter(
                {
                    "title": title,
                    "description": "Papers by several tags at once, by year and by digest.",
                    "template": "filter.html",
                    "hide": ["navigation", "toc"],
                }
            ),
            title=title,
            trail=trail(FILTER, ("Archive", ARCHIVE)),
            facets=_by_facet(_tags(catalogue)),
            years=_years(catalogue),
            digests=_digests(catalogue),
            page_length=PAGE_LENGTH,
            tags=relative_address(FILTER, TAGS),
            archive=relative_address(FILTER, ARCHIVE),
        ),
    )


def _tags(catalogue: Catalogue) -> Iterator[Option]:
    for slug, tag in catalogue.tags.items():
        if catalogue.indexes.by_tag[slug]:
            href = relative_address(FILTER, tag_address(slug))
            yield Option(slug, html.escape(tag.label), href, tag.facet)


def _by_facet(tags: Iterable[Option]) -> dict[str, list[Option]]:
    groups: dict[str, list[Option]] = {facet: [] for facet in FACETS}
    for tag in tags:
        groups[tag.facet].append(tag)
    return {FACETS[facet]: options for facet, options in groups.items() if options}


def _years(catalogue: Catalogue) -> list[Option]:
    years = [Option(str(year), str(year)) for year in catalogue.indexes.by_year]
    return [*years, Option(UNDATED_YEAR, UNDATED)] if catalogue.indexes.undated else years


def _digests(catalogue: Catalogue) -> list[Option]:
    return [
        Option(html.escape(digest.id), html.escape(digest.title))
        for digest in newest_digests(catalogue.archive)
    ]
