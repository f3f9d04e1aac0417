"""A page of a profile whose clock a test can set: the next test has another one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.measures.browser import opened


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    with opened(chromium, width=1280) as page:
        yield page
