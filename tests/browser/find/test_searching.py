"""The search as readers use it on its page: what is found, and how the page shows it."""

from __future__ import annotations

import re
from typing import Final

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from generator.model import Archive
from tests.measures.axe import violations
from tests.measures.browser import reopened, visit
from tests.measures.find_page import TITLES, search, status, wait_for_list
from tests.measures.loading import overflowing

pytestmark = pytest.mark.browser


GROKKING: Final = "Grokking: Generalization Beyond Overfitting on Small Algorithmic Datasets"
GROKKING_SLUG: Final = "grokking-generalization-beyond-overfitting-on-small-algorithmic-datasets"
WIDE: Final = 896
"""Pixels from which on what narrows stands open beside the papers."""


def narrow(page: Page, label: str) -> None:
    """Tick an option and wait for its list."""
    page.get_by_role("checkbox", name=re.compile(f"^{re.escape(label)} ")).check()
    wait_for_list(page)


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
        wait_for_list(page)
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

    def test_the_way_back_from_typed_words_leads_to_those_before(
        self, page: Page, site_url: str
    ) -> None:
        """Also where they were shown before Enter, as they are once a reader pauses."""
        first = search(page, site_url, "grokking")
        box = page.locator("[data-search-box] input")
        box.fill("speech")
        page.wait_for_url("**/?q=speech")
        box.press_sequentially(" enhancement")
        page.wait_for_url("**/?q=speech+enhancement")
        box.press("Enter")
        page.go_back()
        expect(page.locator(TITLES).first).to_have_text(first[0])
        assert page.url == f"{site_url}search/?q=grokking"

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
        self, profile: BrowserContext, tagged_url: str, width: int
    ) -> None:
        with reopened(profile, width=width) as page:
            search(page, tagged_url, "learning", "&tag=tag-0")
            if width < WIDE:
                page.locator("[data-search-facets] > summary").click()
            page.locator("[data-search-options] input").first.wait_for()
            assert overflowing(page) == []
            assert [str(violation) for violation in violations(page)] == []


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
