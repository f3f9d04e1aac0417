"""What loading a page takes, and whether its layout holds: bytes, requests, shifts, overflow."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypedDict

from playwright.sync_api import Page

from tests.measures.browser import visit

VISITS: Final = 3
"""Of which one without a shift is enough."""
WATCH_SHIFTS: Final = """
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      window.shifts.push({
        score: entry.value,
        moved: entry.sources.map(({ node, previousRect: from, currentRect: to }) =>
          `${(node?.outerHTML ?? node?.parentElement?.outerHTML ?? "text").slice(0, 80)} ` +
          `from ${from.x},${from.y} to ${to.x},${to.y}`).join(" | "),
      });
  }).observe({ type: "layout-shift", buffered: true });
"""

# What ends beyond the window does no harm where something around it can be scrolled.
OVERFLOWING: Final = """() => {
  const scrolls = (element) => {
    for (let at = element; at && at !== document.body; at = at.parentElement)
      if (["auto", "scroll"].includes(getComputedStyle(at).overflowX)) return true;
    return false;
  };
  const name = (element) =>
    element.tagName.toLowerCase() + [...element.classList].map((one) => `.${one}`).join("");
  const width = document.documentElement.clientWidth;
  const found = [...document.querySelectorAll("header *, main *, footer *")]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => element.getBoundingClientRect().width > 0)
    .filter((element) => element.getBoundingClientRect().right > width + 0.5)
    .filter((element) => !scrolls(element))
    .map(name);
  if (document.documentElement.scrollWidth > width) found.unshift("the whole page");
  return found;
}"""


class _Received(TypedDict):
    requestId: str
    type: str


class _Finished(TypedDict):
    requestId: str
    encodedDataLength: float


class _Shift(TypedDict):
    score: float
    moved: str


@dataclass(frozen=True, slots=True)
class Shift:
    """A move of elements that the reader did not ask for."""

    score: float
    """As Chromium counts it towards the page's cumulative layout shift."""
    moved: str
    """The beginning of each moved element's markup, and from where it moved to where."""


@dataclass(frozen=True, slots=True)
class Load:
    """What the first visit of a page took."""

    wire: int
    """Bytes received, headers and all, compressed as a static host compresses."""
    typeface: int
    """How many of these are the typeface's."""
    requests: tuple[str, ...]
    """Every address the page asked for, in the order of asking."""
    shifts: tuple[Shift, ...]
    faults: tuple[str, ...]
    """What the browser reports of the page: script errors, missing files, breaches of policy."""

    @property
    def shift(self) -> float:
        """The sum of the scores: never less than the page's cumulative layout shift."""
        return sum(shift.score for shift in self.shifts)


def steady_load(load: Callable[[], Load]) -> Load:
    """The first of three visits in which nothing moved, or the last.

    On a busy machine Chromium says in one of a hundred visits that a shape of a pseudo-element (a
    bookmark, the palette's disc) moved, by .0002. What a page does by itself it does in each visit.
    """
    for _ in range(VISITS - 1):
        found = load()
        if not found.shifts:
            return found
    return load()


def first_load(page: Page, url: str) -> Load:
    """Visit the address with nothing cached and scroll to its end, noting what happens."""
    received: list[float] = []
    kinds: dict[str, str] = {}
    typeface: list[float] = []
    requests: list[str] = []
    faults: list[str] = []

    def note(event: _Finished) -> None:
        received.append(event["encodedDataLength"])
        if kinds.get(event["requestId"]) == "Font":
            typeface.append(event["encodedDataLength"])

    def note_kind(event: _Received) -> None:
        kinds[event["requestId"]] = event["type"]

    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.on("Network.responseReceived", note_kind)
    session.on("Network.loadingFinished", note)
    page.on("request", lambda request: requests.append(request.url))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    page.add_init_script(WATCH_SHIFTS)
    visit(page, url)
    page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)")
    page.wait_for_load_state("networkidle")
    shifts: list[_Shift] = page.evaluate("window.shifts")
    return Load(
        wire=round(sum(received)),
        typeface=round(sum(typeface)),
        requests=tuple(requests),
        shifts=tuple(Shift(**shift) for shift in shifts),
        faults=tuple(faults),
    )


def overflowing(page: Page) -> list[str]:
    """The visible elements of the open page that reach beyond its width, as tag and classes."""
    found: list[str] = page.evaluate(OVERFLOWING)
    return found
