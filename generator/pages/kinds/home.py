"""The home page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from generator.charts import years_chart
from generator.model import Digest
from generator.pages.catalogue import Catalogue
from generator.pages.page import Page, View
from generator.pages.parts.lists.digests import (
    DigestItem,
    digest_item,
    listed_papers,
    newest_digests,
)
from generator.pages.parts.lists.papers import PaperItem, paper_items
from generator.pages.parts.lists.tags import FacetGroup, tags_by_facet
from generator.phrases import counted
from generator.urls import (
    ARCHIVE,
    CHANGES,
    DIGESTS,
    HOME,
    TAGS,
    relative_address,
    relative_link,
    year_address,
)

PAPERS_SHOWN: Final = 10
"""How many papers of the newest digest are shown; the digest's own page has all of them."""
NEWEST_DIGESTS: Final = 5
NEWEST_PAPERS: Final = 5


@dataclass(frozen=True, slots=True)
class NewestDigest:
    """The digest with which the page opens."""

    digest: DigestItem
    is_newest: bool
    """Whether its day is known; of digests without a day none is known to be the newest."""
    items: tuple[PaperItem, ...]
    """Its first papers, in its own order."""
    is_whole: bool
    """Whether these are all."""


@dataclass(frozen=True, slots=True)
class HomeView(View):
    """What the archive holds, its newest digests and papers, and the ways in."""

    papers_count: str
    digest_count: str
    tag_count: str
    newest: NewestDigest | None
    """Of the digests that list papers."""
    digests: tuple[DigestItem, ...]
    items: tuple[PaperItem, ...]
    chart: str
    """A block of HTML."""
    facets: tuple[FacetGroup, ...]
    archive: str
    """A link, as are the next three."""
    tags: str
    all_digests: str
    changes: str


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
    digests = newest_digests(archive)
    newest = next((digest for digest in digests if digest.papers), None)
    others = [digest for digest in digests if digest is not newest]
    return HomeView(
        papers_count=counted(len(archive.papers), "paper"),
        digest_count=counted(len(archive.digests), "digest"),
        tag_count=counted(len(used_tags), "tag"),
        newest=_newest(catalogue, newest) if newest else None,
        digests=tuple(digest_item(digest, HOME) for digest in others[:NEWEST_DIGESTS]),
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
        changes=relative_link(HOME, CHANGES),
    )


def _newest(catalogue: Catalogue, digest: Digest) -> NewestDigest:
    shown = digest.papers[:PAPERS_SHOWN]
    return NewestDigest(
        digest=digest_item(digest, HOME),
        is_newest=digest.date is not None,
        items=listed_papers(catalogue, digest, shown, HOME),
        is_whole=len(shown) == len(digest.papers),
    )
