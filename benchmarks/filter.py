"""Measures what combining tags, years and digests costs in an archive of 10,000 made-up papers.

Writes the page of the filter and its data alone, opens shared addresses in Chromium with nothing
cached, and prints bytes and requests. Ends with exit code 1 where the limit is missed.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, Page, sync_playwright

from generator.config import BuildConfig
from generator.diagnostics import Diagnostics
from generator.engine.site import build_site
from generator.exports.filter_data import filter_data
from generator.indexing.indexes import index_archive
from generator.model import Archive
from generator.pages import render_page
from generator.pages.kinds.filter import filter_page
from generator.urls import FILTER
from generator.writing.files import write_files
from tests.measures.browser import find_chromium, launch, opened, visit
from tests.measures.loading import first_load
from tests.measures.real_site import ROOT
from tests.measures.server import serving
from tests.tagged_archive import looked_up, tagged_archive, typeset

LIMIT: Final = 300_000
"""Bytes over the wire of a first visit, the page and its scripts included."""
CHOICES: Final = {
    "nothing": "",
    "two frequent tags and a year": "?tag=tag-0&tag=tag-1&year=2020",
    "two rarer tags and a year": "?tag=tag-8&tag=tag-9&year=2020",
    "a rare tag, scattered over all years": "?tag=tag-62",
    "a digest without a tag": "?digest=digest-7&without=tag-0",
}
ROUNDS: Final = 30
# From a tick to the papers, with all that is needed in the browser's memory.
TICK: Final = """async () => {
  const list = document.querySelector("[data-filter-list]");
  const changed = new Promise((resolve) => {
    new MutationObserver((_, observer) => { observer.disconnect(); resolve(); })
      .observe(list, { childList: true });
  });
  const start = performance.now();
  document.querySelector("input[value='tag-3']").click();
  await changed;
  return performance.now() - start;
}"""


def main() -> int:
    """Print every measurement; returns 0 where the limit is kept, else 1."""
    parser = argparse.ArgumentParser(description=__doc__, usage="filter.py [--papers N]")
    parser.add_argument("--papers", type=int, default=10_000, metavar="N")
    options = parser.parse_args()
    chromium = find_chromium()
    if chromium is None:
        sys.exit("error: no Chromium on the path")
    with tempfile.TemporaryDirectory() as folder:
        site = _build(tagged_archive(options.papers), Path(folder))
        with serving(site) as url, sync_playwright() as playwright:
            browser = launch(playwright, chromium)
            largest = max(_first_visit(browser, url + FILTER, name) for name in CHOICES)
            with opened(browser, width=1280) as page:
                _ticks(page, url + FILTER)
            browser.close()
    print(f"limit of a first visit: {LIMIT:,} bytes, {'kept' if largest <= LIMIT else 'MISSED'}")
    return 0 if largest <= LIMIT else 1


def _build(archive: Archive, folder: Path) -> Path:
    indexes = index_archive(archive)
    files = filter_data(archive, indexes, typeset(archive))
    for page in filter_page(looked_up(archive)):
        files[page.path] = render_page(page)
    # The pages to which the filter's page links are not there, which a strict build would refuse.
    config = BuildConfig(
        root=ROOT,
        seeds=ROOT / "seeds",
        docs=folder / "docs",
        site=folder / "site",
        strict=False,
    )
    diagnostics = Diagnostics()
    write_files(config.docs, {path: text.encode() for path, text in files.items()}, diagnostics)
    if not build_site(config, 0, diagnostics, lambda _folder: True):
        sys.exit(diagnostics.report())
    return config.site


def _first_visit(browser: Browser, url: str, name: str) -> int:
    with opened(browser, width=1280) as page:
        load = first_load(page, url + CHOICES[name])
        found = page.locator("[data-filter-status]").inner_text().partition(" paper")[0]
    print(f"{name}: {found} papers, {load.wire:,} bytes in {len(load.requests)} requests")
    return load.wire


def _ticks(page: Page, url: str) -> None:
    visit(page, f"{url}?tag=tag-0")
    times = sorted(page.evaluate(TICK) for _ in range(ROUNDS))
    p50, p95 = statistics.median(times), times[round(0.95 * (ROUNDS - 1))]
    print(f"from a tick to the papers: p50 {p50:.0f} ms, p95 {p95:.0f} ms")


if __name__ == "__main__":
    sys.exit(main())
