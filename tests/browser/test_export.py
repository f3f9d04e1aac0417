"""What a reader exports has the bytes of the generator's own files."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.measures.browser import visit

TAG = "dialogue"


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(accept_downloads=True)
    yield context.new_page()
    context.close()


def saved(page: Page, menu: Locator, label: str) -> str:
    with page.expect_download() as download:
        menu.get_by_role("button", name=label, exact=True).click()
    return Path(download.value.path()).read_text(encoding="utf-8")


def test_a_papers_own_citation_is_copied_and_saved(
    page: Page, site_url: str, real_site: Path
) -> None:
    papers = json.loads((real_site / "data" / "papers.json").read_text(encoding="utf-8"))["papers"]
    paper = next(each for each in papers if TAG in each["tags"] and each["arxiv"])
    visit(page, site_url + paper["url"])
    text = saved(page, page.locator("[data-cite]"), "BibTeX file")
    assert text.startswith(f"@misc{{{paper['bibtex_key']},\n")
    assert text in (real_site / "data" / "papers.bib").read_text(encoding="utf-8")
    shown = page.locator("#bibtex").text_content() or ""
    assert shown.strip() == text.strip()


def test_a_paper_of_very_many_authors_names_all_where_its_citation_is_copied_or_saved(
    page: Page, site_url: str, real_site: Path
) -> None:
    papers = json.loads((real_site / "data" / "papers.json").read_text(encoding="utf-8"))["papers"]
    paper = max(papers, key=lambda each: len(each["authors"]))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit(page, site_url + paper["url"])
    whole = saved(page, page.locator("[data-cite]"), "BibTeX file")
    assert whole.count(" and ") == len(paper["authors"]) - 1
    shown = page.locator("#bibtex").text_content() or ""
    assert shown.count(" and ") == shown.count(" and others}") == 1
    page.get_by_role("button", name="Copy BibTeX").click()
    expect(page.locator("[data-cite] [role=status]")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == whole.strip()
    page.locator(".cite summary").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="BibTeX with all authors", exact=True).click()
    assert whole in Path(download.value.path()).read_text(encoding="utf-8")


def test_the_papers_of_a_name_are_exported_in_the_order_of_its_page(
    page: Page, site_url: str, real_site: Path
) -> None:
    papers = json.loads((real_site / "data" / "papers.json").read_text(encoding="utf-8"))["papers"]
    keys = {paper["url"]: paper["bibtex_key"] for paper in papers}
    names = sorted(path.parent.name for path in (real_site / "authors").glob("*/index.html"))
    name = next(each for each in names if each != "page")
    visit(page, f"{site_url}authors/{name}/")
    links = page.locator("a.papers__title").evaluate_all("links => links.map((link) => link.href)")
    items = json.loads(saved(page, page.locator(".export"), "CSL-JSON"))
    assert [item["id"] for item in items] == [keys[link.removeprefix(site_url)] for link in links]
    whole = (real_site / "data" / "papers.csv").read_text(encoding="utf-8")
    rows = saved(page, page.locator(".export"), "CSV").splitlines(keepends=True)
    assert len(rows) == len(links) + 1
    assert all(row in whole for row in rows)


def test_the_reading_list_is_exported_in_its_order(
    page: Page, site_url: str, real_site: Path
) -> None:
    index = json.loads((real_site / "data" / "papers.json").read_text(encoding="utf-8"))
    for paper in index["papers"][:2]:
        visit(page, site_url + paper["url"])
        page.locator("[data-keep]").click()
    visit(page, f"{site_url}reading-list/")
    items = json.loads(saved(page, page.locator(".export"), "CSL-JSON"))
    assert [each["id"] for each in items] == [
        paper["bibtex_key"] for paper in reversed(index["papers"][:2])
    ]


def test_zotero_is_offered_the_reading_list_as_other_lists_are(
    page: Page, site_url: str, real_site: Path
) -> None:
    index = json.loads((real_site / "data" / "papers.json").read_text(encoding="utf-8"))
    slugs = [each["slug"] for each in index["papers"] if each["authors"]][:40:10]
    slugs += [each["slug"] for each in index["papers"] if not each["arxiv"]][:1]
    page.add_init_script("addEventListener('ZoteroItemUpdated', () => (window.told = true))")
    visit(page, f"{site_url}reading-list/")
    stored = json.dumps([{"slug": slug} for slug in slugs])
    page.evaluate("([name, text]) => localStorage.setItem(name, text)", ["/reading-list", stored])
    visit(page, f"{site_url}reading-list/")
    spans = page.locator("span.Z3988")
    expect(spans).to_have_count(len(slugs))
    offered = spans.evaluate_all("spans => spans.map((span) => span.title)")
    assert page.evaluate("window.told") is True
    in_lists = {
        title
        for path in (real_site / "archive").rglob("index.html")
        for title in re.findall('class="Z3988" title="([^"]*)"', path.read_text(encoding="utf-8"))
    }
    lists = {tuple(parse_qsl(html.unescape(title))) for title in in_lists}
    assert all(tuple(parse_qsl(each)) in lists for each in offered)
    page.get_by_role("button", name="Remove").first.click()
    expect(spans).to_have_count(len(slugs) - 1)
