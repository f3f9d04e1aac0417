"""The page of the search, as tests read it and as it must be."""

from __future__ import annotations

from itertools import groupby
from typing import Final
from urllib.parse import quote_plus, urlsplit

from playwright.sync_api import Page, expect

from generator.indexing import index_archive
from generator.model import Archive, Paper
from tests.measures.browser import visit

PAGE_LENGTH: Final = 20
"""Papers of a page of the list."""
TITLES: Final = "[data-search-result] [data-title]"


def expected(
    archive: Archive,
    *,
    tags: frozenset[str] = frozenset(),
    without: frozenset[str] = frozenset(),
    years: frozenset[int | None] = frozenset(),
    digest: str = "",
) -> list[Paper]:
    """What the filter must find, the slow and plain way."""

    def fits(paper: Paper) -> bool:
        carried = {tag.slug for tag in paper.tags}
        return (
            tags <= carried
            and not without & carried
            and (not years or (paper.date.year if paper.date else None) in years)
            and digest in {"", *(sighting.digest for sighting in paper.sightings)}
        )

    papers = archive.papers_by_slug
    return [papers[slug] for slug in index_archive(archive).newest_first if fits(papers[slug])]


def settle(page: Page) -> None:
    """Wait until the list is that of the present choice."""
    page.wait_for_function(
        "() => document.querySelector('[data-search-list] li')"
        " && !document.querySelector('[data-search-list][aria-busy]')"
    )


def titles(page: Page) -> list[str]:
    settle(page)
    return page.locator("[data-search-list] .papers__title").all_text_contents()


def first_titles(found: list[Paper]) -> list[str]:
    return [paper.title for paper in found[:PAGE_LENGTH]]


def status(page: Page) -> str:
    return page.locator("[data-search-status]").inner_text()


def query(page: Page) -> str:
    return urlsplit(page.url).query


def box(page: Page, name: str, value: str) -> None:
    """Tick or untick an option as a reader does, who clicks its label."""
    page.locator(f"label:has(input[name='{name}'][value='{value}'])").click()


def reversed_by_day(papers: list[Paper]) -> list[Paper]:
    """The oldest first; papers of one day keep their order, and undated ones stand last."""
    days = [list(each) for _, each in groupby(papers, key=lambda paper: paper.date)]
    dated = [day for day in days if day[0].date]
    undated = [day for day in days if not day[0].date]
    return [paper for day in [*reversed(dated), *undated] for paper in day]


def search(page: Page, url: str, query: str, more: str = "") -> list[str]:
    """Open the shared address of a query; gives the titles shown."""
    visit(page, f"{url}search/?q={quote_plus(query)}{more}")
    expect(page.locator("[data-search-status]")).to_contain_text("found", timeout=30_000)
    return page.locator(TITLES).all_inner_texts()


def wait_for_list(page: Page) -> None:
    """Wait until the list is that of the present address."""
    expect(page.locator("[data-search-list]")).not_to_have_attribute("aria-busy", "true")
