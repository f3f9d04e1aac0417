"""Opens pages in the system's Chromium, as readers with their palettes and widths have them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, Literal

from playwright.sync_api import Browser, Page, Playwright

NAMES: Final = ("chromium", "chromium-browser", "google-chrome")
Palette = Literal["light", "dark"]
SCHEMES: Final[dict[Palette, str]] = {"light": "default", "dark": "slate"}
"""The theme's names of the palettes."""


def find_chromium() -> str | None:
    """The path of the system's Chromium; None where there is none."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def launch(playwright: Playwright, executable: str) -> Browser:
    """Start a Chromium without a window; the caller closes it."""
    return playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])


@contextmanager
def opened(
    browser: Browser, *, width: int, palette: Palette = "light", scale: int = 1
) -> Iterator[Page]:
    """Give an empty page of a fresh profile: nothing cached, nothing stored, nothing moving.

    `width` is in CSS pixels, `scale` is device pixels to one of them.
    """
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        device_scale_factor=scale,
        color_scheme=palette,
        reduced_motion="reduce",
    )
    try:
        yield context.new_page()
    finally:
        context.close()


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
