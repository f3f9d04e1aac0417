"""What a query costs a reader: bytes over the wire, by kind of file, and requests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final, TypedDict
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, expect

from tests.measures.browser import opened, visit
from tests.measures.search import ask

FIRST_QUERY: Final = 300_000
"""Bytes over the wire for the first query in all, from the moment a reader turns to the box."""
FURTHER_QUERY: Final = 100_000
"""Bytes over the wire for each query after it."""
PASTED: Final = 40
"""Requests that a pasted abstract may take once the search is loaded."""
LONG: Final = 40
"""A text of more words was pasted, as `find/matching/query.js` of the theme has it."""

KINDS: Final = {
    "/data/search/words/": "word lists",
    "/data/search/vectors/": "word vectors",
    "/data/search/": "read once",
    "/pagefind/index/": "index",
    "/pagefind/fragment/": "papers",
    "/pagefind/": "read once",
    "/data/names/": "names",
    "/assets/": "scripts",
}
"""What a path holds, and what the file is called; the first that fits."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Bytes over the wire of two queries, one after the other, by kind of file."""

    first_by_kind: Mapping[str, int]
    further_by_kind: Mapping[str, int]

    @property
    def first(self) -> int:
        return sum(self.first_by_kind.values())

    @property
    def further(self) -> int:
        return sum(self.further_by_kind.values())


class _Sent(TypedDict):
    requestId: str
    request: _Request


class _Request(TypedDict):
    url: str


class _Finished(TypedDict):
    requestId: str
    encodedDataLength: float


def cost(browser: Browser, url: str, first: str, further: str) -> Cost:
    """Type two queries into the box of the page at the address, with nothing cached before."""
    with opened(browser, width=1280) as page:
        visit(page, url)
        with _received(page) as received:
            _type(page, first)
            page.wait_for_load_state("networkidle")
            before = Counter(received)
            _type(page, further)
            page.wait_for_load_state("networkidle")
            return Cost(before, received - before)


def requests_of_pasted(browser: Browser, url: str, text: str) -> int:
    """How many files the site's page of the search asks for to answer a long text.

    The search is loaded, and has answered another query. Raises AssertionError where nothing is
    found.
    """
    with opened(browser, width=1280) as page:
        visit(page, f"{url}search/")
        ask(page, "grokking")
        page.wait_for_load_state("networkidle")
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        assert ask(page, text).titles
        page.wait_for_load_state("networkidle")
        return len(asked)


def _type(page: Page, query: str) -> None:
    page.locator("[data-search-box] input").fill(query)
    popup = page.locator("[data-search-popup]")
    expect(popup).to_have_attribute("data-search-popup", query.strip(), timeout=30_000)


@contextmanager
def _received(page: Page) -> Iterator[Counter[str]]:
    """The bytes that come in while the block runs, by kind of file."""
    received: Counter[str] = Counter()
    paths: dict[str, str] = {}

    def send(event: _Sent) -> None:
        paths[event["requestId"]] = urlsplit(event["request"]["url"]).path

    def finish(event: _Finished) -> None:
        path = paths.get(event["requestId"], "")
        kind = next((name for part, name in KINDS.items() if part in path), "other")
        received[kind] += round(event["encodedDataLength"])

    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.on("Network.requestWillBeSent", send)
    session.on("Network.loadingFinished", finish)
    yield received
    session.detach()
