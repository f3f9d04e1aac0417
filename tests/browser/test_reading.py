"""Reading on: the reading list, the keys n and p, and the palette."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.measures.browser import opened, visit
from tests.measures.page_kinds import PAPER

DIGEST: Final = "digests/estimation-and-difficulty/"
LIST: Final = "reading-list/"
REFUSE_STORAGE: Final = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("refused", "SecurityError"); },
});"""
TITLE: Final = "Quantifying Generalization Complexity for Large Language Models"
SCHEME: Final = "data-md-color-scheme"


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    with opened(chromium, width=1280) as page:
        yield page


def add_paper(page: Page, site_url: str) -> None:
    visit(page, site_url + PAPER.address)
    page.get_by_role("button", name="Reading list").click()


def heading(page: Page) -> str:
    return page.get_by_role("heading", level=1).inner_text()


def test_a_paper_is_added_and_listed_with_its_link_and_date(page: Page, site_url: str) -> None:
    add_paper(page, site_url)
    visit(page, site_url + LIST)
    expect(page.locator("[data-reading-list-status]")).to_have_text("1 paper.")
    expect(page.get_by_role("link", name=TITLE)).to_have_attribute("href", site_url + PAPER.address)
    expect(page.locator("[data-reading-list-papers]")).to_contain_text("2 October 2024")


def test_the_button_tells_whether_the_paper_is_on_the_list(page: Page, site_url: str) -> None:
    add_paper(page, site_url)
    button = page.get_by_role("button", name="Reading list")
    expect(button).to_have_attribute("aria-pressed", "true")
    page.reload()
    expect(button).to_have_attribute("aria-pressed", "true")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    visit(page, site_url + LIST)
    expect(page.locator("[data-reading-list-status]")).to_contain_text("Nothing is on the list")


def test_papers_are_added_from_a_list_by_keyboard(page: Page, site_url: str) -> None:
    visit(page, site_url + DIGEST)
    card = page.locator(".papers li").nth(2)
    title = card.locator(".papers__title").inner_text()
    button = card.get_by_role("button", name=f"On the reading list: {title}")
    button.focus()
    page.keyboard.press("Space")
    expect(button).to_have_attribute("aria-pressed", "true")
    visit(page, site_url + LIST)
    expect(page.get_by_role("link", name=title)).to_be_visible()


def test_removing_a_paper_moves_the_focus_to_the_next(page: Page, site_url: str) -> None:
    visit(page, site_url + DIGEST)
    for number in range(2):
        page.locator(".papers .keep").nth(number).click()
    visit(page, site_url + LIST)
    remaining = page.locator("[data-reading-list-papers] a").nth(1).inner_text()
    page.locator("[data-reading-list-papers] button").first.click()
    expect(page.get_by_role("button", name=f"Remove {remaining}")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("[data-reading-list-status]")).to_be_focused()
    expect(page.locator("[data-reading-list-save]")).to_be_hidden()


def test_the_list_is_saved_as_a_file_of_links(page: Page, site_url: str, tmp_path: Path) -> None:
    add_paper(page, site_url)
    visit(page, site_url + LIST)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a file of links").click()
    assert download.value.suggested_filename == "reading-list.md"
    saved = tmp_path / "list.md"
    download.value.save_as(saved)
    assert saved.read_text(encoding="utf-8") == (
        f"# Reading list\n\n- [{TITLE}]({site_url}{PAPER.address}) (2 October 2024)\n"
    )


def test_a_title_is_text_wherever_the_list_shows_or_saves_it(
    page: Page, site_url: str, tmp_path: Path
) -> None:
    papers = [{"slug": "hostile", "title": "<img src=x> [a](b) *c*", "date": ""}]
    visit(page, site_url)
    page.evaluate(
        "(text) => localStorage.setItem(`${location.pathname}reading-list`, text)",
        json.dumps([*papers, {"slug": "../x", "title": "", "date": ""}, 7]),
    )
    visit(page, site_url + LIST)
    items = page.locator("[data-reading-list-papers] li")
    expect(items).to_have_count(1)
    expect(items.locator("a")).to_have_text("<img src=x> [a](b) *c*")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a file of links").click()
    saved = tmp_path / "list.md"
    download.value.save_as(saved)
    label = r"\<img src=x\> \[a\](b) \*c\*"
    assert f"- [{label}]({site_url}papers/hostile/)\n" in saved.read_text(encoding="utf-8")


def test_a_list_changed_in_another_tab_is_shown_anew(page: Page, site_url: str) -> None:
    visit(page, site_url + LIST)
    other = page.context.new_page()
    add_paper(other, site_url)
    expect(page.get_by_role("link", name=TITLE)).to_be_visible()


@pytest.mark.parametrize(
    ("address", "selector"),
    [(PAPER.address, ".links [role=status]"), (LIST, "[data-reading-list-status]")],
    ids=["paper", "list"],
)
def test_where_storage_is_refused_the_page_says_so(
    page: Page, site_url: str, address: str, selector: str
) -> None:
    page.add_init_script(REFUSE_STORAGE)
    visit(page, site_url + address)
    expect(page.locator(selector)).to_contain_text(
        "This browser does not let the site keep a reading list"
    )
    expect(page.locator("[data-keep]")).to_have_count(0)


def test_without_scripts_the_list_says_why_it_is_empty(chromium: Browser, site_url: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    visit(page, site_url + LIST)
    expect(page.get_by_text("needs JavaScript")).to_be_visible()
    visit(page, site_url + PAPER.address)
    expect(page.get_by_role("button", name="Reading list")).to_be_hidden()
    context.close()


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
    chromium: Browser, site_url: str, palette: str
) -> None:
    with opened(chromium, width=1280, palette="dark" if palette == "dark" else "light") as page:
        visit(page, site_url + PAPER.address)
        page.emulate_media(media="print")
        for chrome in (".masthead", ".colophon", ".path", ".neighbours"):
            expect(page.locator(chrome).first).to_be_hidden()
        expect(page.locator(".paper__abstract")).to_be_visible()
        colour = "getComputedStyle(document.body)"
        assert page.evaluate(f"{colour}.backgroundColor") == "rgb(255, 255, 255)"
        assert page.evaluate(f"{colour}.color") == "rgb(31, 30, 27)"
