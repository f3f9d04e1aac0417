"""What came in since the last visit, where several pages of the site are open at once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any, Final

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from tests.measures.browser import visit
from tests.measures.reading_list import LIST
from tests.measures.storage import FILL_STORAGE

NOON: Final = datetime(2026, 6, 3, 12, tzinfo=UTC)
RECENT: Final = "data/recent.json"
TAG: Final = "tags/benchmark/"
UNDER: Final = "under your tags"

pytestmark = pytest.mark.browser


def since(page: Page) -> Locator:
    return page.locator("[data-since]")


def follow_button(page: Page) -> Locator:
    return page.get_by_role("button", name="Follow this tag")


@pytest.fixture
def came_in(page: Page, site_url: str) -> list[dict[str, Any]]:
    """The digests that came in between a visit that has ended and one that begins."""
    context = page.context
    recent = context.request.get(site_url + RECENT).json()
    digests: list[dict[str, Any]] = recent["digests"]
    new, old = digests[:2], digests[2:]

    def answer(route: Route) -> None:
        route.fulfill(json={**recent, "digests": old})

    context.clock.set_fixed_time(NOON)
    context.route(f"**/{RECENT}", answer)
    visit(page, site_url)
    expect(since(page)).to_contain_text("On your next visit")
    context.unroute(f"**/{RECENT}")
    context.clock.set_fixed_time(NOON + timedelta(days=2))
    return new


def also_open(context: BrowserContext, url: str) -> Page:
    page = context.new_page()
    visit(page, url)
    return page


def test_every_tab_of_a_visit_tells_the_same(
    page: Page, site_url: str, came_in: list[dict[str, Any]]
) -> None:
    other = page.context.new_page()
    for each in (page, other):
        each.goto(site_url, wait_until="commit")
    papers = sum(digest["papers"] for digest in came_in)
    for each in (page, other, also_open(page.context, site_url)):
        expect(since(each)).to_have_text(f"Since your last visit: 2 days, {papers} papers.")
        expect(each.locator(".seen__mark")).to_have_count(1)


@pytest.mark.usefixtures("came_in")
def test_the_line_counts_a_tag_as_soon_as_another_tab_follows_it(page: Page, site_url: str) -> None:
    visit(page, site_url)
    expect(since(page)).not_to_contain_text(UNDER)
    other = also_open(page.context, site_url + TAG)
    follow_button(other).press("Enter")
    expect(since(page)).to_contain_text(UNDER)
    expect(page.locator(".seen__mark")).to_have_count(1)
    follow_button(other).press("Enter")
    expect(since(page)).not_to_contain_text(UNDER)


@pytest.mark.usefixtures("came_in")
def test_a_tag_that_another_tab_follows_is_listed_with_its_news(page: Page, site_url: str) -> None:
    visit(page, site_url)
    expect(since(page)).to_contain_text("Since your last visit")
    visit(page, site_url + LIST)
    button = follow_button(also_open(page.context, site_url + TAG))
    button.press("Space")
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(page.locator("[data-followed-tags] li")).to_contain_text("since your last visit")


def test_a_tab_that_is_shown_again_lists_what_it_was_not_told_of(page: Page, site_url: str) -> None:
    visit(page, site_url + LIST)
    # Of what a page stores itself, no event tells it: as of a tab that rested.
    page.evaluate("localStorage.setItem('/followed-tags', '[{\"slug\": \"benchmark\"}]')")
    expect(page.locator("[data-followed-tags] li")).to_have_count(0)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange', {bubbles: true}))")
    expect(page.locator("[data-followed-tags] li")).to_have_count(1)


@pytest.mark.usefixtures("came_in")
def test_followed_tags_that_cannot_be_read_leave_the_line_alone(page: Page, site_url: str) -> None:
    page.evaluate("localStorage.setItem('/followed-tags', '{\"version\": 9}')")
    visit(page, site_url)
    expect(since(page)).to_contain_text("Since your last visit: 2 days")
    expect(since(page)).not_to_contain_text(UNDER)
    assert page.evaluate("localStorage.getItem('/followed-tags')") == '{"version": 9}'


def test_where_there_was_never_room_nothing_is_promised(page: Page, site_url: str) -> None:
    visit(page, site_url + LIST)
    page.evaluate(FILL_STORAGE)
    with page.expect_response(f"**/{RECENT}"):
        visit(page, site_url)
    expect(since(page)).to_be_empty()
    expect(page.locator(".papers__title").first).to_be_visible()
