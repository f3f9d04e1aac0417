"""The reading list: on papers' pages, in lists, on its own page and in files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.measures.axe import violations
from tests.measures.browser import Palette, opened, visit
from tests.measures.loading import overflowing
from tests.measures.page_kinds import PAGE_KINDS, PALETTES, PAPER, PageKind
from tests.measures.storage import FILL_STORAGE, REFUSE_STORAGE

DIGEST: Final = "digests/estimation-and-difficulty/"
LIST: Final = "reading-list/"
TITLE: Final = "Quantifying Generalization Complexity for Large Language Models"


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    with opened(chromium, width=1280) as page:
        yield page


def rows(page: Page) -> Locator:
    return page.locator("[data-reading-list-papers] li")


def status(page: Page) -> Locator:
    return page.locator("[data-reading-list-status]")


def count(page: Page) -> Locator:
    return page.locator("[data-reading-list-link] .count")


def store(page: Page, value: object) -> None:
    text = value if isinstance(value, str) else json.dumps(value)
    page.evaluate("(text) => localStorage.setItem('/reading-list', text)", text)


def stored(page: Page) -> Any:  # noqa: ANN401 -- JSON of any shape is the point
    return json.loads(page.evaluate("localStorage.getItem('/reading-list')"))


def add_three(page: Page, site_url: str) -> list[str]:
    """Put three papers of a digest on the list; their titles in the list's order."""
    visit(page, site_url + DIGEST)
    for number in range(3):
        page.locator(".papers .keep").nth(number).click()
    visit(page, site_url + LIST)
    return page.locator(".reading-list__title").all_inner_texts()


def add_paper(page: Page, site_url: str) -> None:
    visit(page, site_url + PAPER.address)
    page.get_by_role("button", name="Reading list").click()


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
    remaining = page.locator(".reading-list__title").nth(1).inner_text()
    page.get_by_role("button", name="Remove").first.click()
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


def test_what_pages_tell_of_a_paper_is_on_the_list(page: Page, site_url: str) -> None:
    add_paper(page, site_url)
    (paper,) = stored(page)
    assert paper["authors"].startswith("Zhenting Qi")
    assert paper["date"] == "2024-10-02"
    assert {"slug": "benchmark", "label": "Benchmark"} in paper["tags"]
    visit(page, site_url + LIST)
    expect(rows(page)).to_contain_text("Zhenting Qi")
    expect(rows(page).get_by_role("link", name="Benchmark")).to_have_attribute(
        "href", f"{site_url}tags/benchmark/"
    )


def test_papers_of_lists_bring_their_authors_date_and_tags(page: Page, site_url: str) -> None:
    visit(page, f"{site_url}tags/benchmark/")
    row = page.locator(".papers li").first
    facts = row.locator(".papers__facts").inner_text()
    row.get_by_role("button").click()
    (paper,) = stored(page)
    assert paper["authors"]
    assert facts.startswith(f"{paper['authors']} · ")
    assert {"slug": "benchmark", "label": "Benchmark"} in paper["tags"]
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
    expect(page.locator(".reading-list__title")).to_have_text([titles[0], titles[2]])
    page.get_by_role("button", name="Undo").press("Enter")
    expect(page.locator(".reading-list__title")).to_have_text(titles)
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
        expect(other.locator(".reading-list__title")).to_have_text([TITLE])
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
    expect(page.locator(".reading-list__title")).to_have_text([TITLE, second, third])
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
    expect(status(page)).to_have_text("1 paper. 2 entries are not understood, and kept as stored.")
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
    chromium: Browser, site_url: str, width: int, palette: Palette
) -> None:
    with opened(chromium, width=width, palette=palette) as page:
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
