"""Measures what narrowing and ordering cost in an archive of 10,000 made-up papers.

Writes the page of the search and its data alone, opens shared addresses in Chromium with nothing
cached, and prints requests and bytes, unpacked and over the wire. Ends with exit code 1 where a
limit is missed.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

from generator.config import BuildConfig
from generator.diagnostics import Diagnostics
from generator.engine import build_site, building_place, index_staging
from generator.exports.find import find_files
from generator.indexing.indexes import index_archive
from generator.model import Archive
from generator.pages import render_page
from generator.pages.kinds.find import find_pages
from generator.urls import SEARCH
from generator.writing.files import write_files
from tests.measures.browser import find_chromium, launch, opened, visit
from tests.measures.loading import first_load
from tests.measures.real_site import ROOT
from tests.measures.server import serving
from tests.tagged_archive import looked_up, tagged_archive, typeset

LIMIT: Final = 120_000
"""Bytes, unpacked, of a first visit where nothing is chosen: page, styles, scripts and data; a
typeface is kept by the browser from whatever page it was first needed for, and not counted."""
NARROWED: Final = 200_000
"""The same for an address that narrows."""
TYPEFACES: Final = frozenset({".woff", ".woff2"})
NOTHING: Final = "nothing"
CHOICES: Final = {
    NOTHING: "",
    "two frequent tags and a year": "?tag=tag-0&tag=tag-1&year=2020",
    "two rarer tags and a year": "?tag=tag-8&tag=tag-9&year=2020",
    "a rare tag, scattered over all years": "?tag=tag-62",
    "a digest without a tag": "?digest=digest-7&without=tag-0",
    "the most upvoted": "?sort=upvotes",
}
ROUNDS: Final = 30
# From a tick to the papers, with all that is needed in the browser's memory.
TICK: Final = """async () => {
  const list = document.querySelector("[data-search-list]");
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
        site = _build(_upvoted(tagged_archive(options.papers, tags=110)), Path(folder))
        with serving(site) as url, sync_playwright() as playwright:
            browser = launch(playwright, chromium)
            sizes = {name: _first_visit(browser, site, url, name) for name in CHOICES}
            with opened(browser, width=1280) as page:
                _ticks(page, url + SEARCH)
            browser.close()
    is_kept = sizes.pop(NOTHING) <= LIMIT and max(sizes.values()) <= NARROWED
    print(f"limits: {LIMIT:,} bytes, narrowed {NARROWED:,}: {'kept' if is_kept else 'MISSED'}")
    return 0 if is_kept else 1


def _upvoted(archive: Archive) -> Archive:
    """The archive with upvotes as days have them: a few papers with many, and many with a few."""
    counts = (3_000 // (number % 97 + 3) for number in range(len(archive.papers)))
    papers = zip(archive.papers, counts, strict=True)
    return replace(archive, papers=tuple(replace(paper, upvotes=count) for paper, count in papers))


def _build(archive: Archive, folder: Path) -> Path:
    indexes = index_archive(archive)
    files = find_files(archive, indexes, typeset(archive))
    for page in find_pages(looked_up(archive)):
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
    with building_place(config) as place:
        if not build_site(place, 0, diagnostics, index_staging(place)):
            sys.exit(diagnostics.report())
    return config.site


def _first_visit(browser: Browser, site: Path, url: str, name: str) -> int:
    with opened(browser, width=1280) as page:
        load = first_load(page, url + SEARCH + CHOICES[name])
        found = page.locator("[data-search-status]").inner_text().partition(" paper")[0]
    paths = [site / urlsplit(each).path.lstrip("/") for each in load.requests]
    files = [path / "index.html" if path.is_dir() else path for path in paths]
    unpacked = sum(file.stat().st_size for file in files if file.suffix not in TYPEFACES)
    print(
        f"{name}: {found} papers, {unpacked:,} bytes, {load.wire:,} over the wire, "
        f"in {len(load.requests)} requests"
    )
    return unpacked


def _ticks(page: Page, url: str) -> None:
    visit(page, f"{url}?tag=tag-0")
    times = sorted(page.evaluate(TICK) for _ in range(ROUNDS))
    p50, p95 = statistics.median(times), times[round(0.95 * (ROUNDS - 1))]
    print(f"from a tick to the papers: p50 {p50:.0f} ms, p95 {p95:.0f} ms")


if __name__ == "__main__":
    sys.exit(main())
