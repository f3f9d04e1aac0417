"""The orders of what is found."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

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


def month_of(paper: Paper) -> str:
    """The month among whose papers a paper is ranked; empty where it is not known."""
    known = paper.date is not None and paper.date.month is not None
    return str(paper.date)[:7] if known else ""
