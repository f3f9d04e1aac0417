"""What all tests share: the option that refreshes golden files, and built archives."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Final

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from generator.diagnostics import Diagnostics
from tests.built_once import built_once
from tests.html_page import Element, read_pages
from tests.measures.browser import NAMES, find_chromium, launch, new_profile
from tests.workspace import PROJECT, Workspace, finish, make_workspace

# The same examples on every machine, so that a failure is the fault of a change. The profile
# `deep` looks further: pytest --hypothesis-profile=deep
settings.register_profile("same", derandomize=True, deadline=None, max_examples=100)
settings.register_profile("deep", deadline=None, max_examples=5_000)
settings.load_profile("same")

PUBLISHED: Final = {
    "SITE_URL": "https://papers.example.org/archive/",
    "REPO_URL": "https://github.com/example/archive",
}
"""The environment in which a site is published."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--refresh-goldens",
        action="store_true",
        help="write the golden files anew; read the diff before you commit it",
    )


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "browser: needs Chromium; REQUIRE_BROWSER=1 forbids a skip")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give each test of the browser a second try, which the summary tells of as a rerun."""
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.flaky(reruns=1))


def pytest_xdist_auto_num_workers() -> int:
    """One process more than there are processors: tests of the browser wait half of their time."""
    return (os.cpu_count() or 1) + 1


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    required = os.environ.get("REQUIRE_BROWSER") == "1" and item.get_closest_marker("browser")
    if report.skipped and required:
        report.outcome = "failed"
        report.longrepr = f"REQUIRE_BROWSER=1, and yet skipped: {report.longrepr}"
    return report


@pytest.fixture(scope="session")
def refresh_goldens(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--refresh-goldens"))


@pytest.fixture
def diagnostics() -> Diagnostics:
    return Diagnostics()


@pytest.fixture(scope="session")
def toy(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """The toy archive, built."""
    workspace = make_workspace(tmp_path_factory.mktemp("toy"), PROJECT / "tests" / "toy_archive")
    outcome = workspace.run("build")
    assert outcome.code == 0, outcome.stderr
    return workspace


@pytest.fixture(scope="session")
def clones(tmp_path_factory: pytest.TempPathFactory) -> tuple[Workspace, Workspace]:
    """Two copies of the whole project in folders of unlike names, built under unlike conditions."""
    folder = built_once(tmp_path_factory, "clones", _build_clones)
    return Workspace(folder / "clone"), Workspace(folder / "another" / "deeper")


@pytest.fixture(scope="session")
def archive_site(clones: tuple[Workspace, Workspace]) -> Path:
    """The site of the real archive."""
    return clones[0].site


@pytest.fixture(scope="session")
def archive_pages(archive_site: Path) -> dict[str, Element]:
    """All pages of the real archive, parsed."""
    return read_pages(archive_site)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The system's Chromium: one a process, since Playwright cannot be started twice in one."""
    executable = find_chromium()
    if executable is None:
        reason = f"no Chromium on the path (looked for {', '.join(NAMES)})"
        if os.environ.get("REQUIRE_BROWSER") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = launch(playwright, executable)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def profile(chromium: Browser) -> Iterator[BrowserContext]:
    """A profile for pages of which one is open at a time; it is emptied between them."""
    profile = new_profile(chromium)
    yield profile
    profile.close()


def _build_clones(folder: Path) -> None:
    first = make_workspace(folder / "clone", PROJECT / "seeds")
    second = make_workspace(folder / "another" / "deeper", PROJECT / "seeds")
    runs = [
        first.start("build", PYTHONHASHSEED="1", TZ="Asia/Tokyo", **PUBLISHED),
        second.start("build", PYTHONHASHSEED="2", TZ="UTC", LC_ALL="C", **PUBLISHED),
    ]
    outcomes = [finish(run) for run in runs]
    assert [outcome.code for outcome in outcomes] == [0, 0], outcomes
