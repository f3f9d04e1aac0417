"""Measures the built site and prints what a reader gets: `make proof`.

Builds the site of the real archive, or takes the one that --site names, and asks for accessibility
(axe-core), valid HTML (the Nu checker), Lighthouse's scores, bytes and layout shifts. Ends with
exit code 1 where a limit is missed or a tool is not there.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, sync_playwright

from benchmarks.lighthouse import CATEGORIES, find_lighthouse, lighthouse_scores
from tests.measures.axe import violations
from tests.measures.browser import find_chromium, launch, opened, visit
from tests.measures.html_checker import find_checker, html_errors
from tests.measures.loading import first_load
from tests.measures.page_kinds import HOME, PAGE_KINDS, PALETTES, PAPER, WIDTHS
from tests.measures.real_site import build_real_site
from tests.measures.server import serving

HTML_LIMIT: Final = 24_000
FIRST_LOAD_LIMIT: Final = 250_000
SCORE_LIMITS: Final = {
    "performance": 95,
    "accessibility": 100,
    "best-practices": 100,
    "seo": 100,
}


def main() -> int:
    """Print every measurement; returns 0 where all limits are kept, else 1."""
    parser = argparse.ArgumentParser(description=__doc__, usage="proof.py [--site DIR]")
    parser.add_argument("--site", type=Path, metavar="DIR", help="a built site (default: builds)")
    options = parser.parse_args()
    chromium = find_chromium()
    if chromium is None:
        sys.exit("error: no Chromium on the path")
    with tempfile.TemporaryDirectory() as folder:
        site: Path = options.site or build_real_site(Path(folder))
        missed = list(_html(site))
        with serving(site) as url:
            with sync_playwright() as playwright:
                browser = launch(playwright, chromium)
                missed += _accessibility(browser, url)
                missed += _loading(browser, url)
                browser.close()
            missed += _lighthouse(chromium, url)
    _heading("Outcome")
    print("\n".join(f"missed: {limit}" for limit in missed) or "every limit is kept")
    return 1 if missed else 0


def _html(site: Path) -> Iterator[str]:
    _heading("HTML of paper pages, in bytes, uncompressed")
    sizes = {page.parent.name: page.stat().st_size for page in site.glob("papers/*/index.html")}
    largest = max(sizes, key=lambda slug: (sizes[slug], slug))
    _row("median", f"{statistics.median(sizes.values()):,.0f}")
    _row("largest", f"{sizes[largest]:,}", f"at most {HTML_LIMIT:,}", largest)
    if sizes[largest] > HTML_LIMIT:
        yield f"the HTML of {largest} has {sizes[largest]:,} bytes"

    _heading("Nu HTML checker, errors in all pages")
    checker = find_checker()
    if checker is None:
        print("not measured: no Java or no vnu.jar; run `make checkers`")
        yield "the HTML checker is not installed"
        return
    errors = html_errors(checker, site)
    ours = [error for error in errors if not error.caused_by_the_theme]
    _row("pages", f"{sum(1 for _ in site.rglob('*.html')):,}")
    _row("ours", f"{len(ours):,}", "0")
    _row("the theme's", f"{len(errors) - len(ours):,}", "listed in tests/measures/html_checker.py")
    yield from map(str, ours)


def _accessibility(browser: Browser, url: str) -> Iterator[str]:
    _heading("axe-core, violations")
    _row("", *(f"{palette} {width}" for palette in PALETTES for width in WIDTHS))
    for kind in PAGE_KINDS:
        counts = []
        for palette in PALETTES:
            for name, width in WIDTHS.items():
                with opened(browser, width=width, palette=palette) as page:
                    visit(page, url + kind.address)
                    found = violations(page)
                counts.append(str(len(found)))
                yield from (f"{kind.name}, {palette} {name}: {one}" for one in found)
        _row(kind.name, *counts)


def _loading(browser: Browser, url: str) -> Iterator[str]:
    _heading("First visit: bytes over the wire, requests, cumulative layout shift")
    _row("", *(f"{name} {what}" for name in WIDTHS for what in ("bytes", "requests", "shift")))
    for kind in PAGE_KINDS:
        cells = []
        for name, width in WIDTHS.items():
            with opened(browser, width=width) as page:
                load = first_load(page, url + kind.address)
            cells += [f"{load.wire:,}", str(len(load.requests)), f"{load.shift:.3f}"]
            if kind is PAPER and load.wire > FIRST_LOAD_LIMIT:
                yield f"{kind.name}, {name}: the first visit takes {load.wire:,} bytes"
            if load.shift:
                yield f"{kind.name}, {name}: the layout shifts by {load.shift:.3f}"
        _row(kind.name, *cells)


def _lighthouse(chromium: str, url: str) -> Iterator[str]:
    _heading("Lighthouse, scores of 100")
    program = find_lighthouse()
    if program is None:
        print("not measured: run `make checkers`")
        yield "Lighthouse is not installed"
        return
    _row("", *CATEGORIES, "largest paint")
    for kind in (HOME, PAPER):
        for device in ("phone", "desktop"):
            measured = lighthouse_scores(
                program, chromium, url + kind.address, desktop=device == "desktop"
            )
            scores = {category: measured.of[category] for category in CATEGORIES}
            _row(f"{kind.name}, {device}", *scores.values(), f"{measured.largest_paint:.1f} s")
            yield from (
                f"{kind.name}, {device}: Lighthouse's {category} is {score}"
                for category, score in scores.items()
                if score < SCORE_LIMITS[category]
            )


def _heading(text: str) -> None:
    print(f"\n{text}\n{'-' * len(text)}")


def _row(name: str, *cells: object) -> None:
    print(f"{name:<18}" + "".join(f"{cell!s:>18}" for cell in cells), flush=True)


if __name__ == "__main__":
    sys.exit(main())
