"""The home page."""

from __future__ import annotations

from typing import Final

from generator.markdown import front_matter
from generator.pages.catalogue import Catalogue, RenderedPage
from generator.pages.digests import digest_item, newest_digests
from generator.pages.paper_list import paper_items
from generator.pages.phrases import counted
from generator.pages.render import render
from generator.pages.tags import YearChart, tags_by_facet
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


def home_page(catalogue: Catalogue, year_chart: YearChart) -> RenderedPage:
    """What this is, the newest digests and papers, and the ways in."""
    archive = catalogue.archive
    newest = catalogue.indexes.newest_first[:NEWEST_PAPERS]
    tags = [slug for slug, papers in catalogue.indexes.by_tag.items() if papers]
    return RenderedPage(
        HOME,
        render(
            "home",
            front_matter=front_matter(
                {
                    "title": "Digest archive",
                    "description": "The papers of the daily digests, each on a page of its own: "
                    "tagged, dated and easy to find again.",
                    "template": "home.html",
                }
            ),
            papers_count=counted(len(archive.papers), "paper"),
            digest_count=counted(len(archive.digests), "digest"),
            tag_count=counted(len(tags), "tag"),
            digests=[
                digest_item(digest, HOME) for digest in newest_digests(archive)[:NEWEST_DIGESTS]
            ],
            items=paper_items(catalogue, HOME, newest),
            chart=year_chart(
                {year: len(slugs) for year, slugs in catalogue.indexes.by_year.items()},
                lambda year: relative_address(HOME, year_address(year)),
                "How many papers each year has; a year leads to them.",
            ),
            facets=tags_by_facet(catalogue, HOME),
            archive=relative_link(HOME, ARCHIVE),
            tags=relative_link(HOME, TAGS),
            all_digests=relative_link(HOME, DIGESTS),
        ),
    )
