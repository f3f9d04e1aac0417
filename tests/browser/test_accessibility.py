from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.measures.axe import AXE, violations, violations_of_colour
from tests.measures.browser import SCHEMES, Palette, opened, reopened, repaint, visit
from tests.measures.page_kinds import PAGE_KINDS, PALETTES, PAPER, READING_LIST, WIDTHS, PageKind


@pytest.fixture(scope="module", params=WIDTHS.values(), ids=list(WIDTHS))
def looking(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """One for all addresses, which are only looked at."""
    with opened(chromium, width=request.param) as page:
        yield page


@pytest.mark.parametrize("kind", PAGE_KINDS, ids=lambda kind: kind.name)
def test_axe_finds_no_violation_in_either_palette(
    looking: Page, site_url: str, kind: PageKind
) -> None:
    looking.emulate_media(color_scheme="light")
    visit(looking, site_url + kind.address)
    assert [str(violation) for violation in violations(looking)] == []
    repaint(looking, "dark")
    assert [str(violation) for violation in violations_of_colour(looking)] == []


@pytest.mark.parametrize("palette", PALETTES)
def test_axe_finds_no_violation_in_a_filled_reading_list(
    profile: BrowserContext, site_url: str, palette: Palette
) -> None:
    with reopened(profile, width=390, palette=palette) as page:
        visit(page, site_url + PAPER.address)
        page.get_by_role("button", name="Reading list").click()
        assert [str(violation) for violation in violations(page)] == []
        visit(page, site_url + READING_LIST.address)
        expect(page.locator("[data-reading-list-papers] li")).to_have_count(1)
        assert [str(violation) for violation in violations(page)] == []


@pytest.mark.parametrize("palette", PALETTES)
def test_the_palette_follows_the_readers_preference(
    profile: BrowserContext, site_url: str, palette: Palette
) -> None:
    with reopened(profile, width=1280, palette=palette) as page:
        visit(page, site_url)
        scheme = page.locator("body").get_attribute("data-md-color-scheme")
    assert scheme == SCHEMES[palette]


def test_axe_sees_a_fault(profile: BrowserContext) -> None:
    with reopened(profile, width=1280) as page:
        page.set_content("<html lang=en><title>t</title><main><h1>h</h1><img src='data:,'></main>")
        assert [violation.rule for violation in violations(page)] == ["image-alt"]


def test_axe_sees_a_colour_that_only_the_dark_palette_has(profile: BrowserContext) -> None:
    with reopened(profile, width=1280) as page:
        page.set_content(
            "<html lang=en><title>t</title><style>body { background: #fff; color: #000 }"
            "[data-md-color-scheme=slate] { color: #ccc }</style><main><h1>Tide</h1></main>"
        )
        assert violations(page) == []
        repaint(page, "dark")
        assert [violation.rule for violation in violations_of_colour(page)] == ["color-contrast"]


def test_the_vendored_axe_is_the_version_its_readme_names() -> None:
    version = AXE.read_text(encoding="utf-8").removeprefix("/*! axe v").partition("\n")[0]
    assert f"axe-core {version}," in (AXE.parent / "README.md").read_text(encoding="utf-8")
