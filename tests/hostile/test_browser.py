"""Every page of an archive of attacks, loaded under the site's policy in Chromium."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page

from tests.conftest import PUBLISHED
from tests.hostile.attacks import ATTACKS
from tests.measures.page_kinds import WIDTHS
from tests.measures.server import serving
from tests.workspace import Workspace

pytestmark = pytest.mark.browser

LISTEN: Final = """
    window.violations = [];
    document.addEventListener("securitypolicyviolation", (event) =>
        window.violations.push(`${event.effectiveDirective} ${event.blockedURI}`));
"""
ASK: Final = """() => ({
    violations: window.violations,
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    covers: [...document.querySelectorAll("main *")]
        .filter((each) => ["fixed", "sticky"].includes(getComputedStyle(each).position)).length,
})"""
LATE: Final = ("search/", "archive/filter/", "reading-list/")
"""Pages that scripts fill, and that need a moment for it."""
PARTS: Final = 4
"""Of all pages, so that processes of one run can share them."""


@pytest.fixture(scope="module")
def site_url(hostile: Workspace, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site is served: below the path of its SITE_URL, which the 404 page needs."""
    root = tmp_path_factory.mktemp("host")
    path = urlsplit(PUBLISHED["SITE_URL"]).path.strip("/")
    (root / path).symlink_to(hostile.site)
    with serving(root) as url:
        yield f"{url}{path}/"


class Witness:
    """Opens pages at the width of a phone and writes down whatever an attack could do."""

    def __init__(self, page: Page, site_url: str) -> None:
        self.page, self.site_url = page, site_url
        self.seen: list[str] = []
        self.address = ""
        page.add_init_script(LISTEN)
        page.on("dialog", self._answer)
        page.on("pageerror", lambda error: self._note("error", str(error)))
        page.on("console", self._hear)
        page.on("popup", lambda popup: self._note("popup", popup.url))
        page.on("request", lambda request: self._asked(request.url))

    def visit(self, address: str) -> None:
        self.address = address
        late = address.partition("?")[0] in LATE
        self.page.goto(self.site_url + address, wait_until="networkidle" if late else "load")
        told = self.page.evaluate(ASK)
        for violation in told["violations"]:
            self._note("policy", violation)
        if told["wide"] > 0:
            self._note("wider than the window by", str(told["wide"]))
        if told["covers"]:
            self._note("out of its place", str(told["covers"]))
        if not self.page.url.startswith(self.site_url):
            self._note("led away to", self.page.url)

    def _answer(self, dialog: Dialog) -> None:
        self._note("dialog", dialog.message)
        dialog.dismiss()

    def _hear(self, said: ConsoleMessage) -> None:
        if said.type == "error":
            self._note("console", said.text)

    def _asked(self, url: str) -> None:
        if not url.startswith((self.site_url, "data:")):
            self._note("request", url)

    def _note(self, what: str, said: str) -> None:
        self.seen.append(f"{self.address}: {what}: {said}")


@pytest.fixture
def witness(chromium: Browser, site_url: str) -> Iterator[Witness]:
    context = chromium.new_context(viewport={"width": WIDTHS["phone"], "height": 800})
    yield Witness(context.new_page(), site_url)
    context.close()


def test_there_are_attacks_enough() -> None:
    assert len(set(ATTACKS)) == len(ATTACKS) >= 150


def test_what_the_policy_stops_and_what_moves_the_page_is_noticed(witness: Witness) -> None:
    """An attack that is let in by hand, past everything that would have escaped it."""
    witness.visit("about/")
    assert witness.seen == []
    stopped = witness.page.evaluate(
        """() => {
            const wide = document.createElement("p");
            wide.textContent = "wide";
            wide.style.setProperty("min-width", "9000px");
            document.querySelector("main").append(wide);
            const image = new Image();
            image.src = "https://evil.example/x.png";
            document.querySelector("main").append(image);
            try {
                document.querySelector("main").innerHTML = "<b>x</b>";
                return false;
            } catch (error) {
                return error instanceof TypeError;
            }
        }"""
    )
    assert stopped
    witness.page.wait_for_function("window.violations.length >= 2")
    told = witness.page.evaluate(ASK)
    assert told["wide"] > 0
    assert {each.split()[0] for each in told["violations"]} >= {
        "img-src",
        "require-trusted-types-for",
    }


@pytest.mark.parametrize("part", range(PARTS))
def test_no_page_runs_asks_or_shows_what_an_attack_means(
    part: int, witness: Witness, hostile: Workspace
) -> None:
    pages = sorted(path.relative_to(hostile.site) for path in hostile.site.rglob("*.html"))
    assert len(pages) > len(ATTACKS)
    for path in pages[part::PARTS]:
        witness.visit(path.as_posix().removesuffix("index.html"))
    assert witness.seen == []


@pytest.mark.parametrize("address", ["search/?q=", "archive/filter/?tag=", "archive/filter/?year="])
def test_an_attack_in_an_address_is_a_word_to_look_for(address: str, witness: Witness) -> None:
    for attack in ATTACKS[::12]:
        witness.visit(address + quote(attack, safe=""))
    assert witness.seen == []


def test_what_is_found_is_shown_as_text(witness: Witness) -> None:
    for word in ("title", "answered", "script", "evil.example", "alert"):
        witness.visit(f"search/?q={word}")
        witness.page.wait_for_selector("[data-search-result]")
    witness.page.fill("[data-search-box] input", "bylin")
    witness.page.wait_for_timeout(500)
    assert witness.seen == []
