"""The map as readers have it: with a keyboard, on a phone, and without a script."""

from __future__ import annotations

from itertools import combinations
from typing import Final

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.measures.browser import reopened, visit
from tests.measures.page_kinds import MAP, WIDTHS

SHOWN_NAMES: Final = """() => [...document.querySelectorAll(".map__name")]
    .filter(name => getComputedStyle(name).display !== "none")
    .map(name => name.getBoundingClientRect())
    .map(box => [box.left, box.top, box.right, box.bottom])"""
SMALLEST_LETTERS: Final = """() => Math.min(...[...document.querySelectorAll(".map__name")]
    .map(name => parseFloat(getComputedStyle(name).fontSize))
    ) * document.querySelector(".map").getScreenCTM().a"""

every_width = pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)


@every_width
def test_names_are_legible_and_none_overlaps_another(
    profile: BrowserContext, site_url: str, width: int
) -> None:
    with reopened(profile, width=width) as page:
        visit(page, site_url + MAP.address)
        boxes = page.evaluate(SHOWN_NAMES)
        assert len(boxes) >= 8
        assert page.evaluate(SMALLEST_LETTERS) >= 11
    assert [pair for pair in combinations(boxes, 2) if overlap(*pair)] == []


def overlap(first: list[float], second: list[float]) -> bool:
    across = first[0] < second[2] and second[0] < first[2]
    return across and first[1] < second[3] and second[1] < first[3]


def test_every_region_is_reached_with_the_keyboard_and_no_cell_is_in_the_way(
    page: Page, site_url: str
) -> None:
    visit(page, site_url + MAP.address)
    page.locator(".lead a, .map__regions a").first.focus()
    reached = set()
    for _ in range(26):
        reached.add(page.evaluate("document.activeElement.getAttribute('href')"))
        page.keyboard.press("Tab")
    assert {f"{letter}{number}/" for letter in "abcde" for number in range(1, 6)} <= reached


def test_a_cell_leads_to_its_papers_without_a_script(chromium: Browser, site_url: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    visit(page, site_url + MAP.address)
    cell = page.locator(".map a").last
    anchor = (cell.get_attribute("href") or "").partition("#")[2]
    cell.locator("path").dispatch_event("click")
    page.wait_for_url(f"**/#{anchor}")
    assert page.locator(f"#{anchor} + ul a").count() > 0
    context.close()
