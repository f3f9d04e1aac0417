"""A profile that is opened again is as empty as a fresh one."""

from __future__ import annotations

from collections.abc import Callable
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from tests.measures.browser import Palette, reopened, visit
from tests.measures.server import serving

STORE = """async () => {
    localStorage.a = sessionStorage.a = 1;
    document.cookie = "a=1; max-age=99";
    await (await caches.open("a")).put("/a", new Response("a"));
    await new Promise((done) => {
        const asked = indexedDB.open("a");
        asked.onsuccess = () => (asked.result.close(), done());
    });
}"""
STORED = """async () => [
    localStorage.length, sessionStorage.length, document.cookie.length,
    (await caches.keys()).length, (await indexedDB.databases()).length,
]"""


@pytest.fixture
def small_site(tmp_path: Path) -> Path:
    html = "<!doctype html><link rel=icon href=data:,><title>t</title><script src=a.js></script>"
    (tmp_path / "index.html").write_text(html, encoding="utf-8")
    (tmp_path / "a.js").write_text("window.a = 1", encoding="utf-8")
    return tmp_path


def test_nothing_is_stored_in_it(profile: BrowserContext, small_site: Path) -> None:
    with serving(small_site) as url:
        with reopened(profile, width=1280) as page:
            visit(page, url)
            page.evaluate(STORE)
            assert page.evaluate(STORED) == [1, 1, 3, 1, 1]
        with reopened(profile, width=1280) as page:
            visit(page, url)
            assert page.evaluate(STORED) == [0, 0, 0, 0, 0]


def test_nothing_is_cached_in_it(
    profile: BrowserContext, small_site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    send_response: Callable[..., None] = SimpleHTTPRequestHandler.send_response

    def noted(handler: SimpleHTTPRequestHandler, *arguments: object) -> None:
        asked.append(handler.path)
        send_response(handler, *arguments)

    monkeypatch.setattr(SimpleHTTPRequestHandler, "send_response", noted)
    with serving(small_site) as url:
        for _ in range(2):
            with reopened(profile, width=1280) as page:
                visit(page, url)
    assert asked == ["/", "/a.js"] * 2


@pytest.mark.parametrize(("width", "palette"), [(390, "dark"), (1280, "light")])
def test_it_has_the_width_and_the_palette_that_are_asked_for(
    profile: BrowserContext, width: int, palette: Palette
) -> None:
    told = "() => [innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]"
    with reopened(profile, width=width, palette=palette) as page:
        assert page.evaluate(told) == [width, palette == "dark"]


def test_one_page_of_it_is_open_at_a_time(profile: BrowserContext) -> None:
    def open_another(profile: BrowserContext) -> None:
        with reopened(profile, width=1280):
            pass

    with reopened(profile, width=1280), pytest.raises(RuntimeError, match="still open"):
        open_another(profile)
    with reopened(profile, width=1280) as page:
        page.context.new_page()
    open_another(profile)
