"""Pages made for scanning: how many papers are in sight, and how high a row is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

import pytest
import yaml
from playwright.sync_api import BrowserContext, Page, expect

from tests.api_answers import entry
from tests.built_once import built_once
from tests.measures.browser import Palette, reopened, visit
from tests.measures.loading import Load, first_load, steady_load
from tests.measures.server import serving
from tests.workspace import make_workspace

DAYS: Final = ("2026-02-10", "2026-03-10", "2026-04-07", "2026-05-05", "2026-05-11", "2026-05-12")
PAPERS: Final = 60
"""Of the newest day; a digest goes on at a second page after fifty."""
DESKTOP: Final = (1280, 900)
PHONE: Final = (390, 844)
ROW_LIMIT: Final = 76
CREW: Final = "papers/a-crew-of-a-thousand/"
TAGS: Final = [
    {"slug": slug, "label": label, "facet": facet, "means": f"is about {slug}", "patterns": [slug]}
    for slug, label, facet in (
        ("lamp", "Lamps and lanterns", "method"),
        ("ferry", "Ferries", "application"),
        ("keeper", "Keepers of the light", "contribution"),
    )
]

pytestmark = pytest.mark.browser

ROWS: Final = """() => [...document.querySelectorAll(".papers li")].map((row) => {
  const title = row.querySelector(".papers__title").getBoundingClientRect();
  return { top: title.top, bottom: title.bottom, lines: Math.round(title.height / 22),
           height: row.getBoundingClientRect().height };
})"""


@pytest.fixture(scope="module")
def harbour_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving(built_once(tmp_path_factory, "harbour", build_harbour) / "site") as url:
        yield url


def build_harbour(folder: Path) -> None:
    workspace = make_workspace(folder)
    write_seeds(workspace.seeds)
    outcome = workspace.run_alone("build", "--no-strict")
    assert outcome.code == 0, outcome.stderr


def write_seeds(seeds: Path) -> None:
    (seeds / "digests").mkdir(parents=True)
    for number, day in enumerate(DAYS):
        listed = [
            listed_paper(number, place, day) for place in range(PAPERS if day == DAYS[-1] else 15)
        ]
        (seeds / "digests" / f"{day}.json").write_text(json.dumps(listed), encoding="utf-8")
    (seeds / "tags.yml").write_text(yaml.safe_dump(TAGS, sort_keys=False), encoding="utf-8")


def listed_paper(number: int, place: int, day: str) -> dict[str, object]:
    names = [f"Ada Boatman {place}", "Bo Quay", "Cy Pier", "Di Rope"]
    title = f"A lamp, a ferry and its keeper on night {number}, at pier {place}"
    if (number, place) == (len(DAYS) - 1, 3):
        title, names = "A crew of a thousand", [f"Sailor Number {each}" for each in range(1000)]
    return entry(
        id=f"{day[2:4]}{day[5:7]}.{1000 * number + place:05}",
        title=title,
        summary=f"{title}, is told at length. Nobody knows how it ends.",
        authors=[{"name": name} for name in names],
        upvotes=1000 - place,
        organization={"_id": "0", "name": "port", "fullname": "The Port Authority of the North"},
        publishedAt=f"{day}T00:00:00.000Z",
        submittedOnDailyAt=f"{day}T00:00:00.000Z",
    )


@pytest.fixture(params=[DESKTOP, PHONE], ids=["desktop", "phone"])
def page(profile: BrowserContext, request: pytest.FixtureRequest) -> Iterator[Page]:
    width, height = request.param
    with reopened(profile, width=width) as page:
        page.set_viewport_size({"width": width, "height": height})
        yield page


@pytest.fixture
def desktop(profile: BrowserContext) -> Iterator[Page]:
    with reopened(profile, width=DESKTOP[0]) as page:
        page.set_viewport_size({"width": DESKTOP[0], "height": DESKTOP[1]})
        yield page


def is_wide(page: Page) -> bool:
    size = page.viewport_size
    return size is not None and size["width"] == DESKTOP[0]


def titles_in_sight(page: Page) -> int:
    size = page.viewport_size
    assert size is not None
    return sum(row["bottom"] <= size["height"] for row in page.evaluate(ROWS))


def test_the_home_page_shows_the_papers_of_the_newest_day_at_once(
    page: Page, harbour_url: str
) -> None:
    visit(page, harbour_url)
    expect(page.get_by_role("heading", level=1)).to_have_text("Tuesday, 12 May 2026")
    assert titles_in_sight(page) >= (8 if is_wide(page) else 3)


def test_a_digest_without_sentences_shows_eleven_papers_in_low_rows(
    desktop: Page, harbour_url: str
) -> None:
    visit(desktop, f"{harbour_url}digests/2026-05-12/")
    with_sentences = titles_in_sight(desktop)
    box = desktop.get_by_label("First sentences")
    box.focus()
    desktop.keyboard.press("Space")
    assert titles_in_sight(desktop) >= 11 > with_sentences
    rows = desktop.evaluate(ROWS)
    assert [row["lines"] for row in rows] == [1] * 50
    assert max(row["height"] for row in rows) <= ROW_LIMIT


def test_a_digest_numbers_on_across_its_pages(page: Page, harbour_url: str) -> None:
    visit(page, f"{harbour_url}digests/2026-05-12/page/2/")
    number = "row => getComputedStyle(row, '::before').content"
    shown = page.locator(".papers li").first.evaluate(number)
    assert shown.replace(" ", "") in {'"51"', '"#""51"', '"#51"'}


def test_the_first_paper_of_a_tag_is_in_sight(page: Page, harbour_url: str) -> None:
    visit(page, f"{harbour_url}tags/lamp/")
    assert page.evaluate(ROWS)[0]["top"] <= (450 if is_wide(page) else 700)
    expect(page.locator(".shares__bars ol:last-child li")).to_have_count(2)


def test_the_abstract_of_a_thousand_authors_is_in_sight(desktop: Page, harbour_url: str) -> None:
    visit(desktop, harbour_url + CREW)
    top = "node => node.getBoundingClientRect().top"
    assert desktop.locator(".paper__abstract").evaluate(top) <= 450
    desktop.get_by_role("link", name="All 1,000 authors").click()
    expect(desktop.get_by_text("Sailor Number 500", exact=True)).to_be_visible()


def test_the_masthead_leads_everywhere_in_one_line(page: Page, harbour_url: str) -> None:
    visit(page, f"{harbour_url}tags/lamp/")
    ways = page.locator(".masthead__nav").locator("a, button")
    seen = [box for way in ways.all() if (box := way.bounding_box())]
    assert len({round(box["y"] + box["height"] / 2) // 8 for box in seen}) == 1
    if not is_wide(page):
        page.get_by_role("button", name="More").focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        expect(page.get_by_role("link", name="Trends")).to_be_focused()
        page.keyboard.press("Escape")
        expect(page.get_by_role("link", name="Trends")).to_be_hidden()
        expect(page.get_by_role("button", name="More")).to_be_focused()
        page.keyboard.press("Enter")
    page.get_by_role("link", name="Authors", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Authors")


def test_upvotes_and_comments_are_heard_as_words(desktop: Page, harbour_url: str) -> None:
    visit(desktop, f"{harbour_url}digests/2026-05-12/")
    expect(desktop.locator(".papers__counts").first).to_have_text("1,000 upvotes 2 comments")


@pytest.mark.parametrize("palette", ["light", "dark"])
@pytest.mark.parametrize("address", ["", "digests/2026-05-12/", "tags/lamp/", CREW])
def test_nothing_moves_while_the_typeface_loads(
    profile: BrowserContext, harbour_url: str, address: str, palette: Palette
) -> None:
    def load_anew(width: int) -> Load:
        with reopened(profile, width=width, palette=palette) as page:
            return first_load(page, harbour_url + address)

    for width, _ in (DESKTOP, PHONE):
        load = steady_load(partial(load_anew, width))
        assert load.shifts == ()
        assert load.faults == ()
        assert [url for url in load.requests if url.endswith("literata-latin-600.woff2")]
