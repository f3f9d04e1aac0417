"""All pages of the site, planned: a new page kind gets its line in `KINDS`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from generator.diagnostics import Diagnostics
from generator.model import Place
from generator.pages.catalogue import Catalogue
from generator.pages.kinds.archive import archive_index, period_pages
from generator.pages.kinds.authors.author import author_pages
from generator.pages.kinds.authors.index import author_index
from generator.pages.kinds.authors.of_paper import paper_author_pages
from generator.pages.kinds.changes import changes_pages
from generator.pages.kinds.digests.digest import digest_pages
from generator.pages.kinds.digests.index import digest_index
from generator.pages.kinds.feeds import feeds_page
from generator.pages.kinds.find import find_pages
from generator.pages.kinds.health import health_page
from generator.pages.kinds.home import home_page
from generator.pages.kinds.map.region import region_pages
from generator.pages.kinds.map.whole import map_page
from generator.pages.kinds.papers import paper_pages
from generator.pages.kinds.redirects import redirect_pages
from generator.pages.kinds.surveys import survey_pages
from generator.pages.kinds.tags import tag_index, tag_pages
from generator.pages.kinds.trends import trends_page
from generator.pages.page import Page
from generator.urls import find_collisions, markdown_path

KINDS: Final[tuple[Callable[[Catalogue], Iterable[Page]], ...]] = (
    home_page,
    paper_pages,
    paper_author_pages,
    tag_index,
    tag_pages,
    find_pages,
    archive_index,
    period_pages,
    digest_index,
    digest_pages,
    changes_pages,
    redirect_pages,
    author_index,
    author_pages,
    feeds_page,
    health_page,
    trends_page,
    survey_pages,
    map_page,
    region_pages,
)


def plan_pages(catalogue: Catalogue, diagnostics: Diagnostics) -> tuple[Page, ...]:
    """Every page of the site, none of it rendered; two pages of one address are an error."""
    pages = tuple(page for kind in KINDS for page in kind(catalogue))
    for address in find_collisions(page.address for page in pages):
        diagnostics.error(Place(markdown_path(address), 1), f"two pages have the address {address}")
    return pages
