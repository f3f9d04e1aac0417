"""Frequent phrases of an archive's titles, and the papers that have them: what must be found."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from playwright.sync_api import Page
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

from generator.search.records import SearchRecord

FREQUENT: Final = 150
"""So many phrases are asked for."""
SEEN: Final = 10
RECALL: Final = 0.95
"""Of the papers that have both words, what each phrase must find."""
PRECISION: Final = 0.9
"""Of the first ten papers, how many must have the phrase, on average."""

# The numbers of the papers found, best first, as the scripts of the page give them.
_FIND: Final = """async ([root, query]) => {
  const { loadFinder } = await import(root + "assets/javascripts/find/search/loading.js");
  const { hits } = await (await loadFinder()).find(query);
  return hits.map(({ number }) => number);
}"""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Two words, the numbers of the papers that have both, and of those with them side by side."""

    text: str
    both: frozenset[int]
    together: frozenset[int]

    def recall(self, found: Sequence[int]) -> float:
        """Which part of the papers with both words was found."""
        return len(self.both & set(found)) / len(self.both)

    def precision(self, found: Sequence[int]) -> float:
        """Which part of the first page has the phrase, of what could have it."""
        return len(self.together & set(found[:SEEN])) / min(SEEN, len(self.together))


def frequent_phrases(records: Sequence[SearchRecord], count: int = FREQUENT) -> list[Phrase]:
    """The phrases of two words that stand in most titles, without English's stop words."""
    titles = Counter(
        pair
        for record in records
        for pair in set(pairwise(_words(record.title)))
        if not ENGLISH_STOP_WORDS & set(pair)
    )
    frequent = sorted(titles, key=lambda pair: (-titles[pair], pair))[:count]
    texts = [_words(f"{record.title} {record.abstract}") for record in records]
    sets = [frozenset(words) for words in texts]
    pairs = [frozenset(pairwise(words)) for words in texts]
    return [
        Phrase(
            " ".join(pair),
            frozenset(number for number, words in enumerate(sets) if words >= set(pair)),
            frozenset(number for number, each in enumerate(pairs) if pair in each),
        )
        for pair in frequent
    ]


def find(page: Page, root: str, query: str) -> list[int]:
    """The numbers of the papers that the site at `root` finds, best first; a page of it is open."""
    numbers: list[int] = page.evaluate(_FIND, [root, query])
    return numbers


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.lower())
