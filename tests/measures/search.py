"""What the search finds and how soon: ranks, gains and times."""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypedDict

from playwright.sync_api import Page

from generator.diagnostics import Diagnostics
from generator.model import Place
from generator.typography.segments import plain_text
from generator.typography.typesetting import typeset

LABELS: Final = Path(__file__).parents[1] / "labels"
QUERIES: Final = LABELS / "queries.json"
TOPICS: Final = LABELS / "topics.json"
SEEN: Final = 10
"""Papers on the first page of results; what stands further down is not found."""
FLOORS: Final[Mapping[str, float]] = {
    "keywords": 0.98,
    "partial": 0.97,
    "typo": 0.98,
    "inflected": 0.97,
    "paraphrase": 0.80,
}
"""Kinds of query, and the mean reciprocal rank of the right paper that each must reach."""
FLOOR: Final = 0.95
"""The same for all queries together."""
SUBJECT_FLOORS: Final[Mapping[str, float]] = {"keywords": 0.80, "question": 0.48, "variant": 0.69}
"""Ways to ask for a subject, and the mean nDCG of the first page that each must reach."""
SUBJECT_FLOOR: Final = 0.65
"""The same for all of them together."""
WARM: Final = 100
"""Milliseconds that 95 of 100 queries may take once their files are loaded."""

# Submits the form of the search's page, and waits until the answer stands in the document.
_ASK: Final = """async (query) => {
  const box = document.querySelector("[data-search-page] [data-search-box]");
  const list = document.querySelector("[data-search-list]");
  const start = performance.now();
  box.querySelector("input").value = query;
  box.requestSubmit();
  if (list.hasAttribute("aria-busy")) {
    await new Promise((resolve) => {
      const settled = () => list.hasAttribute("aria-busy") || resolve();
      new MutationObserver(settled).observe(list, { attributeFilter: ["aria-busy"] });
    });
  }
  const time = performance.now() - start;
  const titles = [...document.querySelectorAll("[data-search-result] [data-title]")];
  const slugs = titles.map((title) => new URL(title.href).pathname.split("/").at(-2));
  return { time, slugs, titles: titles.map((title) => title.textContent) };
}"""

# The same without the page's rows, which take most of the time: what the finder puts first.
_ANSWER_ALL: Final = """async ([root, queries]) => {
  const { loadFinder } = await import(root + "assets/javascripts/find/search/loading.js");
  const finder = await loadFinder();
  const answers = [];
  for (const query of queries) {
    const start = performance.now();
    const { hits } = await finder.find(query);
    const records = await Promise.all(hits.slice(0, 10).map(({ number }) => finder.record(number)));
    const time = performance.now() - start;
    const slugs = records.map(({ address }) => address.split("/").at(-2));
    answers.push({ time, slugs, titles: records.map(({ title }) => title) });
  }
  return answers;
}"""


@dataclass(frozen=True, slots=True)
class LabelledQuery:
    """A query of one kind and the title of the paper that it is after."""

    kind: str
    text: str
    title: str


@dataclass(frozen=True, slots=True)
class Subject:
    """One way to ask for a subject, and the papers about it."""

    kind: str
    text: str
    relevant: Mapping[str, int]
    """Slugs of papers about it: 2 for what answers it, 1 for what bears upon it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the page shows for a query, and after how many milliseconds."""

    titles: tuple[str, ...]
    slugs: tuple[str, ...]
    time: float

    def gain(self, relevant: Mapping[str, int]) -> float:
        """The nDCG of the first page: 1 where no other ten papers in no other order are better."""
        found = [relevant.get(slug, 0) for slug in self.slugs[:SEEN]]
        ideal = sorted(relevant.values(), reverse=True)[:SEEN]
        return _discounted(found) / _discounted(ideal)

    def reciprocal_rank(self, title: str) -> float:
        """1 for the first place, 1/2 for the second, and 0 below the first page."""
        shown = self.titles[:SEEN]
        return 1 / (shown.index(title) + 1) if title in shown else 0


class _Found(TypedDict):
    time: float
    slugs: list[str]
    titles: list[str]


def labelled_queries() -> tuple[LabelledQuery, ...]:
    """All labelled queries, paper by paper."""
    papers: list[dict[str, str]] = json.loads(QUERIES.read_text(encoding="utf-8"))
    return tuple(
        LabelledQuery(kind, paper[kind], shown(paper["title"]))
        for paper in papers
        for kind in FLOORS
    )


def labelled_subjects() -> tuple[Subject, ...]:
    """All ways to ask for the labelled subjects, subject by subject."""
    subjects = json.loads(TOPICS.read_text(encoding="utf-8"))
    return tuple(
        Subject(kind, subject[kind], subject["relevant"])
        for subject in subjects
        for kind in SUBJECT_FLOORS
        if subject[kind]
    )


def _discounted(gains: Iterable[int]) -> float:
    return sum(gain / math.log2(place + 2) for place, gain in enumerate(gains))


def shown(title: str) -> str:
    """A title that the labels have as printed, as a list of results has it."""
    return plain_text(typeset(title, Place(str(QUERIES), 1), Diagnostics()))


def ask(page: Page, query: str) -> Answer:
    """Put a query to the search's page, which is open."""
    return _answer(page.evaluate(_ASK, query))


def answer_all(page: Page, root: str, queries: Iterable[str]) -> list[Answer]:
    """What the finder of the site at `root` answers to each query; a page of it is open."""
    found: list[_Found] = page.evaluate(_ANSWER_ALL, [root, list(queries)])
    return [_answer(each) for each in found]


def _answer(found: _Found) -> Answer:
    return Answer(tuple(found["titles"]), tuple(found["slugs"]), found["time"])


def mean_by_kind(
    queries: Iterable[LabelledQuery | Subject], values: Iterable[float]
) -> dict[str, float]:
    """The mean value of each kind of query, and of "all"."""
    groups: defaultdict[str, list[float]] = defaultdict(list)
    for query, value in zip(queries, values, strict=True):
        groups[query.kind].append(value)
        groups["all"].append(value)
    return {kind: sum(group) / len(group) for kind, group in groups.items()}
