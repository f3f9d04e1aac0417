"""Reading on: the keys n and p, the palette, and a paper in print."""

from __future__ import annotations

from typing import Final

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.measures.browser import reopened, visit
from tests.measures.page_kinds import PAPER
from tests.measures.storage import REFUSE_STORAGE

SCHEME: Final = "data-md-color-scheme"


def heading(page: Page) -> str:
    return page.get_by_role("heading", level=1).inner_text()


def test_n_and_p_lead_to_the_neighbours_in_the_digest(page: Page, site_url: str) -> None:
    visit(page, site_url + PAPER.address)
    start = heading(page)
    following = page.locator(".neighbours [rel=next]").first.inner_text()
    page.keyboard.press("n")
    expect(page.get_by_role("heading", level=1)).to_have_text(following)
    # A heading can be read before the page's scripts listen to its keys.
    page.wait_for_load_state()
    page.keyboard.press("p")
    expect(page.get_by_role("heading", level=1)).to_have_text(start)


@pytest.mark.parametrize("key", ["Control+n", "Alt+p", "Meta+n"])
def test_keys_of_the_browser_stay_the_browsers(page: Page, site_url: str, key: str) -> None:
    visit(page, site_url + PAPER.address)
    page.keyboard.press(key)
    page.wait_for_timeout(300)
    assert page.url == site_url + PAPER.address


def test_n_typed_into_a_field_is_a_letter(page: Page, site_url: str) -> None:
    visit(page, site_url + PAPER.address)
    field = page.locator("input[type=search]").first
    field.focus()
    page.keyboard.type("np")
    expect(field).to_have_value("np")
    assert page.url == site_url + PAPER.address


def test_the_keys_can_be_switched_off_for_good(page: Page, site_url: str) -> None:
    visit(page, site_url)
    page.get_by_role("button", name="Keys are used").click()
    visit(page, site_url + PAPER.address)
    expect(page.get_by_role("button", name="Keys are used")).to_have_attribute(
        "aria-pressed", "false"
    )
    page.keyboard.press("n")
    page.wait_for_timeout(300)
    assert page.url == site_url + PAPER.address


def test_the_palette_can_be_switched_and_is_kept(page: Page, site_url: str) -> None:
    visit(page, site_url)
    button = page.get_by_role("button", name="Dark colours")
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    expect(page.locator("body")).to_have_attribute(SCHEME, "slate")
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    visit(page, site_url + PAPER.address)
    expect(page.locator("body")).to_have_attribute(SCHEME, "slate")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark
    button.click()
    expect(page.locator("body")).to_have_attribute(SCHEME, "default")


def test_a_palette_that_agrees_with_the_system_goes_on_following_it(
    page: Page, site_url: str
) -> None:
    visit(page, site_url)
    button = page.get_by_role("button", name="Dark colours")
    button.click()
    button.click()
    page.emulate_media(color_scheme="dark")
    expect(page.locator("body")).to_have_attribute(SCHEME, "slate")


def test_the_palette_can_be_switched_where_storage_is_refused(page: Page, site_url: str) -> None:
    page.add_init_script(REFUSE_STORAGE)
    visit(page, site_url)
    page.get_by_role("button", name="Dark colours").click()
    expect(page.locator("body")).to_have_attribute(SCHEME, "slate")


def test_without_scripts_the_palette_follows_the_system(chromium: Browser, site_url: str) -> None:
    colours = []
    for scheme in ("light", "dark"):
        context = chromium.new_context(
            java_script_enabled=False, color_scheme="dark" if scheme == "dark" else "light"
        )
        page = context.new_page()
        visit(page, site_url)
        colours.append(page.locator("body").screenshot())
        context.close()
    assert colours[0] != colours[1]


@pytest.mark.parametrize("palette", ["light", "dark"])
def test_a_paper_is_printed_dark_on_white_without_chrome(
    profile: BrowserContext, site_url: str, palette: str
) -> None:
    with reopened(profile, width=1280, palette="dark" if palette == "dark" else "light") as page:
        visit(page, site_url + PAPER.address)
        page.emulate_media(media="print")
        for chrome in (".masthead", ".colophon", ".path", ".neighbours"):
            expect(page.locator(chrome).first).to_be_hidden()
        expect(page.locator(".paper__abstract")).to_be_visible()
        colour = "getComputedStyle(document.body)"
        assert page.evaluate(f"{colour}.backgroundColor") == "rgb(255, 255, 255)"
        assert page.evaluate(f"{colour}.color") == "rgb(31, 30, 27)"
