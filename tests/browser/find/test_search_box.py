"""The box of every page: suggestions, names, and what it does without the search."""

from __future__ import annotations

import re
from typing import Final

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from generator.diagnostics import Diagnostics
from generator.indexing import index_archive, index_authors
from generator.model import Archive, Author
from tests.measures.axe import violations
from tests.measures.browser import reopened, visit
from tests.measures.find_page import TITLES, search
from tests.measures.loading import overflowing
from tests.tagged_archive import HOSTILE

pytestmark = pytest.mark.browser


GROKKING: Final = "Grokking: Generalization Beyond Overfitting on Small Algorithmic Datasets"
GROKKING_SLUG: Final = "grokking-generalization-beyond-overfitting-on-small-algorithmic-datasets"


def suggest(page: Page, query: str) -> None:
    """Type into the box of the page and wait for what it offers."""
    page.locator("[data-search-box] input").press_sequentially(query)
    expect(page.locator(f'[data-search-popup="{query}"]')).to_be_visible()


def active_option(page: Page) -> str | None:
    return page.locator("[data-search-box] input").get_attribute("aria-activedescendant")


class TestTheBox:
    def test_slash_and_s_turn_to_it_but_not_while_typing(self, page: Page, site_url: str) -> None:
        visit(page, f"{site_url}about/")
        box = page.locator("[data-search-box] input")
        for key in "/s":
            page.keyboard.press(key)
            expect(box).to_be_focused()
            box.press("Escape")
            expect(box).not_to_be_focused()
        box.focus()
        page.keyboard.type("s/")
        expect(box).to_have_value("s/")

    def test_nothing_is_loaded_before_a_reader_turns_to_it(self, page: Page, site_url: str) -> None:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url.removeprefix(site_url)))
        visit(page, f"{site_url}about/")
        own = [path for path in asked if "search" in path or "pagefind" in path]
        assert sorted(own) == [
            "assets/javascripts/find/search/box.js",
            "assets/stylesheets/components/search-box.css",
        ]

    def test_arrows_walk_and_enter_opens(self, page: Page, site_url: str) -> None:
        visit(page, f"{site_url}about/")
        suggest(page, "grokking small algorithmic")
        box = page.get_by_role("combobox", name="Search papers")
        expect(box).to_have_attribute("aria-expanded", "true")
        assert active_option(page) is None
        options = page.get_by_role("option")
        expect(options.first).to_contain_text(GROKKING)
        page.keyboard.press("ArrowDown")
        assert active_option(page) == options.first.get_attribute("id")
        expect(options.first).to_have_attribute("aria-selected", "true")
        page.keyboard.press("ArrowUp")
        assert active_option(page) is None
        page.keyboard.press("ArrowUp")
        assert active_option(page) == options.last.get_attribute("id")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        expect(page).to_have_url(f"{site_url}papers/{GROKKING_SLUG}/")

    def test_enter_on_the_text_leads_to_all_results(self, page: Page, site_url: str) -> None:
        visit(page, f"{site_url}about/")
        suggest(page, "grokking")
        page.keyboard.press("Enter")
        expect(page).to_have_url(f"{site_url}search/?q=grokking")
        expect(page.locator(TITLES).first).to_contain_text("Grokking")

    def test_escape_leaves_for_where_one_came_from(self, page: Page, site_url: str) -> None:
        visit(page, f"{site_url}about/")
        link = page.get_by_role("link", name="undated")
        link.focus()
        page.keyboard.press("/")
        suggest(page, "grokking")
        page.keyboard.press("Escape")
        expect(page.locator("[data-search-popup]")).to_be_hidden()
        expect(link).to_be_focused()

    def test_the_count_and_what_was_mended_are_told(self, page: Page, site_url: str) -> None:
        visit(page, f"{site_url}about/")
        suggest(page, "groking")
        told = page.locator("[data-search-popup] [role=status]")
        expect(told).to_contain_text(
            re.compile(r"^\d+ papers found\. Showing results for “grokking”")
        )

    def test_the_open_list_has_no_fault_for_a_screen_reader(
        self, page: Page, site_url: str
    ) -> None:
        visit(page, f"{site_url}about/")
        suggest(page, "language")
        page.keyboard.press("ArrowDown")
        assert [str(violation) for violation in violations(page)] == []

    def test_the_list_fits_a_narrow_page(self, profile: BrowserContext, site_url: str) -> None:
        with reopened(profile, width=320) as page:
            visit(page, f"{site_url}about/")
            suggest(page, "language")
            assert overflowing(page) == []

    def test_markup_in_a_title_is_text(self, page: Page, tagged_url: str) -> None:
        visit(page, f"{tagged_url}about/")
        title = page.title()
        suggest(page, "img onerror document")
        expect(page.get_by_role("option").first).to_contain_text(HOSTILE)
        page.keyboard.press("Enter")
        page.locator(TITLES).first.wait_for()
        assert HOSTILE in page.locator(TITLES).first.inner_text()
        assert page.locator("[data-search-page] img").count() == 0
        assert page.title() != "1"
        assert title != "1"


class TestNames:
    @pytest.fixture
    def author(self, archive: Archive) -> Author:
        """The name with most papers, which comes first among all that begin like it."""
        newest_first = index_archive(archive).newest_first
        names = index_authors(archive, newest_first, Diagnostics())
        return min(names, key=lambda name: (-len(name.papers), name.name))

    def test_the_box_suggests_names_before_papers(
        self, page: Page, tagged_url: str, author: Author
    ) -> None:
        visit(page, f"{tagged_url}about/")
        suggest(page, author.name)
        first = page.get_by_role("option").first
        expect(first).to_contain_text(author.name)
        expect(first).to_contain_text(f"Author, {len(author.papers)} papers")
        page.keyboard.press("ArrowDown")
        assert active_option(page) == first.get_attribute("id")
        page.keyboard.press("Enter")
        expect(page).to_have_url(f"{tagged_url}authors/{author.slug}/")

    def test_the_page_of_the_search_leads_to_names(
        self, page: Page, tagged_url: str, author: Author
    ) -> None:
        search(page, tagged_url, author.name)
        link = page.locator("[data-search-names] a").first
        expect(link).to_have_text(author.name)
        assert link.get_attribute("href") == f"{tagged_url}authors/{author.slug}/"
        search(page, tagged_url, "language")
        expect(page.locator("[data-search-names]")).to_be_hidden()

    def test_the_search_goes_on_without_the_names(
        self, page: Page, tagged_url: str, author: Author
    ) -> None:
        page.route("**/data/names/*", lambda route: route.abort())
        assert search(page, tagged_url, f"language {author.name}")
        expect(page.locator("[data-search-names]")).to_be_hidden()


class TestWithoutTheSearch:
    def test_without_scripts_the_box_leads_to_a_page_that_says_so(
        self, chromium: Browser, site_url: str
    ) -> None:
        context = chromium.new_context(java_script_enabled=False)
        page = context.new_page()
        page.goto(f"{site_url}about/")
        page.locator("[data-search-box] input").fill("grokking")
        page.keyboard.press("Enter")
        expect(page).to_have_url(f"{site_url}search/?q=grokking")
        said = page.get_by_text("Searching needs JavaScript")
        expect(said).to_be_visible()
        assert [link.get_attribute("href") for link in said.locator("a").all()] == [
            "../tags/",
            "../archive/",
        ]
        expect(page.locator("[data-search-facets]")).to_be_hidden()
        context.close()

    @pytest.mark.parametrize("file", ["pagefind-entry.json", "matching/finder.js", ".pf_meta"])
    def test_a_missing_file_gives_a_message_and_the_box_stays(
        self, page: Page, site_url: str, file: str
    ) -> None:
        page.route(re.compile(re.escape(file)), lambda route: route.abort())
        visit(page, f"{site_url}about/")
        box = page.locator("[data-search-box] input")
        box.press_sequentially("grokking")
        told = page.locator("[data-search-popup] [role=status]")
        expect(told).to_contain_text("The search could not be loaded", timeout=15_000)
        box.press("Enter")
        expect(page).to_have_url(f"{site_url}search/?q=grokking")
        told = page.locator("[data-search-status]")
        expect(told).to_contain_text("The search could not be loaded", timeout=15_000)
        page.unroute_all()
        page.get_by_role("button", name="Try again").click()
        expect(page.locator(TITLES).first).to_contain_text("Grokking")

    def test_no_request_leaves_the_site(self, page: Page, site_url: str) -> None:
        def watch(route: Route) -> None:
            assert route.request.url.startswith(site_url)
            assert "grokking" not in route.request.url.removeprefix(f"{site_url}search/?q=grokking")
            route.continue_()

        page.route("**/*", watch)
        assert search(page, site_url, "grokking")
