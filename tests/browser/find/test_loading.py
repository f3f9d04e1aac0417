"""What is read and when, and what a reader sees where something is missing."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from generator.exports.find.cards import CARDS_A_FILE
from tests.measures.browser import reopened, visit
from tests.measures.find_page import PAGE_LENGTH, box, query, settle
from tests.measures.loading import first_load

pytestmark = pytest.mark.browser


WIDTHS: Final = {"desktop": 1280, "phone": 320}
CARDS: Final = "/data/filter/cards/"


def test_only_the_cards_shown_are_read(page: Page, filter_url: str) -> None:
    read: list[str] = []
    page.on("request", lambda request: read.append(request.url) if CARDS in request.url else None)
    visit(page, filter_url)
    settle(page)
    names = [urlsplit(url).path.rpartition("/")[2] for url in read]
    files = range((300 - PAGE_LENGTH) // CARDS_A_FILE, 300 // CARDS_A_FILE)
    assert sorted(names) == [f"{number}.json" for number in files]
    page.get_by_role("link", name="Next page").click()
    expect(page.locator("[data-search-status]")).to_contain_text("Page 2 of 15.")
    assert len(read) == len(set(read)) == 2 * PAGE_LENGTH // CARDS_A_FILE


def test_which_papers_have_what_is_read_once_something_is_chosen(
    page: Page, filter_url: str
) -> None:
    read: list[str] = []
    page.on("request", lambda request: read.append(urlsplit(request.url).path.rpartition("/")[2]))
    visit(page, filter_url)
    settle(page)
    assert {"tags.json", "digests.json", "orders.json"}.isdisjoint(read)
    box(page, "tag", "tag-0")
    expect(page.locator("[data-search-status]")).to_contain_text("with Tag & 0")
    assert "tags.json" in read
    assert {"digests.json", "orders.json"}.isdisjoint(read)


def test_without_scripts_the_page_leads_elsewhere(chromium: Browser, filter_url: str) -> None:
    context: BrowserContext = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(filter_url)
    expect(page.get_by_role("link", name="each tag has a page of its papers")).to_be_visible()
    expect(page.locator("[data-search-facets]")).to_be_hidden()
    expect(page.locator("[data-search-sort]")).to_be_hidden()
    expect(page.get_by_role("link", name="Tag & 0")).to_be_visible()
    expect(page.get_by_role("link", name="2020")).to_be_visible()
    context.close()


def test_without_its_script_the_page_leads_elsewhere(page: Page, filter_url: str) -> None:
    page.route("**/find/page/page.js", lambda route: route.abort())
    page.goto(filter_url)
    expect(page.get_by_role("link", name="each tag has a page of its papers")).to_be_visible()


@pytest.mark.parametrize("missing", ["**/filter/index.json", "**/filter/cards/*"])
def test_a_lost_connection_is_told_and_can_be_tried_again(
    page: Page, filter_url: str, missing: str
) -> None:
    page.route(missing, lambda route: route.abort())
    visit(page, filter_url)
    expect(page.locator("[data-search-status]")).to_have_text(
        "The search could not be loaded; the connection may be lost."
    )
    expect(page.get_by_role("link", name="each tag has a page of its papers")).to_be_visible()
    page.unroute(missing)
    page.get_by_role("button", name="Try again").click()
    expect(page.locator("[data-search-status]")).to_have_text("All 300 papers.")
    expect(page.locator("[data-search-heading]")).to_be_focused()


def test_a_choice_can_be_taken_back_while_the_index_is_missing(page: Page, filter_url: str) -> None:
    page.route("**/filter/index.json", lambda route: route.abort())
    visit(page, f"{filter_url}?tag=tag-0&without=tag-1")
    page.get_by_role("button", name="Remove: tag-0").click()
    assert query(page) == "without=tag-1"
    page.unroute("**/filter/index.json")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator("[data-search-status]")).to_contain_text("papers without Tag & 1.")


def test_the_next_choice_after_a_lost_connection_is_shown(page: Page, filter_url: str) -> None:
    page.route("**/filter/cards/*", lambda route: route.abort())
    visit(page, filter_url)
    expect(page.get_by_role("button", name="Try again")).to_be_visible()
    page.unroute("**/filter/cards/*")
    box(page, "tag", "tag-0")
    expect(page.locator("[data-search-status]")).to_contain_text("papers with Tag & 0.")
    expect(page.locator("[data-search-fallback]")).to_be_hidden()


def test_cards_of_another_build_are_not_mixed_in(page: Page, filter_url: str) -> None:
    def rebuilt(route: Route) -> None:
        text = route.fetch().text()
        route.fulfill(body=text.replace('"version":"', '"version":"0'), content_type="text/json")

    page.route("**/filter/cards/*", rebuilt)
    visit(page, filter_url)
    expect(page.get_by_role("button", name="Try again")).to_be_visible()
    expect(page.locator("[data-search-list] li")).to_have_count(0)


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
def test_nothing_moves_while_the_filter_loads(
    profile: BrowserContext, filter_url: str, width: int
) -> None:
    with reopened(profile, width=width) as page:
        assert first_load(page, f"{filter_url}?tag=tag-0&without=tag-1").shifts == ()
