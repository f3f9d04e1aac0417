"""Makes the pictures of README.md anew: the home page of the archive, by day and by night.

Run as `python -m benchmarks.pictures`; needs Chromium. Exits with 1 where the pictures are too big.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Final

from playwright.sync_api import sync_playwright

from tests.measures.browser import find_chromium, launch, opened, visit
from tests.measures.page_kinds import PALETTES
from tests.measures.real_site import build_real_site
from tests.measures.server import serving

PICTURES: Final = Path(__file__).parents[1] / ".github" / "pictures"
SIZE: Final = (800, 500)
"""Width and height in CSS pixels."""
LIMIT: Final = 200_000
"""Bytes of both together."""


def main() -> int:
    """Build the site, and write a picture of its home page for each palette."""
    executable = find_chromium()
    if executable is None:
        print("no Chromium on the path", file=sys.stderr)
        return 1
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        site = build_real_site(Path(folder))
        with serving(site) as url, sync_playwright() as playwright:
            browser = launch(playwright, executable)
            for palette in PALETTES:
                with opened(browser, width=SIZE[0], palette=palette) as page:
                    page.set_viewport_size({"width": SIZE[0], "height": SIZE[1]})
                    visit(page, url)
                    page.screenshot(path=PICTURES / f"home-{palette}.png")
            browser.close()
    total = sum(path.stat().st_size for path in PICTURES.glob("*.png"))
    print(f"{total:,} bytes of {LIMIT:,}")
    return int(total > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
