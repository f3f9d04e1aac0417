from __future__ import annotations

import functools
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.measures.browser import opened, reopened, visit
from tests.measures.loading import Load, first_load, overflowing, steady_load
from tests.measures.page_kinds import PAGE_KINDS, WIDTHS, PageKind
from tests.measures.server import serving

every_kind = pytest.mark.parametrize("kind", PAGE_KINDS, ids=lambda kind: kind.name)
every_width = pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
LoadPage = Callable[[PageKind, int], Load]
FIRST_LOAD_LIMIT = 60_000
HTML_LIMIT = 24_000


@pytest.fixture(scope="module")
def load(profile: BrowserContext, site_url: str) -> LoadPage:
    """Visits a page of the kind for the first time in a window of the width, once for all tests."""

    def load_anew(kind: PageKind, width: int) -> Load:
        with reopened(profile, width=width) as page:
            return first_load(page, site_url + kind.address)

    @functools.cache
    def load_once(kind: PageKind, width: int) -> Load:
        return steady_load(functools.partial(load_anew, kind, width))

    return load_once


@every_kind
@every_width
def test_nothing_moves_while_a_page_loads(load: LoadPage, kind: PageKind, width: int) -> None:
    assert load(kind, width).shifts == ()


@every_kind
@every_width
def test_a_page_asks_no_other_origin_for_anything(
    load: LoadPage, site_url: str, kind: PageKind, width: int
) -> None:
    requests = load(kind, width).requests
    own = urlsplit(site_url).netloc
    assert requests
    assert [url for url in requests if urlsplit(url).netloc not in {own, ""}] == []


@pytest.fixture(
    scope="module",
    params=[
        pytest.param((320, 1), id="320 px"),
        pytest.param((640, 2), id="1280 px at 200 % zoom"),
    ],
)
def narrow_page(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """One for all addresses, which are only looked at."""
    width, scale = request.param
    with opened(chromium, width=width, scale=scale) as page:
        yield page


@every_kind
def test_no_page_is_wider_than_the_window(narrow_page: Page, site_url: str, kind: PageKind) -> None:
    visit(narrow_page, site_url + kind.address)
    assert overflowing(narrow_page) == []


def test_long_words_and_addresses_fit_a_phone(
    profile: BrowserContext, real_site: Path, site_url: str
) -> None:
    papers = json.loads((real_site / "data" / "papers.json").read_text(encoding="utf-8"))["papers"]
    papers.sort(key=lambda paper: -max(map(len, f"{paper['title']} {paper['abstract']}".split())))
    with reopened(profile, width=WIDTHS["phone"]) as page:
        for paper in papers[:20]:
            visit(page, site_url + paper["url"])
            assert overflowing(page) == [], paper["url"]


def test_a_shift_and_a_foreign_request_are_seen(profile: BrowserContext, tmp_path: Path) -> None:
    image = "Object.assign(new Image(), { src: 'http://localhost:9/', height: 99 })"
    late = f"setTimeout(() => document.body.prepend({image}), 200)"
    html = f"<!doctype html><p>text<script>{late}</script>"
    (tmp_path / "index.html").write_text(html, encoding="utf-8")
    with serving(tmp_path) as url, reopened(profile, width=390) as page:
        load = first_load(page, url)
    assert load.shift > 0
    assert "http://localhost:9/" in load.requests
    assert "Failed to load resource: net::ERR_UNSAFE_PORT" in load.faults
    assert load.wire > len(html)


def test_an_overflow_is_seen(profile: BrowserContext) -> None:
    with reopened(profile, width=320) as page:
        page.set_content("<main><p style='width: 400px'>wide</p></main>")
        assert overflowing(page) == ["the whole page", "p"]


@every_kind
@every_width
def test_the_browser_reports_no_fault_of_a_page(load: LoadPage, kind: PageKind, width: int) -> None:
    assert load(kind, width).faults == ()


@pytest.mark.parametrize(
    "kind", [kind for kind in PAGE_KINDS if not kind.asks], ids=lambda kind: kind.name
)
@every_width
def test_the_first_visit_of_a_page_is_small_without_the_typeface(
    load: LoadPage, kind: PageKind, width: int
) -> None:
    first = load(kind, width)
    assert 0 < first.typeface < first.wire <= FIRST_LOAD_LIMIT + first.typeface


def test_a_papers_own_html_is_small(real_site: Path) -> None:
    sizes = {
        page.parent.name: page.stat().st_size
        for page in (real_site / "papers").glob("*/index.html")
    }
    assert sizes
    assert {slug: size for slug, size in sizes.items() if size > HTML_LIMIT} == {}


@pytest.mark.parametrize("paper_format", ["A4", "Letter"])
def test_the_longest_papers_print_on_one_page(
    profile: BrowserContext, real_site: Path, site_url: str, paper_format: str
) -> None:
    by_size = sorted((real_site / "papers").glob("*/index.html"), key=lambda f: -f.stat().st_size)
    slugs = [page.parent.name for page in by_size[:10]]
    with reopened(profile, width=1280) as page:
        counts = {
            slug: printed_pages(page, f"{site_url}papers/{slug}/", paper_format) for slug in slugs
        }
    assert counts == dict.fromkeys(slugs, 1)


def printed_pages(page: Page, url: str, paper_format: str) -> int:
    visit(page, url)
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(format=paper_format)))
