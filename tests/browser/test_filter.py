from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from generator.build import make_catalogue, make_content
from generator.config import BuildConfig
from generator.diagnostics import Diagnostics
from generator.engine.site import build_site
from generator.exports.find.cards import CARDS_A_FILE
from generator.exports.records import join_records, paper_records
from generator.indexing.indexes import index_archive
from generator.model import Archive, Discovery, LinkKind, Paper
from generator.pages import Catalogue
from generator.phrases import date_phrase
from generator.writing.files import write_files
from tests.measures.axe import violations
from tests.measures.browser import opened, visit
from tests.measures.loading import first_load, overflowing
from tests.measures.real_site import ROOT
from tests.measures.server import serving
from tests.tagged_archive import HOSTILE, tagged_archive

WIDTHS: Final = {"desktop": 1280, "phone": 320}
PAGE_LENGTH: Final = 20
"""Papers of a page of the list."""
CARDS: Final = "/data/filter/cards/"
TAG: Final = frozenset({"tag-0"})
LABELS: Final = {"BibTeX": "bib", "RIS": "ris", "CSL-JSON": "csl", "CSV": "csv"}


@pytest.fixture(scope="module")
def archive() -> Archive:
    """One paper in nine has no upvotes; the others have up to a hundred."""
    archive = tagged_archive(300, tags=20)
    papers = tuple(
        replace(paper, upvotes=None if number % 9 == 4 else number * 37 % 101)
        for number, paper in enumerate(archive.papers)
    )
    return replace(archive, papers=papers)


@pytest.fixture(scope="module")
def filter_url(archive: Archive, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The search of a site in a folder of its host, as project sites are, without an index."""
    folder = tmp_path_factory.mktemp("tagged")
    shutil.copytree(ROOT / "docs", folder / "docs")
    diagnostics = Diagnostics()
    site = folder / "host" / "archive-of-papers"
    config = BuildConfig(root=ROOT, seeds=ROOT / "seeds", docs=folder / "docs", site=site)
    write_files(config.docs, make_content(archive, diagnostics, lambda _: None).files, diagnostics)
    assert build_site(config, 0, diagnostics, lambda _folder: True), diagnostics.report()
    with serving(folder / "host") as url:
        yield f"{url}archive-of-papers/search/"


@pytest.fixture(scope="module")
def catalogue(archive: Archive) -> Catalogue:
    return make_catalogue(archive, Discovery(), Diagnostics())


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    with opened(chromium, width=1280) as page:
        yield page


def expected(
    archive: Archive,
    *,
    tags: frozenset[str] = frozenset(),
    without: frozenset[str] = frozenset(),
    years: frozenset[int | None] = frozenset(),
    digest: str = "",
) -> list[Paper]:
    """What the filter must find, the slow and plain way."""

    def fits(paper: Paper) -> bool:
        carried = {tag.slug for tag in paper.tags}
        return (
            tags <= carried
            and not without & carried
            and (not years or (paper.date.year if paper.date else None) in years)
            and digest in {"", *(sighting.digest for sighting in paper.sightings)}
        )

    papers = archive.papers_by_slug
    return [papers[slug] for slug in index_archive(archive).newest_first if fits(papers[slug])]


def settle(page: Page) -> None:
    """Wait until the list is that of the present choice."""
    page.wait_for_function(
        "() => document.querySelector('[data-search-list] li')"
        " && !document.querySelector('[data-search-list][aria-busy]')"
    )


def titles(page: Page) -> list[str]:
    settle(page)
    return page.locator("[data-search-list] .papers__title").all_text_contents()


def first_titles(found: list[Paper]) -> list[str]:
    return [paper.title for paper in found[:PAGE_LENGTH]]


def status(page: Page) -> str:
    return page.locator("[data-search-status]").inner_text()


def query(page: Page) -> str:
    return urlsplit(page.url).query


def box(page: Page, name: str, value: str) -> None:
    """Tick or untick an option as a reader does, who clicks its label."""
    page.locator(f"label:has(input[name='{name}'][value='{value}'])").click()


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


class TestExport:
    @pytest.mark.parametrize("label", LABELS)
    def test_what_is_found_is_saved_in_its_order_with_the_bytes_of_the_generator(
        self, page: Page, filter_url: str, archive: Archive, catalogue: Catalogue, label: str
    ) -> None:
        visit(page, f"{filter_url}?tag=tag-1&sort=oldest")
        settle(page)
        page.locator("[data-search-export] summary").press("Enter")
        with page.expect_download() as download:
            page.get_by_role("button", name=label, exact=True).press("Enter")
        found = reversed_by_day(expected(archive, tags=frozenset({"tag-1"})))
        expect(page.locator(".export__status")).to_have_text(f"{len(found)} papers saved.")
        kind = LABELS[label]
        records = paper_records(archive, catalogue.texts, catalogue.cited)[kind]
        made = join_records(kind, [records[paper.slug] for paper in found])
        assert Path(download.value.path()).read_bytes() == made

    def test_escape_closes_the_buttons_and_nothing_has_moved(
        self, page: Page, filter_url: str
    ) -> None:
        visit(page, filter_url)
        settle(page)
        summary = page.locator("[data-search-export] summary")
        before = page.locator("[data-search-list]").bounding_box()
        summary.click()
        expect(page.get_by_role("button", name="BibTeX")).to_be_visible()
        assert page.locator("[data-search-list]").bounding_box() == before
        page.keyboard.press("Escape")
        expect(page.get_by_role("button", name="BibTeX")).to_be_hidden()
        expect(summary).to_be_focused()


def reversed_by_day(papers: list[Paper]) -> list[Paper]:
    """The oldest first; papers of one day keep their order, and undated ones stand last."""
    days = [list(each) for _, each in groupby(papers, key=lambda paper: paper.date)]
    dated = [day for day in days if day[0].date]
    undated = [day for day in days if not day[0].date]
    return [paper for day in [*reversed(dated), *undated] for paper in day]


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


def test_long_results_are_paged_and_the_numbers_go_on(
    page: Page, filter_url: str, archive: Archive
) -> None:
    visit(page, filter_url)
    page.get_by_role("link", name="Next page").click()
    expect(page.locator("[data-search-status]")).to_have_text("All 300 papers. Page 2 of 15.")
    assert query(page) == "page=2"
    assert titles(page) == first_titles(expected(archive)[PAGE_LENGTH:])
    expect(page.locator("[data-search-result]").first).to_have_attribute("value", "21")
    expect(page.locator("[data-search-heading]")).to_be_focused()


def test_a_page_after_the_last_shows_the_last(page: Page, filter_url: str) -> None:
    visit(page, f"{filter_url}?page=99")
    settle(page)
    assert status(page) == "All 300 papers. Page 15 of 15."


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


def test_a_card_leads_to_its_paper_and_its_tags(
    page: Page, filter_url: str, archive: Archive
) -> None:
    paper = expected(archive)[0]
    visit(page, filter_url)
    settle(page)
    card = page.locator("[data-search-list] li").first
    links = [link.get_attribute("href") or "" for link in card.get_by_role("link").all()]
    root = filter_url.removesuffix("search/")
    assert links == [
        f"{root}papers/{paper.slug}/",
        *(f"{root}tags/{tag.slug}/" for tag in paper.tags),
    ]
    for link in links:
        assert page.request.get(page.evaluate("(link) => new URL(link, location).href", link)).ok


@pytest.mark.parametrize("precision", [0, 4, 7, 10])
def test_dates_are_as_precise_as_they_are_known(
    page: Page, filter_url: str, archive: Archive, precision: int
) -> None:
    number, date = next(
        (number, paper.date)
        for number, paper in enumerate(expected(archive))
        if len(str(paper.date or "")) == precision
    )
    visit(page, f"{filter_url}?page={number // PAGE_LENGTH + 1}")
    settle(page)
    facts = page.locator("[data-search-list] .papers__facts").nth(number % PAGE_LENGTH)
    expect(facts).to_contain_text(date_phrase(date))


def test_titles_are_text_and_never_markup(page: Page, filter_url: str, archive: Archive) -> None:
    visit(page, f"{filter_url}?digest=digest-0")
    hostile = [title for title in titles(page) if HOSTILE in title]
    assert hostile
    assert hostile == [
        title for title in first_titles(expected(archive, digest="digest-0")) if HOSTILE in title
    ]
    assert page.title() != "1"
    expect(page.locator("[data-search-list] img")).to_have_count(0)


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
@pytest.mark.parametrize("palette", ["light", "dark"])
def test_the_filter_is_accessible_and_fits(
    chromium: Browser, filter_url: str, width: int, palette: str
) -> None:
    with opened(chromium, width=width, palette="dark" if palette == "dark" else "light") as page:
        visit(page, f"{filter_url}?tag=tag-0&without=tag-1")
        settle(page)
        page.locator(".find__panel, .find__panel details").evaluate_all(
            "all => all.forEach(each => each.open = true)"
        )
        assert [str(each) for each in violations(page)] == []
        assert overflowing(page) == []


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
def test_nothing_moves_while_the_filter_loads(
    chromium: Browser, filter_url: str, width: int
) -> None:
    with opened(chromium, width=width) as page:
        assert first_load(page, f"{filter_url}?tag=tag-0&without=tag-1").shifts == ()


def test_only_the_cards_shown_are_read(page: Page, filter_url: str) -> None:
    read: list[str] = []
    page.on("request", lambda request: read.append(request.url) if CARDS in request.url else None)
    visit(page, filter_url)
    settle(page)
    names = [urlsplit(url).path.rpartition("/")[2] for url in read]
    assert sorted(names) == [f"{number}.json" for number in range(PAGE_LENGTH // CARDS_A_FILE)]
    page.get_by_role("link", name="Next page").click()
    expect(page.locator("[data-search-status]")).to_contain_text("Page 2 of 15.")
    assert len(read) == len(set(read)) == 2 * PAGE_LENGTH // CARDS_A_FILE


def test_which_papers_have_what_is_read_once_something_is_chosen(
    page: Page, filter_url: str
) -> None:
    read: list[str] = []
    page.on("request", lambda request: read.append(urlsplit(request.url).path.rpartition("/")[2]))
    visit(page, filter_url)
    settle(page)
    assert {"tags.json", "digests.json", "orders.json"}.isdisjoint(read)
    box(page, "tag", "tag-0")
    expect(page.locator("[data-search-status]")).to_contain_text("with Tag & 0")
    assert "tags.json" in read
    assert {"digests.json", "orders.json"}.isdisjoint(read)


def test_without_scripts_the_page_leads_elsewhere(chromium: Browser, filter_url: str) -> None:
    context: BrowserContext = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(filter_url)
    expect(page.get_by_role("link", name="each tag has a page of its papers")).to_be_visible()
    expect(page.locator("[data-search-facets]")).to_be_hidden()
    expect(page.locator("[data-search-sort]")).to_be_hidden()
    expect(page.get_by_role("link", name="Tag & 0")).to_be_visible()
    expect(page.get_by_role("link", name="2020")).to_be_visible()
    context.close()


def test_without_its_script_the_page_leads_elsewhere(page: Page, filter_url: str) -> None:
    page.route("**/find/page/page.js", lambda route: route.abort())
    page.goto(filter_url)
    expect(page.get_by_role("link", name="each tag has a page of its papers")).to_be_visible()


@pytest.mark.parametrize("missing", ["**/filter/index.json", "**/filter/cards/*"])
def test_a_lost_connection_is_told_and_can_be_tried_again(
    page: Page, filter_url: str, missing: str
) -> None:
    page.route(missing, lambda route: route.abort())
    visit(page, filter_url)
    expect(page.locator("[data-search-status]")).to_have_text(
        "The search could not be loaded; the connection may be lost."
    )
    expect(page.get_by_role("link", name="each tag has a page of its papers")).to_be_visible()
    page.unroute(missing)
    page.get_by_role("button", name="Try again").click()
    expect(page.locator("[data-search-status]")).to_have_text("All 300 papers.")
    expect(page.locator("[data-search-heading]")).to_be_focused()


def test_a_choice_can_be_taken_back_while_the_index_is_missing(page: Page, filter_url: str) -> None:
    page.route("**/filter/index.json", lambda route: route.abort())
    visit(page, f"{filter_url}?tag=tag-0&without=tag-1")
    page.get_by_role("button", name="Remove: tag-0").click()
    assert query(page) == "without=tag-1"
    page.unroute("**/filter/index.json")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator("[data-search-status]")).to_contain_text("papers without Tag & 1.")


def test_the_next_choice_after_a_lost_connection_is_shown(page: Page, filter_url: str) -> None:
    page.route("**/filter/cards/*", lambda route: route.abort())
    visit(page, filter_url)
    expect(page.get_by_role("button", name="Try again")).to_be_visible()
    page.unroute("**/filter/cards/*")
    box(page, "tag", "tag-0")
    expect(page.locator("[data-search-status]")).to_contain_text("papers with Tag & 0.")
    expect(page.locator("[data-search-fallback]")).to_be_hidden()


def test_several_digests_in_an_address_outlast_another_choice(page: Page, filter_url: str) -> None:
    visit(page, f"{filter_url}?digest=digest-0&digest=digest-1")
    expect(page.locator("[data-search-status]")).to_have_text(
        "100 papers in Digest <0> or Digest <1>."
    )
    box(page, "year", "2020")
    page.wait_for_url("**/?year=2020&digest=digest-0&digest=digest-1")


def test_cards_of_another_build_are_not_mixed_in(page: Page, filter_url: str) -> None:
    def rebuilt(route: Route) -> None:
        text = route.fetch().text()
        route.fulfill(body=text.replace('"version":"', '"version":"0'), content_type="text/json")

    page.route("**/filter/cards/*", rebuilt)
    visit(page, filter_url)
    expect(page.get_by_role("button", name="Try again")).to_be_visible()
    expect(page.locator("[data-search-list] li")).to_have_count(0)
