"""What is found is saved in its order, with the bytes that the generator makes."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Page, expect

from generator.build import make_catalogue, set_archive
from generator.diagnostics import Diagnostics
from generator.exports.records import paper_records
from generator.model import Archive
from generator.pages import Catalogue
from tests.exports.exported import joined_records
from tests.measures.browser import visit
from tests.measures.find_page import expected, reversed_by_day, settle

pytestmark = pytest.mark.browser


LABELS: Final = {"BibTeX": "bib", "RIS": "ris", "CSL-JSON": "csl", "CSV": "csv"}


@pytest.fixture(scope="module")
def catalogue(archive: Archive) -> Catalogue:
    diagnostics = Diagnostics()
    return make_catalogue(set_archive(archive, diagnostics), diagnostics)


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
        record_of = paper_records(archive, catalogue.texts, catalogue.cited)[kind]
        made = joined_records(kind, [record_of(paper.slug) for paper in found])
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
