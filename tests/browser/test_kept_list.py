"""The reading list in two tabs, in files, and where storage is full, barred or broken."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.measures.browser import opened, visit
from tests.measures.page_kinds import PAPER
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
from tests.measures.storage import FILL_STORAGE, REFUSE_STORAGE


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


def test_a_list_is_carried_to_another_browser_and_merged(
    chromium: Browser, page: Page, site_url: str, tmp_path: Path
) -> None:
    titles = add_three(page, site_url)
    page.get_by_role("button", name=f"Read: {titles[0]}").click()
    page.get_by_role("textbox", name=f"Note on {titles[1]}").fill("so")
    visit(page, f"{site_url}tags/benchmark/")
    page.get_by_role("button", name="Follow this tag").click()
    visit(page, site_url + LIST)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save for another browser").click()
    assert download.value.suggested_filename == "reading-list.json"
    saved = tmp_path / "list.json"
    download.value.save_as(saved)
    carried = stored(page)

    with opened(chromium, width=1280) as other:
        add_paper(other, site_url)
        visit(other, site_url + LIST)
        load(other, saved)
        expect(status(other)).to_contain_text(
            "3 papers added, 0 on the list before; 1 more tag followed."
        )
        assert stored(other)[:3] == carried
        expect(rows(other)).to_have_count(4)
        expect(other.locator("[data-followed-tags] a")).to_have_text(["Benchmark"])
        load(other, saved)
        expect(status(other)).to_contain_text("0 papers added, 3 on the list before.")
        assert stored(other)[:3] == carried
        for _ in range(2):
            other.get_by_role("button", name="Undo").click()
        expect(other.locator("[data-reading-list-papers] .papers__title")).to_have_text([TITLE])
        expect(other.get_by_role("button", name="Follow Benchmark")).to_have_attribute(
            "aria-pressed", "false"
        )


def load(page: Page, file: Path) -> None:
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Load a saved list").press("Enter")
    chooser.value.set_files(file)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("moss", "The file was not loaded. It is not JSON; it begins with “moss”."),
        ('{"version": 1}', "The file was not loaded. It is no reading list: its “format” is"),
        (
            '{"format": "digest-archive reading list", "version": 2}',
            "The file was not loaded. Its “version” is “2”, and this page reads version 1.",
        ),
        (
            '[{"slug": "../x", "title": "X"}]',
            "0 papers added, 0 on the list before. Left out: paper 1 has no “slug” of a paper",
        ),
    ],
)
def test_what_is_wrong_with_a_file_is_said(
    page: Page, site_url: str, tmp_path: Path, text: str, message: str
) -> None:
    add_paper(page, site_url)
    visit(page, site_url + LIST)
    before = stored(page)
    file = tmp_path / "list.json"
    file.write_text(text, encoding="utf-8")
    load(page, file)
    expect(status(page)).to_contain_text(message)
    assert stored(page) == before


def test_two_tabs_change_the_list_at_once_and_nothing_is_lost(page: Page, site_url: str) -> None:
    first, second, third = add_three(page, site_url)
    other = page.context.new_page()
    visit(other, site_url + LIST)
    note = page.get_by_role("textbox", name=f"Note on {second}")
    note.focus()
    page.keyboard.type("half")
    other.get_by_role("button", name=f"Read: {second}").click()
    other.get_by_role("button", name=f"Remove {first}").click()
    add_paper(other, site_url)
    page.keyboard.type(" done")
    expect(note).to_be_focused()
    expect(page.locator("[data-reading-list-papers] .papers__title")).to_have_text(
        [TITLE, second, third]
    )
    papers = {paper["title"]: paper for paper in stored(page)}
    assert [*papers] == [TITLE, second, third]
    assert papers[second]["note"] == "half done"
    assert papers[second]["read"] is True
    expect(count(page)).to_have_text("2")
    expect(count(other)).to_have_text("2")


def test_a_full_storage_shows_the_list_and_refuses_changes(page: Page, site_url: str) -> None:
    (title, *_) = add_three(page, site_url)
    page.evaluate(FILL_STORAGE)
    page.reload()
    expect(rows(page)).to_have_count(3)
    expect(count(page)).to_have_text("3")
    page.get_by_role("textbox", name=f"Note on {title}").fill("much " * 40)
    expect(status(page)).to_contain_text("this browser’s storage for the site is full")
    assert "note" not in stored(page)[0]


@pytest.mark.parametrize("text", ['{"version": 9}', "[", "moss", "null"])
def test_a_list_that_cannot_be_read_is_left_saved_and_put_aside(
    page: Page, site_url: str, text: str
) -> None:
    visit(page, site_url + PAPER.address)
    store(page, text)
    page.get_by_role("button", name="Reading list").click()
    expect(page.get_by_text("cannot be read, and was left as it is")).to_be_visible()
    assert page.evaluate("localStorage.getItem('/reading-list')") == text
    visit(page, site_url + LIST)
    expect(status(page)).to_contain_text("cannot be read")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save what is stored as a file").click()
    assert Path(download.value.path()).read_text(encoding="utf-8") == text
    page.get_by_role("button", name="Put it aside and begin a new list").press("Enter")
    expect(status(page)).to_contain_text("Nothing is on the list yet")
    assert page.evaluate("localStorage.getItem('/reading-list-aside-1')") == text


def test_entries_that_are_not_understood_are_counted_and_kept(page: Page, site_url: str) -> None:
    visit(page, site_url + LIST)
    strange = [7, {"kind": "heading"}, {"slug": "moss", "title": "Moss", "date": "3 March 2021"}]
    store(page, strange)
    page.reload()
    expect(status(page)).to_have_text(
        "1 paper. Kept as stored, but not shown since this page cannot read them: 2 entries."
    )
    expect(rows(page)).to_contain_text("3 March 2021")
    page.get_by_role("button", name="Remove Moss").click()
    assert stored(page) == strange[:2]


def test_a_kept_page_is_up_to_date_when_the_reader_comes_back(page: Page, site_url: str) -> None:
    visit(page, site_url + DIGEST)
    expect(count(page)).to_be_empty()
    page.locator(".papers__title").first.click()
    page.get_by_role("button", name="Reading list").click()
    page.go_back()
    expect(count(page)).to_have_text("1")
    expect(page.locator(".papers .keep").first).to_have_attribute("aria-pressed", "true")
