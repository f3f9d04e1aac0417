"""Tags, years, months and digests narrow what is listed, and the address says how."""

from __future__ import annotations

import re
from typing import Final

import pytest
from playwright.sync_api import Page, expect

from generator.indexing import index_archive
from generator.model import Archive, LinkKind
from tests.measures.browser import visit
from tests.measures.find_page import box, expected, first_titles, query, settle, status, titles

pytestmark = pytest.mark.browser


TAG: Final = frozenset({"tag-0"})


def test_without_a_choice_all_papers_are_listed_newest_first(
    page: Page, filter_url: str, archive: Archive
) -> None:
    visit(page, filter_url)
    assert titles(page) == first_titles(expected(archive))
    assert status(page) == "All 300 papers."


def test_a_shared_address_shows_its_choice(page: Page, filter_url: str, archive: Archive) -> None:
    visit(page, f"{filter_url}?tag=tag-0&tag=tag-1&without=tag-2&year=2020&year=2021")
    found = expected(
        archive,
        tags=frozenset({"tag-0", "tag-1"}),
        without=frozenset({"tag-2"}),
        years=frozenset({2020, 2021}),
    )
    assert found
    assert titles(page) == first_titles(found)
    assert status(page) == (
        f"{len(found)} papers with Tag & 0 and Tag & 1, without Tag & 2, of 2020 or 2021."
    )
    expect(page.locator("input:checked")).to_have_count(5)


def test_papers_with_code_are_a_tick_away(page: Page, filter_url: str, archive: Archive) -> None:
    visit(page, f"{filter_url}?tag=tag-0")
    box(page, "has", "code")
    found = [
        paper
        for paper in expected(archive, tags=frozenset({"tag-0"}))
        if LinkKind.CODE in {link.kind for link in paper.links}
    ]
    assert found
    assert titles(page) == first_titles(found)
    assert status(page) == f"{len(found)} papers with Tag & 0, with a link to code."
    assert query(page) == "tag=tag-0&has=code"


def test_ticking_narrows_the_list_and_the_address_says_how(
    page: Page, filter_url: str, archive: Archive
) -> None:
    visit(page, filter_url)
    box(page, "tag", "tag-0")
    box(page, "without", "tag-1")
    box(page, "year", "undated")
    found = expected(
        archive, tags=frozenset({"tag-0"}), without=frozenset({"tag-1"}), years=frozenset({None})
    )
    assert found
    page.wait_for_url("**/?tag=tag-0&without=tag-1&year=undated")
    expect(page.locator("[data-search-list] li")).to_have_count(len(found))
    assert titles(page) == first_titles(found)


def test_a_digest_in_the_address_is_chosen_and_named(
    page: Page, filter_url: str, archive: Archive
) -> None:
    visit(page, f"{filter_url}?digest=digest-3")
    expect(page.locator("[data-search-status]")).to_have_text("50 papers in Digest <3>.")
    assert titles(page) == first_titles(expected(archive, digest="digest-3"))
    page.get_by_role("button", name="Remove: Digest <3>").click()
    expect(page.locator("[data-search-status]")).to_have_text("All 300 papers.")


def test_months_stand_folded_under_their_years_and_widen_each_other(
    page: Page, filter_url: str, archive: Archive
) -> None:
    months = list(index_archive(archive).by_month)
    (year, month), other = months[0], months[-1]
    visit(page, filter_url)
    settle(page)
    value = f"{year}-{month:02d}"
    option = page.locator(f"input[name='month'][value='{value}']")
    expect(option).to_be_hidden()
    page.locator(".find__year", has=option).locator("summary").press("Enter")
    option.press("Space")
    page.wait_for_url(f"**/?month={value}")
    found = [archive.papers_by_slug[slug] for slug in index_archive(archive).by_month[months[0]]]
    assert titles(page) == first_titles(found)
    visit(page, f"{filter_url}?month={value}&month={other[0]}-{other[1]:02d}")
    both = len(found) + len(index_archive(archive).by_month[other])
    expect(page.locator("[data-search-status]")).to_contain_text(re.compile(f"^{both} papers? of "))


def test_each_option_tells_how_many_papers_it_would_leave(
    page: Page, filter_url: str, archive: Archive
) -> None:
    visit(page, f"{filter_url}?tag=tag-0&year=2020")
    settle(page)
    counts = {
        place.get_attribute("data-count"): (place.text_content() or "").replace(",", "")
        for place in page.locator("[data-count]").all()
    }
    year_2020: frozenset[int | None] = frozenset({2020})
    for number in range(19):
        tags = frozenset({"tag-0", f"tag-{number}"})
        assert counts[f"tag:tag-{number}"] == str(
            len(expected(archive, tags=tags, years=year_2020))
        )
    for year in (2019, 2020, 2021):
        found = expected(archive, tags=frozenset({"tag-0"}), years=frozenset({year}))
        assert counts[f"year:{year}"] == str(len(found))


def test_the_old_address_of_the_filter_leads_on_with_its_choice(
    page: Page, filter_url: str, archive: Archive
) -> None:
    found = expected(archive, tags=TAG, years=frozenset({2020}))
    visit(page, filter_url.replace("search/", "archive/filter/") + "?tag=tag-0&year=2020")
    page.wait_for_url("**/search/?tag=tag-0&year=2020")
    assert titles(page) == first_titles(found)


def test_asking_for_a_tag_that_was_ruled_out_takes_it_in(page: Page, filter_url: str) -> None:
    visit(page, f"{filter_url}?without=tag-0")
    settle(page)
    box(page, "tag", "tag-0")
    page.wait_for_url("**/?tag=tag-0")


def test_the_way_back_leads_through_the_choices(page: Page, filter_url: str) -> None:
    visit(page, filter_url)
    box(page, "tag", "tag-0")
    box(page, "tag", "tag-1")
    page.wait_for_url("**/?tag=tag-0&tag=tag-1")
    page.go_back()
    expect(page.locator("input:checked")).to_have_count(1)
    expect(page.locator("[data-search-status]")).to_contain_text("with Tag & 0.")
    page.go_back()
    expect(page.locator("[data-search-status]")).to_have_text("All 300 papers.")


def test_a_choice_can_be_taken_back_with_the_keyboard(page: Page, filter_url: str) -> None:
    visit(page, f"{filter_url}?tag=tag-0&without=tag-1")
    settle(page)
    page.get_by_role("button", name="Remove: not Tag & 1").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/?tag=tag-0")
    expect(page.get_by_role("button", name="Remove: Tag & 0")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("[data-search-status]")).to_have_text("All 300 papers.")
    expect(page.locator("[data-search-heading]")).to_be_focused()


def test_all_choices_can_be_taken_back_at_once(page: Page, filter_url: str) -> None:
    visit(page, f"{filter_url}?tag=tag-0&without=tag-1")
    page.get_by_role("button", name="Clear all").click()
    expect(page.locator("[data-search-status]")).to_have_text("All 300 papers.")
    assert query(page) == ""
    expect(page.locator("input:checked")).to_have_count(0)


def test_a_choice_that_nothing_fits_says_what_to_take_off(
    page: Page, filter_url: str, archive: Archive
) -> None:
    visit(page, f"{filter_url}?tag=tag-0&without=tag-0")
    expect(page.locator("[data-search-status]")).to_have_text(
        "No paper with Tag & 0, without Tag & 0."
    )
    expect(page.locator("[data-search-result]")).to_have_count(0)
    with_tag, rest = len(expected(archive, tags=TAG)), len(expected(archive, without=TAG))
    first, second = page.locator("[data-search-empty] button").all()
    expect(first).to_have_text(f"Take off “not Tag & 0”: {with_tag} papers")
    expect(second).to_have_text(f"Take off “Tag & 0”: {rest} papers")
    first.press("Enter")
    expect(page.locator("[data-search-status]")).to_have_text(f"{with_tag} papers with Tag & 0.")


def test_a_tag_that_no_longer_exists_is_named_and_can_be_taken_back(
    page: Page, filter_url: str
) -> None:
    visit(page, f"{filter_url}?tag=<b>gone</b>")
    expect(page.locator("[data-search-status]")).to_contain_text("No paper with <b>gone</b>.")
    page.get_by_role("button", name="Remove: <b>gone</b>").click()
    expect(page.locator("[data-search-status]")).to_have_text("All 300 papers.")


def test_several_digests_in_an_address_outlast_another_choice(page: Page, filter_url: str) -> None:
    visit(page, f"{filter_url}?digest=digest-0&digest=digest-1")
    expect(page.locator("[data-search-status]")).to_have_text(
        "100 papers in Digest <0> or Digest <1>."
    )
    box(page, "year", "2020")
    page.wait_for_url("**/?year=2020&digest=digest-0&digest=digest-1")
