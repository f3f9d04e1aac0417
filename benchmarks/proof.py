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
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, sync_playwright

from benchmarks.lighthouse import CATEGORIES, find_lighthouse, lighthouse_scores
from tests.measures.axe import violations
from tests.measures.browser import find_chromium, launch, opened
from tests.measures.html_checker import find_checker, html_errors
from tests.measures.loading import first_load
from tests.measures.page_kinds import HOME, PAGE_KINDS, PALETTES, PAPER, WIDTHS, PageKind
from tests.measures.real_site import build_real_site
from tests.measures.server import serving

HTML_LIMIT: Final = 24_000
FIRST_LOAD_LIMIT: Final = 60_000
"""Bytes over the wire, the typeface not counted."""
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
        kinds = [kind for kind in PAGE_KINDS if (site / kind.file).is_file()]
        missed = [f"no page at {kind.address}" for kind in PAGE_KINDS if kind not in kinds]
        missed += _html(site)
        with serving(site) as url:
            with sync_playwright() as playwright:
                browser = launch(playwright, chromium)
                missed += _visits(browser, url, kinds)
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
    _row("largest", f"{sizes[largest]:,}", f"of {HTML_LIMIT:,}")
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
    _row("ours", f"{len(ours):,}", "of 0")
    _row("the theme's", f"{len(errors) - len(ours):,}")
    for message, count in Counter(error.message for error in ours).items():
        example = next(error for error in ours if error.message == message)
        yield f"{count} times in {example.page}:{example.line} or others: {message}"


def _visits(browser: Browser, url: str, kinds: Sequence[PageKind]) -> Iterator[str]:
    """Visit one page of each kind for the first time, once for each palette and width."""
    views = [(palette, name) for palette in PALETTES for name in WIDTHS]
    _heading("First visits: axe-core's violations, bytes over the wire, requests, layout shift")
    columns = ("bytes", "and typeface", "requests", "shift")
    _row("", *(f"{palette} {name}" for palette, name in views), *columns)
    for kind in kinds:
        counts, loads = [], []
        for palette, name in views:
            with opened(browser, width=WIDTHS[name], palette=palette) as page:
                loads.append(first_load(page, url + kind.address))
                found = violations(page)
            counts.append(len(found))
            yield from (f"{kind.name}, {palette} {name}: {violation}" for violation in found)
        wire = max(load.wire - load.typeface for load in loads)
        typeface = max(load.typeface for load in loads)
        requests = max(len(load.requests) for load in loads)
        shift = max(load.shift for load in loads)
        _row(kind.name, *counts, f"{wire:,}", f"{typeface:,}", requests, f"{shift:.3f}")
        if not kind.asks and wire > FIRST_LOAD_LIMIT:
            yield f"{kind.name}: the first visit takes {wire:,} bytes"
        faults = {fault for load in loads for fault in load.faults}
        yield from (f"{kind.name}: {fault}" for fault in sorted(faults))
        if shift:
            yield f"{kind.name}: the layout shifts by {shift:.3f}"


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
    print(f"{name:<16}" + "".join(f"{cell!s:>15}" for cell in cells), flush=True)


if __name__ == "__main__":
    sys.exit(main())
