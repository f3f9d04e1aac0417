"""The home page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from generator.charts import years_chart
from generator.pages.catalogue import Catalogue
from generator.pages.page import Page, View
from generator.pages.parts.digest_list import DigestItem, digest_item, newest_digests
from generator.pages.parts.paper_list import PaperItem, paper_items
from generator.pages.parts.tag_list import FacetGroup, tags_by_facet
from generator.phrases import counted
from generator.urls import (
    ARCHIVE,
    DIGESTS,
    HOME,
    TAGS,
    relative_address,
    relative_link,
    year_address,
)

NEWEST_DIGESTS: Final = 5
NEWEST_PAPERS: Final = 5


@dataclass(frozen=True, slots=True)
class HomeView(View):
    """What the archive holds, its newest digests and papers, and the ways in."""

    papers_count: str
    digest_count: str
    tag_count: str
    digests: tuple[DigestItem, ...]
    items: tuple[PaperItem, ...]
    chart: str
    """A block of HTML."""
    facets: tuple[FacetGroup, ...]
    archive: str
    """A link, as are the next two."""
    tags: str
    all_digests: str


def home_page(catalogue: Catalogue) -> Iterator[Page]:
    """The one page of its kind."""
    yield Page(
        address=HOME,
        template="home",
        title="Digest archive",
        description="The papers of the daily digests, each on a page of its own: "
        "tagged, dated and easy to find again.",
        view=partial(_home_view, catalogue),
        theme_template="home.html",
    )


def _home_view(catalogue: Catalogue) -> HomeView:
    archive, indexes = catalogue.archive, catalogue.indexes
    used_tags = [slug for slug, papers in indexes.by_tag.items() if papers]
    newest = newest_digests(archive)[:NEWEST_DIGESTS]
    return HomeView(
        papers_count=counted(len(archive.papers), "paper"),
        digest_count=counted(len(archive.digests), "digest"),
        tag_count=counted(len(used_tags), "tag"),
        digests=tuple(digest_item(digest, HOME) for digest in newest),
        items=paper_items(catalogue, HOME, indexes.newest_first[:NEWEST_PAPERS]),
        chart=years_chart(
            {year: len(slugs) for year, slugs in indexes.by_year.items()},
            lambda year: relative_address(HOME, year_address(year)),
            "How many papers each year has; a year leads to them.",
        ),
        facets=tags_by_facet(catalogue, HOME),
        archive=relative_link(HOME, ARCHIVE),
        tags=relative_link(HOME, TAGS),
        all_digests=relative_link(HOME, DIGESTS),
    )
