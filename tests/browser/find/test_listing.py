"""What is found, in pages of rows."""

from __future__ import annotations

from typing import Final

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from generator.model import Archive
from generator.phrases import date_phrase
from tests.measures.axe import violations
from tests.measures.browser import reopened, visit
from tests.measures.find_page import (
    PAGE_LENGTH,
    expected,
    first_titles,
    query,
    settle,
    status,
    titles,
)
from tests.measures.loading import overflowing
from tests.tagged_archive import HOSTILE

pytestmark = pytest.mark.browser


WIDTHS: Final = {"desktop": 1280, "phone": 320}


def test_long_results_are_paged_and_the_numbers_go_on(
    page: Page, filter_url: str, archive: Archive
) -> None:
    visit(page, filter_url)
    page.get_by_role("link", name="Next page").click()
    expect(page.locator("[data-search-status]")).to_have_text("All 300 papers. Page 2 of 15.")
    assert query(page) == "page=2"
    assert titles(page) == first_titles(expected(archive)[PAGE_LENGTH:])
    expect(page.locator("[data-search-result]").first).to_have_attribute("value", "21")
    expect(page.locator("[data-search-heading]")).to_be_focused()


def test_a_page_after_the_last_shows_the_last(page: Page, filter_url: str) -> None:
    visit(page, f"{filter_url}?page=99")
    settle(page)
    assert status(page) == "All 300 papers. Page 15 of 15."


def test_a_card_leads_to_its_paper_and_its_tags(
    page: Page, filter_url: str, archive: Archive
) -> None:
    paper = expected(archive)[0]
    visit(page, filter_url)
    settle(page)
    card = page.locator("[data-search-list] li").first
    links = [link.get_attribute("href") or "" for link in card.get_by_role("link").all()]
    root = filter_url.removesuffix("search/")
    assert links == [
        f"{root}papers/{paper.slug}/",
        *(f"{root}tags/{tag.slug}/" for tag in paper.tags),
    ]
    for link in links:
        assert page.request.get(page.evaluate("(link) => new URL(link, location).href", link)).ok


@pytest.mark.parametrize("precision", [0, 4, 7, 10])
def test_dates_are_as_precise_as_they_are_known(
    page: Page, filter_url: str, archive: Archive, precision: int
) -> None:
    number, date = next(
        (number, paper.date)
        for number, paper in enumerate(expected(archive))
        if len(str(paper.date or "")) == precision
    )
    visit(page, f"{filter_url}?page={number // PAGE_LENGTH + 1}")
    settle(page)
    facts = page.locator("[data-search-list] .papers__facts").nth(number % PAGE_LENGTH)
    expect(facts).to_contain_text(date_phrase(date))


def test_titles_are_text_and_never_markup(page: Page, filter_url: str, archive: Archive) -> None:
    visit(page, f"{filter_url}?digest=digest-0")
    hostile = [title for title in titles(page) if HOSTILE in title]
    assert hostile
    assert hostile == [
        title for title in first_titles(expected(archive, digest="digest-0")) if HOSTILE in title
    ]
    assert page.title() != "1"
    expect(page.locator("[data-search-list] img")).to_have_count(0)


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
@pytest.mark.parametrize("palette", ["light", "dark"])
def test_the_filter_is_accessible_and_fits(
    profile: BrowserContext, filter_url: str, width: int, palette: str
) -> None:
    with reopened(profile, width=width, palette="dark" if palette == "dark" else "light") as page:
        visit(page, f"{filter_url}?tag=tag-0&without=tag-1")
        settle(page)
        page.locator(".find__panel, .find__panel details").evaluate_all(
            "all => all.forEach(each => each.open = true)"
        )
        assert [str(each) for each in violations(page)] == []
        assert overflowing(page) == []
