"""Opens pages in the system's Chromium, as readers with their palettes and widths have them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, Literal

from playwright.sync_api import Browser, BrowserContext, Page, Playwright

NAMES: Final = ("chromium", "chromium-browser", "google-chrome")
Palette = Literal["light", "dark"]
SCHEMES: Final[dict[Palette, str]] = {"light": "default", "dark": "slate"}
"""The theme's names of the palettes."""
HEIGHT: Final = 800
"""Of the window, in CSS pixels."""


def find_chromium() -> str | None:
    """The path of the system's Chromium; None where there is none."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def launch(playwright: Playwright, executable: str) -> Browser:
    """Start a Chromium without a window; the caller closes it."""
    return playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])


def new_profile(browser: Browser, *, scale: int = 1) -> BrowserContext:
    """Give a fresh profile, in which nothing moves; the caller closes it.

    `scale` is device pixels to one in CSS.
    """
    return browser.new_context(
        viewport={"width": 1280, "height": HEIGHT},
        device_scale_factor=scale,
        reduced_motion="reduce",
    )


@contextmanager
def opened(
    browser: Browser, *, width: int, palette: Palette = "light", scale: int = 1
) -> Iterator[Page]:
    """Give an empty page of a fresh profile: nothing cached, nothing stored, nothing moving.

    `width` is in CSS pixels, `scale` is device pixels to one of them.
    """
    profile = new_profile(browser, scale=scale)
    try:
        yield _page(profile, width, palette)
    finally:
        profile.close()


@contextmanager
def reopened(profile: BrowserContext, *, width: int, palette: Palette = "light") -> Iterator[Page]:
    """Give an empty page of a profile that was used before: nothing cached, nothing stored.

    It takes less than half of the processor time of a fresh profile's, as long as a page of the
    profile stays open, which this one does not show. Whoever changes more of the profile than
    pages store (its clock, its permissions, what it routes) wants `opened`. Raises RuntimeError
    where another page that was given is still open, since it would be emptied, too.
    """
    resting, *others = profile.pages or [profile.new_page()]
    if others:
        raise RuntimeError(f"still open: {others}")
    page = _page(profile, width, palette)
    try:
        session = profile.new_cdp_session(page)
        session.send("Network.clearBrowserCache")
        session.send("Storage.clearDataForOrigin", {"origin": "*", "storageTypes": "all"})
        session.detach()
        yield page
    finally:
        for page in profile.pages:
            if page != resting:
                page.close()


def _page(profile: BrowserContext, width: int, palette: Palette) -> Page:
    page = profile.new_page()
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.emulate_media(color_scheme=palette)
    return page


def visit(page: Page, url: str) -> None:
    """Go to the address and wait until the page has loaded and asks for nothing more.

    Raises RuntimeError where there is no such page.
    """
    response = page.goto(url, wait_until="networkidle")
    if response is None or not response.ok:
        raise RuntimeError(f"no page at {url}")


def repaint(page: Page, palette: Palette) -> None:
    """Show the open page in the palette, as it had been loaded with that preference."""
    page.emulate_media(color_scheme=palette)
    page.evaluate("scheme => { document.body.dataset.mdColorScheme = scheme }", SCHEMES[palette])
