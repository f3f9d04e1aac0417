"""The orders of what is found."""

from __future__ import annotations

from typing import Final

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from generator.model import Archive, Paper
from tests.measures.browser import visit
from tests.measures.find_page import (
    PAGE_LENGTH,
    expected,
    first_titles,
    reversed_by_day,
    settle,
    titles,
)

pytestmark = pytest.mark.browser

FURTHEST_STOP: Final = 400
"""Times that Tab is pressed at most; a page of twenty papers has some 150 stops."""


class TestOrders:
    def test_the_oldest_first_and_undated_papers_last(
        self, page: Page, filter_url: str, archive: Archive
    ) -> None:
        visit(page, filter_url)
        settle(page)
        page.get_by_label("Sort by").select_option("oldest")
        page.wait_for_url("**/?sort=oldest")
        settle(page)
        oldest = reversed_by_day(expected(archive))
        assert titles(page) == first_titles(oldest)
        visit(page, f"{filter_url}?sort=oldest&page=99")
        settle(page)
        expect(page.locator("[data-search-result]").last).to_contain_text("Undated")

    def test_the_most_upvoted_of_each_month_first_and_the_page_says_so(
        self, page: Page, filter_url: str, archive: Archive
    ) -> None:
        visit(page, f"{filter_url}?sort=upvotes")
        settle(page)
        expect(page.get_by_text("each paper is ranked within its month")).to_be_visible()
        expect(page.get_by_label("Sort by")).to_have_value("upvotes")
        groups: dict[str, list[int]] = {}
        for paper in archive.papers:
            if paper.upvotes is not None:
                groups.setdefault(month_of(paper), []).append(paper.upvotes)

        def share(paper: Paper) -> float:
            if paper.upvotes is None:
                return -1
            group = groups[month_of(paper)]
            fewer = sum(each < paper.upvotes for each in group)
            return (fewer + group.count(paper.upvotes) / 2) / len(group)

        found = sorted(expected(archive), key=lambda paper: -share(paper))
        assert titles(page) == first_titles(found)

    def test_those_of_one_digest_by_their_upvotes_alone(
        self, page: Page, filter_url: str, archive: Archive
    ) -> None:
        visit(page, f"{filter_url}?digest=digest-3&sort=upvotes")
        settle(page)
        expect(page.get_by_text("ranked within its month")).to_have_count(0)
        found = sorted(
            expected(archive, digest="digest-3"),
            key=lambda paper: -1 if paper.upvotes is None else paper.upvotes,
            reverse=True,
        )
        shown = {paper.title: paper.upvotes for paper in found}
        upvotes = [paper.upvotes for paper in found]
        assert [shown[title] for title in titles(page)] == upvotes[:PAGE_LENGTH]

    def test_an_order_is_kept_by_the_way_back_and_by_a_new_load(
        self, page: Page, filter_url: str
    ) -> None:
        visit(page, f"{filter_url}?tag=tag-0&sort=oldest&page=2")
        shown = titles(page)
        page.get_by_role("link", name="Next page").click()
        page.wait_for_url("**/?tag=tag-0&sort=oldest&page=3")
        settle(page)
        page.go_back()
        expect(page.locator("[data-search-status]")).to_contain_text("Page 2 of")
        assert titles(page) == shown
        page.reload()
        assert titles(page) == shown

    def test_relevance_is_no_order_where_nothing_is_sought(
        self, page: Page, filter_url: str
    ) -> None:
        visit(page, f"{filter_url}?sort=relevance")
        settle(page)
        expect(page.get_by_label("Sort by")).to_have_value("newest")
        expect(page.locator("option[value=relevance]")).to_have_attribute("hidden", "")

    def test_an_order_is_chosen_and_paged_through_with_the_keyboard(
        self, page: Page, filter_url: str, archive: Archive
    ) -> None:
        visit(page, filter_url)
        settle(page)
        sort = page.get_by_label("Sort by")
        tab_to(page, sort)
        page.keyboard.press("ArrowDown")
        page.wait_for_url("**/?sort=oldest")
        oldest = reversed_by_day(expected(archive))
        assert titles(page) == first_titles(oldest)
        expect(sort).to_be_focused()
        tab_to(page, page.get_by_role("link", name="Next page"))
        page.keyboard.press("Enter")
        page.wait_for_url("**/?sort=oldest&page=2")
        expect(page.locator("[data-search-heading]")).to_be_focused()
        expect(page.locator("[data-search-status]")).to_contain_text("Page 2 of")
        assert titles(page) == first_titles(oldest[PAGE_LENGTH:])

    def test_letters_typed_at_the_control_choose_and_are_no_shortcuts(
        self, page: Page, filter_url: str
    ) -> None:
        visit(page, filter_url)
        settle(page)
        sort = page.get_by_label("Sort by")
        sort.focus()
        page.keyboard.press("m")
        page.wait_for_url("**/?sort=upvotes")
        page.keyboard.press("s")
        expect(sort).to_be_focused()


class TestOrdersOfOtherLists:
    def test_a_tag_s_papers_are_sorted_with_the_keyboard(self, page: Page, site_url: str) -> None:
        visit(page, f"{site_url}tags/benchmark/")
        tab_to(page, page.get_by_role("link", name="oldest first"))
        page.keyboard.press("Enter")
        page.wait_for_url("**/search/?tag=benchmark&sort=oldest")
        settle(page)
        expect(page.get_by_label("Sort by")).to_have_value("oldest")
        expect(page.locator("[data-search-status]")).to_contain_text("with Benchmark")

    def test_without_scripts_a_list_is_paged_and_the_way_to_other_orders_says_what_it_needs(
        self, chromium: Browser, site_url: str
    ) -> None:
        context = chromium.new_context(java_script_enabled=False)
        page = context.new_page()
        visit(page, f"{site_url}tags/benchmark/")
        shown = page.locator(".papers__title").all_text_contents()
        page.get_by_role("link", name="Older page").press("Enter")
        page.wait_for_url("**/tags/benchmark/page/*/")
        assert not {*shown} & {*page.locator(".papers__title").all_text_contents()}
        page.get_by_role("link", name="oldest first").press("Enter")
        page.wait_for_url("**/search/?tag=benchmark&sort=oldest")
        expect(page.get_by_text("needs JavaScript")).to_be_visible()
        expect(page.get_by_label("Sort by")).to_be_hidden()
        page.get_by_role("link", name="Benchmark", exact=True).press("Enter")
        page.wait_for_url("**/tags/benchmark/")
        context.close()


def tab_to(page: Page, stop: Locator) -> None:
    """Press Tab until the focus is there, as a reader does who has no pointer."""
    for _ in range(FURTHEST_STOP):
        if stop.evaluate("stop => stop === document.activeElement"):
            return
        page.keyboard.press("Tab")
    expect(stop).to_be_focused()


def month_of(paper: Paper) -> str:
    """The month among whose papers a paper is ranked; empty where it is not known."""
    known = paper.date is not None and paper.date.month is not None
    return str(paper.date)[:7] if known else ""
