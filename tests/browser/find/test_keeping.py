"""The reading list's buttons beside papers that are found, whatever the browser's storage does."""

from __future__ import annotations

import json
from typing import Final

import pytest
from playwright.sync_api import Locator, Page, expect

from generator.model import Archive
from tests.measures.browser import visit
from tests.measures.find_page import expected, first_titles, reversed_by_day, settle, titles
from tests.measures.reading_list import count
from tests.measures.storage import FILL_STORAGE, REFUSE_STORAGE

STORED: Final = "localStorage.getItem('/archive-of-papers/reading-list')"

pytestmark = pytest.mark.browser


def rows(page: Page) -> Locator:
    """The rows with a button; some papers of the made archive have no slug that the list takes."""
    return page.locator("[data-search-result]:has([data-keep])")


def keep_button(page: Page, row: int = 0) -> Locator:
    return rows(page).nth(row).locator("[data-keep]")


def test_a_found_paper_is_kept_by_keyboard_in_every_order(page: Page, filter_url: str) -> None:
    visit(page, filter_url)
    settle(page)
    rows(page).first.locator(".papers__title").focus()
    page.keyboard.press("Tab")
    expect(keep_button(page)).to_be_focused()
    page.keyboard.press("Space")
    expect(count(page)).to_have_text("1")
    sort_by(page, "oldest")
    sort_by(page, "newest")
    expect(keep_button(page, 1)).to_have_attribute("aria-pressed", "false")
    expect(keep_button(page)).to_have_attribute("aria-pressed", "true")


def sort_by(page: Page, order: str) -> None:
    before = page.url
    page.get_by_label("Sort by").select_option(order)
    page.wait_for_url(lambda url: url != before)
    settle(page)


def test_a_paper_kept_in_one_tab_is_marked_in_the_results_of_another(
    page: Page, filter_url: str
) -> None:
    other = page.context.new_page()
    for each in (page, other):
        visit(each, f"{filter_url}?sort=oldest")
        settle(each)
    keep_button(other, 2).press("Enter")
    keep_button(page, 1).press("Enter")
    for each in (page, other):
        for row in (1, 2):
            expect(keep_button(each, row)).to_have_attribute("aria-pressed", "true")
        expect(count(each)).to_have_text("2")


def test_where_storage_is_full_a_found_paper_is_refused_and_the_search_goes_on(
    page: Page, filter_url: str, archive: Archive
) -> None:
    visit(page, filter_url)
    settle(page)
    page.evaluate(FILL_STORAGE)
    keep_button(page).press("Enter")
    expect(page.get_by_text("this browser’s storage for the site is full")).to_have_count(1)
    expect(keep_button(page)).to_have_attribute("aria-pressed", "false")
    check_oldest_first(page, archive)


def test_where_storage_is_barred_papers_are_found_without_buttons(
    page: Page, filter_url: str, archive: Archive
) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.add_init_script(REFUSE_STORAGE)
    visit(page, filter_url)
    settle(page)
    check_oldest_first(page, archive)
    expect(page.locator("[data-keep]")).to_have_count(0)
    assert faults == []


@pytest.mark.parametrize("text", ['{"version": 9}', "[", "null"])
def test_where_the_stored_list_is_broken_it_is_left_and_the_search_goes_on(
    page: Page, filter_url: str, archive: Archive, text: str
) -> None:
    visit(page, filter_url)
    page.evaluate(f"{STORED.replace('get', 'set')[:-1]}, {json.dumps(text)})")
    page.reload()
    settle(page)
    keep_button(page).press("Space")
    expect(page.get_by_text("cannot be read, and was left as it is")).to_have_count(1)
    expect(keep_button(page)).to_have_attribute("aria-pressed", "false")
    assert page.evaluate(STORED) == text
    check_oldest_first(page, archive)


def check_oldest_first(page: Page, archive: Archive) -> None:
    sort_by(page, "oldest")
    assert titles(page) == first_titles(reversed_by_day(expected(archive)))
