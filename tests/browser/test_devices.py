"""What readers' devices bring: high contrast, input methods, phones, scripts, the way back."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
import yaml
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect

from tests.built_once import built_once
from tests.measures.browser import reopened, visit
from tests.measures.server import serving
from tests.workspace import make_workspace

HEBREW: Final = "חזזית בצל!"
ARABIC: Final = "(الطحلب) في الظل؟"
WIDE: Final = f"Counting ${'+'.join(['x^{2}'] * 90)}$ leaves"
AUTHORS: Final = ("Ivy Stone, PhD", "Rowan Ash; Jr.")
PAPERS: Final = 60
LISTS: Final = ("search/", "search/?q=lichen")
COMPOSED: Final = "[data-search-box] input"

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def garden_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving(built_once(tmp_path_factory, "garden", build_garden) / "site") as url:
        yield url


def build_garden(folder: Path) -> None:
    workspace = make_workspace(folder)
    titles = [HEBREW, ARABIC, WIDE, *(f"Lichen of wall {number}" for number in range(PAPERS))]
    write_seeds(workspace.seeds, titles)
    outcome = workspace.run_alone("build")
    assert outcome.code == 0, outcome.stderr


def write_seeds(seeds: Path, titles: list[str]) -> None:
    (seeds / "digests").mkdir(parents=True)
    (seeds / "metadata").mkdir()
    text = "".join(f"{title}\n\n{abstract(title)}\n\n" for title in titles)
    (seeds / "digests" / "garden.txt").write_text(text, encoding="utf-8")
    records = [{"title": titles[-1], "authors": list(AUTHORS)}]
    (seeds / "metadata" / "garden.yml").write_text(yaml.safe_dump(records), encoding="utf-8")


def abstract(title: str) -> str:
    return f"{title} is what this is about. " + "Slow growth on old stone is told at length. " * 8


@pytest.fixture
def page(profile: BrowserContext) -> Iterator[Page]:
    with reopened(profile, width=1000) as page:
        yield page


class TestHighContrast:
    @pytest.fixture
    def page(self, chromium: Browser, garden_url: str) -> Iterator[Page]:
        context = chromium.new_context(forced_colors="active", reduced_motion="reduce")
        page = context.new_page()
        visit(page, f"{garden_url}archive/undated/")
        yield page
        context.close()

    def test_a_bookmark_is_seen_and_tells_whether_it_is_set(self, page: Page) -> None:
        bookmark = page.locator(".papers .keep").nth(1)
        unset = bookmark.screenshot()
        assert colour(bookmark, "::before") != colour(page.locator("body"))
        bookmark.click()
        page.mouse.move(0, 0)
        page.evaluate("document.activeElement.blur()")
        assert bookmark.screenshot() != unset
        assert colour(bookmark, "::before") != colour(page.locator("body"))

    def test_the_section_that_is_open_is_told_from_the_others(self, page: Page) -> None:
        edge = "node => getComputedStyle(node).borderBlockEndColor"
        links = page.locator(".masthead__nav a")
        current = page.locator(".masthead__nav [aria-current]")
        others = [link.evaluate(edge) for link in links.all() if not has_current(link)]
        assert others
        assert set(others) == {colour(page.locator("body"))}
        assert current.evaluate(edge) not in others

    def test_words_that_match_are_marked(self, page: Page, garden_url: str) -> None:
        visit(page, f"{garden_url}search/?q=lichen")
        mark = page.locator("[data-search-result] mark").first
        assert colour(mark) not in {colour(page.locator("body")), "rgba(0, 0, 0, 0)"}


def has_current(link: Locator) -> bool:
    return link.get_attribute("aria-current") is not None


def colour(place: Locator, part: str | None = None) -> str:
    shown = "(node, part) => getComputedStyle(node, part).backgroundColor"
    return str(place.evaluate(shown, part))


@pytest.mark.parametrize("address", ["about/", "search/"])
@pytest.mark.parametrize("key", ["ArrowDown", "ArrowUp", "Enter", "Escape"])
def test_keys_of_an_input_method_are_left_to_it(
    page: Page, garden_url: str, address: str, key: str
) -> None:
    visit(page, garden_url + address)
    page.locator(COMPOSED).focus()
    keyboard = page.context.new_cdp_session(page)
    composed = {"text": "lichen", "selectionStart": 6, "selectionEnd": 6}
    keyboard.send("Input.imeSetComposition", composed)
    page.get_by_text("Lichen of wall").first.wait_for()
    keyboard.send("Input.dispatchKeyEvent", {"type": "rawKeyDown", "key": key, "code": key})
    page.wait_for_timeout(200)
    expect(page.locator(COMPOSED)).to_be_focused()
    assert page.locator(COMPOSED).get_attribute("aria-activedescendant") is None
    assert page.url.partition("?")[0] == garden_url + address


@pytest.mark.parametrize("address", ["", "about/", "search/?q=stone"])
def test_a_phone_has_no_reason_to_zoom_into_a_field(
    chromium: Browser, garden_url: str, address: str
) -> None:
    context = chromium.new_context(
        viewport={"width": 360, "height": 740}, is_mobile=True, has_touch=True
    )
    page = context.new_page()
    visit(page, garden_url + address)
    size = "nodes => nodes.map(node => parseFloat(getComputedStyle(node).fontSize))"
    fields = page.locator("input[type=search], select, textarea").evaluate_all(size)
    context.close()
    assert fields
    assert [each for each in fields if each < 16] == []


class TestTheWayBack:
    @pytest.mark.parametrize("address", LISTS)
    def test_leads_to_the_place_that_was_left(
        self, page: Page, garden_url: str, address: str
    ) -> None:
        visit(page, garden_url + address)
        page.set_viewport_size({"width": 1000, "height": 400})
        link = page.locator(".papers__title").nth(8)
        link.scroll_into_view_if_needed()
        left = page.evaluate("scrollY")
        assert left > 200
        link.click()
        page.get_by_role("heading", name="Abstract").wait_for()
        page.go_back()
        page.wait_for_function("top => Math.abs(scrollY - top) < 20", arg=left)

    def test_leads_to_the_place_on_the_page_of_the_list_before(
        self, page: Page, garden_url: str
    ) -> None:
        visit(page, f"{garden_url}search/")
        page.get_by_role("link", name="Next page").click()
        expect(page.locator("[data-search-status]")).to_contain_text("Page 2 of 4")
        page.go_back()
        expect(page.locator("[data-search-status]")).not_to_contain_text("Page 2")
        page.wait_for_function("scrollY > 300")

    def test_leaves_a_reader_alone_who_has_begun_to_act(self, page: Page, garden_url: str) -> None:
        visit(page, f"{garden_url}search/")
        page.locator(".papers__title").nth(15).click()
        page.get_by_role("heading", name="Abstract").wait_for()
        page.route("**/cards/*", hold)
        page.go_back(wait_until="commit")
        page.locator("[data-search-options]").wait_for()
        page.keyboard.press("Tab")
        page.locator(".papers__title").nth(15).wait_for()
        page.wait_for_timeout(200)
        assert page.evaluate("scrollY") < 200


def hold(route: Route) -> None:
    """Answer late, as a slow connection does."""
    time.sleep(0.6)
    route.continue_()


def first_and_last_letter(place: Locator) -> tuple[float, float]:
    """Where the text's first and last letters stand, in pixels from the left."""
    left, right = place.evaluate(
        """node => {
          const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
          const all = [];
          while (texts.nextNode()) if (texts.currentNode.data.trim()) all.push(texts.currentNode);
          const place = (text, at) => {
            const range = new Range();
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            return range.getBoundingClientRect().left;
          };
          return [place(all[0], 0), place(all.at(-1), all.at(-1).data.trimEnd().length - 1)];
        }"""
    )
    return left, right


class TestForeignScripts:
    @pytest.mark.parametrize("title", [HEBREW, ARABIC], ids=["Hebrew", "Arabic"])
    def test_a_title_ends_where_its_script_ends(
        self, page: Page, garden_url: str, title: str
    ) -> None:
        visit(page, f"{garden_url}digests/garden/")
        card = page.locator(".papers__title", has_text=title)
        places = [first_and_last_letter(card)]
        card.click()
        heading = page.get_by_role("heading", level=1)
        expect(heading).to_have_text(title)
        places.append(first_and_last_letter(heading))
        page.get_by_role("button", name="Reading list").click()
        page.locator(COMPOSED).press_sequentially(title.rsplit(maxsplit=1)[-1].strip("!؟"))
        option = page.locator(".search-popup__title", has_text=title).first
        option.wait_for()
        places.append(first_and_last_letter(option))
        visit(page, f"{garden_url}reading-list/")
        places.append(
            first_and_last_letter(page.locator("[data-reading-list-papers] .papers__title"))
        )
        assert [(first, last) for first, last in places if last >= first] == []

    def test_a_title_in_latin_letters_is_read_from_the_left(
        self, page: Page, garden_url: str
    ) -> None:
        visit(page, f"{garden_url}digests/garden/")
        first, last = first_and_last_letter(page.get_by_role("link", name="Lichen of wall 7"))
        assert first < last


def test_a_wide_formula_scrolls_within_its_line(profile: BrowserContext, garden_url: str) -> None:
    with reopened(profile, width=320) as page:
        for address in ("", "archive/undated/", "digests/garden/", "papers/lichen-of-wall-0/"):
            visit(page, garden_url + address)
            assert page.evaluate("document.documentElement.scrollWidth") == 320, address
        visit(page, f"{garden_url}digests/garden/")
        page.get_by_role("link", name="Counting").click()
        page.get_by_role("heading", name="Abstract").wait_for()
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        for formula in page.locator(":is(h1, .paper__abstract) .formula").all():
            formula.evaluate("node => node.scrollBy(9000, 0)")
            assert formula.evaluate("node => node.scrollLeft") > 1000


class TestNamesWithMarks:
    def test_they_stay_apart(self, page: Page, garden_url: str) -> None:
        visit(page, f"{garden_url}search/?q=lichen+wall+{PAPERS - 1}")
        facts = page.locator("[data-search-result] .papers__facts").first
        expect(facts).to_contain_text(" and ".join(AUTHORS))

    @pytest.mark.parametrize(
        ("typed", "count"),
        [("Ivy Stone", 1), ("stone, phd", 1), ("Row Ash", 1), ("Ivy Ash", 0), ("Rowan PhD", 0)],
    )
    def test_a_typed_name_is_one_authors(
        self, page: Page, garden_url: str, typed: str, count: int
    ) -> None:
        visit(page, f'{garden_url}search/?q=author:"{typed}"')
        expect(page.locator("[data-search-status]")).to_contain_text("found")
        expect(page.locator("[data-search-result]")).to_have_count(count)
