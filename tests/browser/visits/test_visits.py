"""What a reader follows, and what came in since the reader's last visit."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.built_once import built_once
from tests.measures.axe import violations
from tests.measures.browser import Palette, opened, visit
from tests.measures.loading import first_load
from tests.measures.page_kinds import PALETTES
from tests.measures.server import serving
from tests.measures.storage import FILL_STORAGE, REFUSE_STORAGE
from tests.workspace import make_workspace

TAGS: Final = """
- {slug: moss, label: Moss studies, facet: method, means: is about moss, title_patterns: [moss]}
- {slug: fern, label: Fern studies, facet: method, means: is about ferns, title_patterns: [fern]}
"""
DAYS: Final = {
    "2026-06-01": ["Moss on Walls"],
    "2026-06-02": ["Stones in Rain"],
    "2026-06-03": ["Fern by Night", "Clouds at Noon"],
    "2026-06-04": ["Moss under Snow", "Moss and Fern Together", "Rivers in Spring"],
    "2026-06-05": ["Stones in Rain", "Sand at Sea"],
}
"""Day to the titles of its papers; one comes again."""
NOON: Final = datetime(2026, 6, 3, 12, tzinfo=UTC)
LIST: Final = "reading-list/"
MOSS: Final = "tags/moss/"


def entry(title: str, number: int) -> dict[str, object]:
    """One paper as the source's JSON has it."""
    return {
        "paper": {
            "id": f"2606.{number:05}",
            "title": title,
            "summary": f"We look at what is there, for the {number}th time.",
            "authors": [{"name": "Ivy Stone"}],
            "publishedAt": "2026-06-01T00:00:00.000Z",
            "upvotes": number,
        },
        "title": title,
        "publishedAt": "2026-06-01T00:00:00.000Z",
        "numComments": 2,
    }


@pytest.fixture(scope="module")
def root(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The root of the site of five days."""
    del chromium  # Nothing is built where there is no browser.
    with serving(built_once(tmp_path_factory, "days", build_days) / "site") as url:
        yield url


def build_days(folder: Path) -> None:
    workspace = make_workspace(folder)
    digests = workspace.seeds / "digests"
    digests.mkdir(parents=True)
    titles = list(dict.fromkeys(title for listed in DAYS.values() for title in listed))
    for day, listed in DAYS.items():
        entries = [entry(title, titles.index(title) + 1) for title in listed]
        (digests / f"{day}.json").write_text(json.dumps(entries), encoding="utf-8")
    (workspace.seeds / "tags.yml").write_text(TAGS, encoding="utf-8")
    outcome = workspace.run_alone("build")
    assert outcome.code == 0, outcome.stderr


def since(page: Page) -> Locator:
    return page.locator("[data-since]")


def come(page: Page, root: str, *, hours: int, without: int = 0) -> None:
    """Open the home page so many hours after noon, without the newest days."""

    def answer(route: Route) -> None:
        response = route.fetch()
        recent = response.json()
        recent["digests"] = recent["digests"][without:]
        route.fulfill(response=response, json=recent)

    page.unroute_all()
    page.route("**/data/recent.json", answer)
    page.clock.set_fixed_time(NOON + timedelta(hours=hours))
    visit(page, root)


def follow_moss(page: Page, root: str) -> None:
    visit(page, root + MOSS)
    page.get_by_role("button", name="Follow this tag").click()


def test_the_home_page_tells_what_came_in_since_the_last_visit(page: Page, root: str) -> None:
    follow_moss(page, root)
    come(page, root, hours=0, without=3)
    expect(since(page)).to_contain_text("On your next visit")
    come(page, root, hours=48)
    expect(since(page)).to_have_text("Since your last visit: 3 days, 6 papers, 2 under your tags.")
    expect(page.locator(".seen__mark")).to_have_count(1)
    expect(page.locator("li:has(> .seen__mark) .seen__day")).to_have_attribute(
        "href", re.compile("digests/2026-06-02/$")
    )


def test_the_news_stay_while_the_visit_lasts_and_are_old_at_the_next(page: Page, root: str) -> None:
    come(page, root, hours=0, without=1)
    come(page, root, hours=2)
    expect(since(page)).to_have_text("Since your last visit: 1 day, 1 paper.")
    page.reload()
    expect(since(page)).to_have_text("Since your last visit: 1 day, 1 paper.")
    come(page, root, hours=4)
    expect(since(page)).to_have_text("Nothing has come in since your last visit.")
    expect(page.locator(".seen__mark")).to_have_count(0)


def test_the_line_leads_on_by_keyboard(page: Page, root: str) -> None:
    follow_moss(page, root)
    come(page, root, hours=0, without=2)
    come(page, root, hours=9)
    page.get_by_role("link", name="2 under your tags").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Tags you follow")).to_be_in_viewport()
    expect(page.locator("[data-followed-tags] li")).to_contain_text(
        "2 papers since your last visit"
    )


def test_nothing_moves_when_the_line_comes(page: Page, root: str) -> None:
    come(page, root, hours=0, without=3)
    page.clock.set_fixed_time(NOON + timedelta(hours=9))
    assert first_load(page, root).shifts == ()


def test_where_storage_is_full_the_line_compares_with_the_visit_before(
    page: Page, root: str
) -> None:
    come(page, root, hours=0, without=1)
    page.evaluate(FILL_STORAGE)
    come(page, root, hours=9)
    expect(since(page)).to_have_text("Since your last visit: 1 day, 1 paper.")


@pytest.mark.parametrize("stored", ["[", '{"version": 1}', '{"version": 1, "now": 7, "at": 0}'])
def test_a_mark_that_is_broken_begins_anew(page: Page, root: str, stored: str) -> None:
    visit(page, root + LIST)
    page.evaluate("(text) => localStorage.setItem('/visit', text)", stored)
    come(page, root, hours=0)
    expect(since(page)).to_contain_text("On your next visit")
    come(page, root, hours=9)
    expect(since(page)).to_contain_text("Nothing has come in")


def test_where_storage_is_barred_nothing_is_told(page: Page, root: str) -> None:
    page.add_init_script(REFUSE_STORAGE)
    visit(page, root)
    expect(since(page)).to_be_empty()
    visit(page, root + MOSS)
    expect(page.get_by_role("button", name="Follow this tag")).to_have_count(0)
    expect(page.get_by_text("does not let the site remember tags")).to_be_visible()
    visit(page, root + LIST)
    expect(page.locator("[data-followed-status]")).to_be_empty()


def test_without_scripts_there_is_nothing_of_it(chromium: Browser, root: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    visit(page, root)
    expect(since(page)).to_be_hidden()
    visit(page, root + MOSS)
    expect(page.get_by_role("button", name="Follow this tag", include_hidden=True)).to_be_hidden()
    context.close()


def test_where_the_file_is_missing_the_page_is_whole(page: Page, root: str) -> None:
    page.route("**/data/recent.json", lambda route: route.abort())
    visit(page, root)
    expect(since(page)).to_be_empty()
    expect(page.locator(".papers__title").first).to_be_visible()


def test_a_tag_is_followed_and_no_longer_by_keyboard(page: Page, root: str) -> None:
    visit(page, root + MOSS)
    button = page.get_by_role("button", name="Follow this tag")
    expect(button).to_have_attribute("aria-pressed", "false")
    button.focus()
    page.keyboard.press("Space")
    expect(button).to_have_attribute("aria-pressed", "true")
    visit(page, root + LIST)
    expect(page.get_by_role("link", name="Moss studies")).to_have_attribute("href", root + MOSS)
    listed = page.get_by_role("button", name="Follow Moss studies")
    listed.focus()
    page.keyboard.press("Enter")
    expect(listed).to_have_attribute("aria-pressed", "false")
    expect(listed).to_be_focused()
    page.reload()
    expect(page.locator("[data-followed-status]")).to_contain_text("No tag is followed yet")


def test_a_tag_that_is_no_longer_followed_can_be_followed_again(page: Page, root: str) -> None:
    follow_moss(page, root)
    visit(page, root + LIST)
    listed = page.get_by_role("button", name="Follow Moss studies")
    listed.click()
    listed.click()
    expect(listed).to_have_attribute("aria-pressed", "true")
    visit(page, root + MOSS)
    expect(page.get_by_role("button", name="Follow this tag")).to_have_attribute(
        "aria-pressed", "true"
    )


def test_tags_are_followed_in_two_tabs_at_once(page: Page, root: str) -> None:
    visit(page, root + LIST)
    other = page.context.new_page()
    visit(other, root + "tags/fern/")
    third = page.context.new_page()
    follow_moss(third, root)
    other.get_by_role("button", name="Follow this tag").click()
    expect(page.locator("[data-followed-tags] a")).to_have_text(["Moss studies", "Fern studies"])
    page.get_by_role("button", name="Follow Fern studies").click()
    expect(other.get_by_role("button", name="Follow this tag")).to_have_attribute(
        "aria-pressed", "false"
    )
    expect(third.get_by_role("button", name="Follow this tag")).to_have_attribute(
        "aria-pressed", "true"
    )


def test_followed_tags_that_cannot_be_read_are_left_and_put_aside(page: Page, root: str) -> None:
    visit(page, root + LIST)
    page.evaluate("localStorage.setItem('/followed-tags', '{\"version\": 9}')")
    follow_moss(page, root)
    expect(page.get_by_text("cannot be read, and were left as they are")).to_be_visible()
    assert page.evaluate("localStorage.getItem('/followed-tags')") == '{"version": 9}'
    visit(page, root + LIST)
    expect(page.locator("[data-followed-status]")).to_contain_text("cannot be read")
    page.get_by_role("button", name="Put it aside and begin a new list").click()
    expect(page.locator("[data-followed-status]")).to_contain_text("No tag is followed yet")
    assert page.evaluate("localStorage.getItem('/followed-tags-aside-1')") == '{"version": 9}'


def test_where_storage_is_full_following_is_refused_and_said(page: Page, root: str) -> None:
    visit(page, root + MOSS)
    page.evaluate(FILL_STORAGE)
    button = page.get_by_role("button", name="Follow this tag")
    button.click()
    expect(page.get_by_text("This was not stored")).to_be_visible()
    expect(button).to_have_attribute("aria-pressed", "false")


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_no_violation_where_there_are_news_and_followed_tags(
    chromium: Browser, root: str, width: int, palette: Palette
) -> None:
    with opened(chromium, width=width, palette=palette) as page:
        follow_moss(page, root)
        assert [str(each) for each in violations(page)] == []
        come(page, root, hours=0, without=2)
        come(page, root, hours=9)
        expect(since(page)).to_contain_text("under your tags")
        assert [str(each) for each in violations(page)] == []
        visit(page, root + LIST)
        expect(page.locator("[data-followed-tags] li")).to_have_count(1)
        assert [str(each) for each in violations(page)] == []


def test_a_label_that_is_stored_is_text(page: Page, root: str) -> None:
    visit(page, root)
    tags = [{"slug": "moss", "label": "<img src=x> moss"}, {"slug": "javascript:x", "label": "x"}]
    page.evaluate("(text) => localStorage.setItem('/followed-tags', text)", json.dumps(tags))
    visit(page, root + LIST)
    expect(page.locator("[data-followed-tags] a")).to_have_text(["<img src=x> moss"])


def test_the_file_of_recent_digests_is_small(real_site: Path) -> None:
    assert 0 < (real_site / "data" / "recent.json").stat().st_size <= 20_000
