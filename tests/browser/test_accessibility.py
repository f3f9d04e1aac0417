from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.measures.axe import AXE, violations, violations_of_colour
from tests.measures.browser import SCHEMES, Palette, opened, repaint, visit
from tests.measures.page_kinds import PAGE_KINDS, PALETTES, PAPER, READING_LIST, WIDTHS, PageKind


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
@pytest.mark.parametrize("kind", PAGE_KINDS, ids=lambda kind: kind.name)
def test_axe_finds_no_violation_in_either_palette(
    chromium: Browser, site_url: str, kind: PageKind, width: int
) -> None:
    with opened(chromium, width=width) as page:
        visit(page, site_url + kind.address)
        assert [str(violation) for violation in violations(page)] == []
        repaint(page, "dark")
        assert [str(violation) for violation in violations_of_colour(page)] == []


@pytest.mark.parametrize("palette", PALETTES)
def test_axe_finds_no_violation_in_a_filled_reading_list(
    chromium: Browser, site_url: str, palette: Palette
) -> None:
    with opened(chromium, width=390, palette=palette) as page:
        visit(page, site_url + PAPER.address)
        page.get_by_role("button", name="Reading list").click()
        assert [str(violation) for violation in violations(page)] == []
        visit(page, site_url + READING_LIST.address)
        expect(page.locator("[data-reading-list-papers] li")).to_have_count(1)
        assert [str(violation) for violation in violations(page)] == []


@pytest.mark.parametrize("palette", PALETTES)
def test_the_palette_follows_the_readers_preference(
    chromium: Browser, site_url: str, palette: Palette
) -> None:
    with opened(chromium, width=1280, palette=palette) as page:
        visit(page, site_url)
        scheme = page.locator("body").get_attribute("data-md-color-scheme")
    assert scheme == SCHEMES[palette]


def test_axe_sees_a_fault(chromium: Browser) -> None:
    with opened(chromium, width=1280) as page:
        page.set_content("<html lang=en><title>t</title><main><h1>h</h1><img src='data:,'></main>")
        assert [violation.rule for violation in violations(page)] == ["image-alt"]


def test_axe_sees_a_colour_that_only_the_dark_palette_has(chromium: Browser) -> None:
    with opened(chromium, width=1280) as page:
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
