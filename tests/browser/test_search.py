"""The search as readers use it: the box of every page, and the page of the search."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import quote_plus

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from generator.diagnostics import Diagnostics
from generator.indexing import index_archive, index_authors
from generator.model import Archive, Author
from tests.measures.axe import violations
from tests.measures.browser import opened, visit
from tests.measures.loading import overflowing
from tests.measures.search_site import build_search_site
from tests.measures.server import serving
from tests.tagged_archive import HOSTILE, tagged_archive

GROKKING: Final = "Grokking: Generalization Beyond Overfitting on Small Algorithmic Datasets"
GROKKING_SLUG: Final = "grokking-generalization-beyond-overfitting-on-small-algorithmic-datasets"
WIDE: Final = 896
"""Pixels from which on what narrows stands open beside the papers."""
TITLES: Final = "[data-search-result] [data-title]"

pytestmark = pytest.mark.browser


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    with opened(chromium, width=1280) as page:
        yield page


@pytest.fixture(scope="module")
def archive() -> Archive:
    return tagged_archive(300, tags=20)


@pytest.fixture(scope="module")
def tagged_url(archive: Archive, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The root of a site in a folder of its host, as project sites are."""
    folder = tmp_path_factory.mktemp("tagged-search")
    build_search_site(archive, folder, folder / "host" / "archive-of-papers")
    with serving(folder / "host") as url:
        yield f"{url}archive-of-papers/"


def search(page: Page, url: str, query: str, more: str = "") -> list[str]:
    """Open the shared address of a query; gives the titles shown."""
    visit(page, f"{url}search/?q={quote_plus(query)}{more}")
    expect(page.locator("[data-search-status]")).to_contain_text("found", timeout=30_000)
    return page.locator(TITLES).all_inner_texts()


def status(page: Page) -> str:
    return page.locator("[data-search-status]").inner_text()


def suggest(page: Page, query: str) -> None:
    """Type into the box of the page and wait for what it offers."""
    page.locator("[data-search-box] input").press_sequentially(query)
    expect(page.locator(f'[data-search-popup="{query}"]')).to_be_visible()


def settle(page: Page) -> None:
    """Wait until the list is that of the present address."""
    expect(page.locator("[data-search-list]")).not_to_have_attribute("aria-busy", "true")


def active_option(page: Page) -> str | None:
    return page.locator("[data-search-box] input").get_attribute("aria-activedescendant")


def narrow(page: Page, label: str) -> None:
    """Tick an option and wait for its list."""
    page.get_by_role("checkbox", name=re.compile(f"^{re.escape(label)} ")).check()
    settle(page)


class TestWhatIsFound:
    def test_a_shared_address_shows_the_paper_first(self, page: Page, site_url: str) -> None:
        assert search(page, site_url, "grokking small algorithmic datasets")[0] == GROKKING
        link = page.locator(TITLES).first
        assert link.get_attribute("href") == f"{site_url}papers/{GROKKING_SLUG}/"
        assert link.locator("mark").all_inner_texts() == [
            "Grokking:",
            "Small",
            "Algorithmic",
            "Datasets",
        ]

    def test_an_unfinished_word_is_completed(self, page: Page, site_url: str) -> None:
        assert search(page, site_url, "overfitting on small algori")[0] == GROKKING

    def test_a_mistyped_word_is_mended_and_the_page_says_so(
        self, page: Page, site_url: str
    ) -> None:
        assert GROKKING in search(page, site_url, "groking algorithmic")[:3]
        assert "Showing results for “grokking” instead of “groking”." in status(page)

    def test_known_words_and_their_forms_are_not_called_mended(
        self, page: Page, site_url: str
    ) -> None:
        search(page, site_url, "grokked overfitting")
        assert "instead of" not in status(page)

    def test_words_that_no_paper_has_do_not_hide_the_others(
        self, page: Page, site_url: str
    ) -> None:
        assert search(page, site_url, "xqzwvvk grokking small algorithmic")[0] == GROKKING

    def test_a_phrase_stands_in_every_paper_found(self, page: Page, site_url: str) -> None:
        assert GROKKING in search(page, site_url, '"beyond overfitting on"')
        search(page, site_url, '"overfitting beyond"')
        assert page.locator("[data-search-empty]").count() == 1
        assert status(page) == "No paper found."

    def test_a_phrase_is_not_found_in_other_forms(self, page: Page, site_url: str) -> None:
        assert GROKKING not in search(page, site_url, '"beyond overfitted on"')

    def test_an_author_s_name_narrows(self, page: Page, site_url: str) -> None:
        assert search(page, site_url, 'author:"Alethea Power"') == [GROKKING]
        assert search(page, site_url, "generalization author:alethea") == [GROKKING]

    def test_a_digest_and_a_year_narrow(self, page: Page, site_url: str) -> None:
        search(page, site_url, "generalization year:2022 digest:learned-evaluation")
        dates = page.locator("[data-search-result] time").evaluate_all(
            "times => times.map((time) => time.dateTime.slice(0, 4))"
        )
        assert set(dates) == {"2022"}

    def test_an_unknown_tag_is_named(self, page: Page, site_url: str) -> None:
        assert search(page, site_url, "learning tag:nonsense") == []
        assert status(page) == "No paper found. There is no tag “nonsense”."

    def test_nothing_is_found_for_nonsense(self, page: Page, site_url: str) -> None:
        assert search(page, site_url, "xqzwvvk") == []
        assert page.locator("[data-search-empty] a").count() == 2

    def test_the_words_of_a_tag_find_its_papers(
        self, page: Page, archive: Archive, tagged_url: str
    ) -> None:
        tagged = [paper for paper in archive.papers if "tag-18" in {t.slug for t in paper.tags}]
        search(page, tagged_url, 'tag:"Tag & 18"')
        assert status(page).startswith(f"{len(tagged)} paper")


class TestThePage:
    def test_options_narrow_and_count(self, page: Page, tagged_url: str) -> None:
        search(page, tagged_url, "learning")
        option = page.get_by_role("checkbox", name=re.compile("^Tag & 0 "))
        told = page.locator("[data-count='tag:tag-0']")
        expect(told).to_have_text(re.compile(r"^\d+$"))
        count = int(told.inner_text())
        narrow(page, "Tag & 0")
        assert status(page).startswith(f"{count} paper")
        assert page.url.endswith("?q=learning&tag=tag-0")
        expect(option).to_be_focused()

    def test_the_address_holds_the_whole_state(self, page: Page, tagged_url: str) -> None:
        shown = search(page, tagged_url, "learning", "&sort=date&tag=tag-0&page=2")
        assert "Page 2 of" in status(page)
        assert page.locator("[data-search-sort]").input_value() == "newest"
        assert page.get_by_role("checkbox", name=re.compile("^Tag & 0 ")).is_checked()
        page.reload()
        page.locator(TITLES).first.wait_for()
        assert page.locator(TITLES).all_inner_texts() == shown

    def test_sorted_by_date_the_newest_stands_first(self, page: Page, site_url: str) -> None:
        search(page, site_url, "generalization")
        page.get_by_label("Sort by").select_option("newest")
        expect(page).to_have_url(f"{site_url}search/?q=generalization&sort=newest")
        settle(page)
        dates = page.locator("[data-search-result] time").evaluate_all(
            "times => times.map((time) => time.dateTime)"
        )
        assert dates == sorted(dates, reverse=True)

    def test_tags_alone_list_their_papers_newest_first(
        self, page: Page, archive: Archive, tagged_url: str
    ) -> None:
        tagged = [paper for paper in archive.papers if "tag-1" in {t.slug for t in paper.tags}]
        visit(page, f"{tagged_url}search/?q=&tag=tag-1")
        expect(page.locator("[data-search-status]")).to_have_text(
            f"{len(tagged)} papers with Tag & 1."
        )

    def test_going_back_shows_what_was_there(self, page: Page, site_url: str) -> None:
        first = search(page, site_url, "grokking")
        box = page.locator("[data-search-box] input")
        box.fill("speech enhancement")
        box.press("Enter")
        expect(page.locator(TITLES).first).to_contain_text("Speech")
        page.go_back()
        expect(page.locator(TITLES).first).to_have_text(first[0])
        expect(box).to_have_value("grokking")

    def test_pages_follow_each_other(self, page: Page, site_url: str) -> None:
        first = search(page, site_url, "language models")
        page.get_by_role("link", name="Next page").click()
        expect(page.locator(TITLES).first).not_to_have_text(first[0])
        assert page.url.endswith("?q=language+models&page=2")
        expect(page.locator("[data-search-heading]")).to_be_focused()

    def test_arrows_walk_through_the_results(self, page: Page, site_url: str) -> None:
        search(page, site_url, "grokking")
        page.keyboard.press("/")
        page.keyboard.press("ArrowDown")
        expect(page.locator(TITLES).nth(0)).to_be_focused()
        page.keyboard.press("ArrowDown")
        expect(page.locator(TITLES).nth(1)).to_be_focused()
        page.keyboard.press("Escape")
        expect(page.locator("[data-search-box] input")).to_be_focused()

    @pytest.mark.parametrize("width", [1280, 320])
    def test_it_holds_wherever_it_is_read(
        self, chromium: Browser, tagged_url: str, width: int
    ) -> None:
        with opened(chromium, width=width) as page:
            search(page, tagged_url, "learning", "&tag=tag-0")
            if width < WIDE:
                page.locator("[data-search-facets] > summary").click()
            page.locator("[data-search-options] input").first.wait_for()
            assert overflowing(page) == []
            assert [str(violation) for violation in violations(page)] == []


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

    def test_the_list_fits_a_narrow_page(self, chromium: Browser, site_url: str) -> None:
        with opened(chromium, width=320) as page:
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


class TestExamples:
    def test_where_nothing_is_typed_the_page_shows_what_can_be(
        self, page: Page, site_url: str
    ) -> None:
        visit(page, f"{site_url}search/")
        expect(page.locator("[data-search-box] input")).to_be_focused()
        examples = page.locator("[data-search-start] a")
        queries = examples.all_inner_texts()
        assert len(queries) == 5
        for query in queries:
            assert search(page, site_url, query)
            expect(page.locator("[data-search-start]")).to_be_hidden()
        page.go_back()

    def test_an_example_is_followed_with_the_keyboard(self, page: Page, site_url: str) -> None:
        visit(page, f"{site_url}search/")
        example = page.locator("[data-search-start] a").last
        query = example.inner_text()
        example.press("Enter")
        expect(page.locator("[data-search-box] input")).to_have_value(query)
        expect(page.locator("[data-search-status]")).to_contain_text("1 paper found")


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

    @pytest.mark.parametrize("file", ["pagefind.js", "matching/finder.js", "wasm.en.pagefind"])
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
