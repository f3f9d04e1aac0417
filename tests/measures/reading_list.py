"""What the tests of the reading list look at, and how they fill it."""

from __future__ import annotations

import json
from typing import Any, Final

from playwright.sync_api import Locator, Page

from tests.measures.browser import visit
from tests.measures.page_kinds import PAPER

DIGEST: Final = "digests/estimation-and-difficulty/"
LIST: Final = "reading-list/"
TITLE: Final = "Quantifying Generalization Complexity for Large Language Models"
"""Of the paper that `add_paper` puts on the list."""


def rows(page: Page) -> Locator:
    return page.locator("[data-reading-list-papers] li")


def status(page: Page) -> Locator:
    return page.locator("[data-reading-list-status]")


def count(page: Page) -> Locator:
    return page.locator("[data-reading-list-link] .count")


def store(page: Page, value: object) -> None:
    text = value if isinstance(value, str) else json.dumps(value)
    page.evaluate("(text) => localStorage.setItem('/reading-list', text)", text)


def stored(page: Page) -> Any:  # noqa: ANN401 -- JSON of any shape is the point
    return json.loads(page.evaluate("localStorage.getItem('/reading-list')"))


def add_three(page: Page, site_url: str) -> list[str]:
    """Put three papers of a digest on the list; their titles in the list's order."""
    visit(page, site_url + DIGEST)
    for number in range(3):
        page.locator(".papers .keep").nth(number).click()
    visit(page, site_url + LIST)
    return page.locator("[data-reading-list-papers] .papers__title").all_inner_texts()


def add_paper(page: Page, site_url: str) -> None:
    visit(page, site_url + PAPER.address)
    page.get_by_role("button", name="Reading list").click()
