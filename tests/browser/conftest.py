"""The real archive's site, served to the system's Chromium."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.built_once import built_once
from tests.measures.browser import reopened
from tests.measures.real_site import build_real_site
from tests.measures.server import serving


@pytest.fixture
def page(profile: BrowserContext) -> Iterator[Page]:
    """A page as wide as a desktop's; tests of other widths have one of their own."""
    with reopened(profile, width=1280) as page:
        yield page


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    # In a thread, because the search index starts an event loop and Playwright's runs in this one.
    with ThreadPoolExecutor(max_workers=1) as pool:
        build = pool.submit(built_once, tmp_path_factory, "real", build_real_site)
        return build.result() / "site"


@pytest.fixture(scope="session")
def site_url(real_site: Path) -> Iterator[str]:
    """The root of the served site, with a slash at its end."""
    with serving(real_site) as url:
        yield url
