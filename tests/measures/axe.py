"""Runs the vendored axe-core in an open page: the accessibility faults that a program can find."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypedDict

from playwright.sync_api import Page

AXE: Final = Path(__file__).parents[1] / "vendor" / "axe.min.js"

# Every rule that axe-core switches on by itself, best practices too, and one that it leaves off.
RUN: Final = """async (only) => {
  for (const details of document.querySelectorAll("details")) details.open = true;
  const results = await axe.run(document, {
    resultTypes: ["violations"],
    rules: { "target-size": { enabled: true } },
    ...(only ? { runOnly: only } : {}),
  });
  return results.violations.flatMap((rule) => rule.nodes.map((node) => ({
    rule: rule.id,
    selector: node.target.flat().join(" "),
    advice: node.failureSummary,
  })));
}"""


class _Found(TypedDict):
    rule: str
    selector: str
    advice: str


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One element that breaks one rule."""

    rule: str
    selector: str
    advice: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.selector}: {' '.join(self.advice.split())}"


def violations(page: Page) -> list[Violation]:
    """Every violation in the page with all its details opened, in the order of the rules' names."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    return _run(page, None)


def violations_of_colour(page: Page) -> list[Violation]:
    """Those of the rules on colour alone, in a page that `violations` has looked at before."""
    return _run(page, ["color-contrast", "link-in-text-block"])


def _run(page: Page, only: list[str] | None) -> list[Violation]:
    found: list[_Found] = page.evaluate(RUN, only)
    return sorted(Violation(**one) for one in found)
