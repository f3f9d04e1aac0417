"""The reading list: on papers' pages, in lists and on its own page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.measures.axe import violations
from tests.measures.browser import Palette, reopened, visit
from tests.measures.loading import overflowing
from tests.measures.page_kinds import PAGE_KINDS, PALETTES, PAPER, PageKind
from tests.measures.reading_list import (
    DIGEST,
    LIST,
    TITLE,
    add_paper,
    add_three,
    count,
    rows,
    status,
    store,
    stored,
)


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
    remaining = page.locator("[data-reading-list-papers] .papers__title").nth(1).inner_text()
    page.get_by_role("button", name="Remove").first.click()
    expect(page.get_by_role("button", name=f"Remove {remaining}")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("[data-reading-list-status]")).to_be_focused()
    expect(page.locator("[data-reading-list-save]")).to_be_hidden()


def test_without_scripts_the_list_says_why_it_is_empty(chromium: Browser, site_url: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    visit(page, site_url + LIST)
    expect(page.get_by_text("needs JavaScript")).to_be_visible()
    visit(page, site_url + PAPER.address)
    expect(page.get_by_role("button", name="Reading list")).to_be_hidden()
    context.close()


def test_what_pages_tell_of_a_paper_is_on_the_list(page: Page, site_url: str) -> None:
    add_paper(page, site_url)
    (paper,) = stored(page)
    assert paper["authors"].startswith("Zhenting Qi")
    assert paper["date"] == "2024-10-02"
    assert {"slug": "generalization", "label": "Generalisation"} in paper["tags"]
    visit(page, site_url + LIST)
    expect(rows(page)).to_contain_text("Zhenting Qi")
    expect(rows(page).get_by_role("link", name="Generalisation")).to_have_attribute(
        "href", f"{site_url}tags/generalization/"
    )


def test_a_paper_that_was_stored_with_a_date_alone_gains_facts_on_its_page(
    page: Page, site_url: str
) -> None:
    visit(page, site_url + LIST)
    slug = PAPER.address.split("/")[1]
    store(page, [{"slug": slug, "title": TITLE, "date": "2 October 2024", "note": "so"}])
    visit(page, site_url + PAPER.address)
    expect(page.get_by_role("button", name="Reading list")).to_have_attribute(
        "aria-pressed", "true"
    )
    (paper,) = stored(page)
    assert paper["authors"].startswith("Zhenting Qi")
    assert {"slug": "generalization", "label": "Generalisation"} in paper["tags"]
    assert (paper["note"], paper["date"]) == ("so", "2 October 2024")


def test_papers_of_lists_bring_their_authors_date_and_tags(page: Page, site_url: str) -> None:
    visit(page, f"{site_url}tags/generalization/")
    row = page.locator(".papers li").first
    facts = row.locator(".papers__facts").inner_text()
    row.get_by_role("button").click()
    (paper,) = stored(page)
    assert paper["authors"]
    assert facts.replace("\n", " ").startswith(f"{paper['authors']} · ")
    assert {"slug": "generalization", "label": "Generalisation"} in paper["tags"]
    assert paper["date"] == row.locator("time").get_attribute("datetime")


def test_papers_are_marked_as_read_and_counted_by_keyboard(page: Page, site_url: str) -> None:
    first, second, _ = add_three(page, site_url)
    expect(count(page)).to_have_text("3")
    page.get_by_role("button", name=f"Read: {first}").focus()
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name=f"Read: {first}")).to_have_attribute(
        "aria-pressed", "true"
    )
    expect(count(page)).to_have_text("2")
    expect(page.get_by_role("link", name="Reading list 2 to read")).to_be_visible()
    expect(status(page)).to_have_text("3 papers, 2 unread, the last added first.")
    page.get_by_role("button", name="Unread 2").press("Enter")
    expect(rows(page)).to_have_count(2)
    page.get_by_role("button", name=f"Read: {second}").press("Enter")
    expect(rows(page)).to_have_count(1)
    expect(rows(page).get_by_role("button", name="Read:")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Unread 0")).to_be_focused()
    page.reload()
    expect(status(page)).to_have_text("3 papers, all read, the last added first.")
    expect(count(page)).to_be_empty()


def test_a_note_is_kept_as_it_is_written(page: Page, site_url: str) -> None:
    add_paper(page, site_url)
    visit(page, site_url + LIST)
    note = page.get_by_role("textbox", name=f"Note on {TITLE}")
    note.focus()
    page.keyboard.type("for *the* survey <b>")
    expect(note).to_be_focused()
    page.reload()
    expect(note).to_have_value("for *the* survey <b>")
    note.fill("")
    page.reload()
    expect(note).to_have_value("")


def test_what_was_removed_is_put_back_by_the_button_and_by_keys(page: Page, site_url: str) -> None:
    titles = add_three(page, site_url)
    page.get_by_role("textbox", name=f"Note on {titles[1]}").fill("so")
    for title in titles[1:]:
        page.get_by_role("button", name=f"Remove {title}").click()
    expect(status(page)).to_have_text(f"“{titles[2]}” is off the list. 1 paper.")
    page.keyboard.press("Control+z")
    expect(page.locator("[data-reading-list-papers] .papers__title")).to_have_text(
        [titles[0], titles[2]]
    )
    page.get_by_role("button", name="Undo").press("Enter")
    expect(page.locator("[data-reading-list-papers] .papers__title")).to_have_text(titles)
    expect(page.get_by_role("textbox", name=f"Note on {titles[1]}")).to_have_value("so")
    expect(page.get_by_role("link", name=titles[1])).to_be_focused()
    expect(page.get_by_role("button", name="Undo")).to_be_hidden()
    assert [paper["title"] for paper in stored(page)] == titles


def test_keys_that_undo_writing_leave_the_list_alone(page: Page, site_url: str) -> None:
    titles = add_three(page, site_url)
    page.get_by_role("button", name=f"Remove {titles[0]}").click()
    page.get_by_role("textbox").last.focus()
    page.keyboard.type("so")
    page.keyboard.press("Control+z")
    expect(rows(page)).to_have_count(2)


def test_a_paper_that_is_put_back_on_its_page_has_its_note(page: Page, site_url: str) -> None:
    add_paper(page, site_url)
    visit(page, site_url + LIST)
    page.get_by_role("textbox").last.fill("so")
    visit(page, site_url + PAPER.address)
    button = page.get_by_role("button", name="Reading list")
    button.click()
    assert stored(page) == []
    button.click()
    assert stored(page)[0]["note"] == "so"


@pytest.mark.parametrize("kind", PAGE_KINDS, ids=lambda kind: kind.name)
def test_every_page_counts_what_is_to_be_read(page: Page, site_url: str, kind: PageKind) -> None:
    visit(page, site_url + LIST)
    papers = [{"slug": f"moss-{number}", "title": "Moss", "date": ""} for number in range(120)]
    store(page, papers)
    visit(page, site_url + kind.address)
    expect(count(page)).to_have_text("99+")


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("width", [1280, 390, 320])
def test_axe_finds_no_violation_in_a_list_with_notes_and_a_way_back(
    profile: BrowserContext, site_url: str, width: int, palette: Palette
) -> None:
    with reopened(profile, width=width, palette=palette) as page:
        first, second, third = add_three(page, site_url)
        page.get_by_role("button", name=f"Read: {first}").click()
        page.get_by_role("textbox", name=f"Note on {second}").fill("so")
        page.get_by_role("button", name=f"Remove {third}").click()
        assert [str(violation) for violation in violations(page)] == []
        assert overflowing(page) == []


def test_a_printed_list_has_the_notes_and_no_controls(page: Page, site_url: str) -> None:
    (title, *_) = add_three(page, site_url)
    page.get_by_role("textbox", name=f"Note on {title}").fill("so")
    page.emulate_media(media="print")
    expect(page.get_by_role("textbox", name=f"Note on {title}")).to_be_visible()
    expect(page.locator(".reading-list__note:visible")).to_have_count(1)
    for selector in (".reading-list__acts", ".export", ".reading-list__show"):
        expect(page.locator(selector).first).to_be_hidden()
