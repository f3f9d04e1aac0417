"""The words of papers that say what they are about.

A term is what counts as the same word: lower case, without hyphens and the plural's s. It follows
from the word alone, so that no other paper can change what a paper's words are.
"""

from __future__ import annotations

import re
import string
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import compress, count, pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from generator.discovery.similarity.stop_words import STOP_WORDS
from generator.model import Paper

TITLE_WEIGHT: Final = 3
"""How often a word of the title counts, against once in the abstract."""

_ADDRESS_SIGNS: Final = ("://", ".com/", ".io/", ".org/")
_ADDRESS: Final = re.compile(r"\S://\S|\S\.(?:com|io|org)/")
"""What an address has; looked for run by run, since a pattern of the whole would begin anew at each
letter of a long run."""
_WORD: Final = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_WITHIN: Final = frozenset(f"{string.ascii_letters}{string.digits}-")
_PARTED: Final = {code: " " for code in range(128) if chr(code) not in _WITHIN}
"""What parts the words of a text without accents."""
_SHORTEST: Final = 2
_PLURAL_FROM: Final = 4
"""Letters from which on a word that ends with an s is taken for a plural."""
_NO_PLURALS: Final = ("ss", "us", "is")
"""Ends of words in s that are as good as never plurals. A term is never shown, so that it does no
harm to make `bia` of bias; but cameras and videos must be plurals."""


@dataclass(frozen=True, slots=True)
class PaperWords:
    """The words of papers, in the papers' order, as one run of numbers."""

    words: tuple[str, ...]
    """Every word as it is spelled; the number of a word is its place here."""
    terms: tuple[str, ...]
    """The term of each word."""
    numbers: NDArray[np.int64]
    """The numbers of each paper's words as they stand, paper after paper."""
    counts: NDArray[np.int64]
    """How much each of them counts: those of a title by their weight."""
    ends: NDArray[np.int64]
    """Where each paper's words begin, and last where the last paper's end."""

    def in_abstracts(self, wanted: Iterable[str]) -> dict[str, NDArray[np.int64]]:
        """Of words in small letters: the places of the papers whose abstracts have each."""
        order = {word: at for at, word in enumerate(dict.fromkeys(wanted))}
        wanted_of_word = np.array([order.get(word.lower(), -1) for word in self.words], np.int64)
        found = wanted_of_word[self.numbers]
        at = np.flatnonzero((found >= 0) & (self.counts < TITLE_WEIGHT))
        papers = np.searchsorted(self.ends, at, side="right") - 1
        pairs = np.sort(found[at] * len(self.ends) + papers)
        words, places = np.divmod(pairs[np.diff(pairs, prepend=-1) > 0], len(self.ends))
        ends = np.searchsorted(words, np.arange(len(order) + 1))
        return {
            word: places[start:end]
            for word, (start, end) in zip(order, pairwise(ends.tolist()), strict=True)
        }


def paper_words(papers: Iterable[Paper]) -> PaperWords:
    """The words that tell papers from others; words of any paper, and addresses, are left out."""
    numbers_of: defaultdict[str, int] = defaultdict(count().__next__)
    numbers: list[int] = []
    titles: list[tuple[int, int]] = []
    for paper in papers:
        numbers += map(numbers_of.__getitem__, split_words(paper.abstract))
        start = len(numbers)
        numbers += map(numbers_of.__getitem__, split_words(paper.title))
        titles.append((start, len(numbers)))
    spans = np.array(titles, np.int64).reshape(-1, 2)
    # Weights go up where a title begins and down where it ends.
    steps = np.zeros(len(numbers) + 1, np.int64)
    np.add.at(steps, spans[:, 0], TITLE_WEIGHT - 1)
    np.add.at(steps, spans[:, 1], 1 - TITLE_WEIGHT)
    ends = np.concatenate([[0], spans[:, 1]])
    return _telling(tuple(numbers_of), np.array(numbers, np.int64), 1 + np.cumsum(steps[:-1]), ends)


def term_of(word: str) -> str:
    """The term that a word counts as; empty for a word that tells nothing."""
    lower = word.lower()
    if len(word) < _SHORTEST or word.isdigit() or lower in STOP_WORDS:
        return ""
    return singular(lower.replace("-", ""))


def singular(word: str) -> str:
    """An English word in small letters without the s of a regular plural."""
    if len(word) < _PLURAL_FROM or not word.endswith("s") or word.endswith(_NO_PLURALS):
        return word
    return f"{word[:-3]}y" if word.endswith("ies") and len(word) > _PLURAL_FROM else word[:-1]


def without_addresses(text: str) -> str:
    """A text without the addresses in it, whose words are names of folders and accounts."""
    if "/" not in text or not any(sign in text for sign in _ADDRESS_SIGNS):
        return text
    return " ".join([run for run in text.split() if "/" not in run or not _ADDRESS.search(run)])


def split_words(text: str) -> list[str]:
    """The words of a text in their order: runs of letters and digits, with hyphens within."""
    text = without_addresses(text)
    if not text.isascii():
        return _WORD.findall(text)
    # Most texts; this takes a fifth of the time.
    text = f" {text.translate(_PARTED)} "
    if "-" in text:
        text = text.replace("--", "  ").replace(" -", "  ").replace("- ", "  ")
    return text.split()


def _telling(
    words: Sequence[str],
    numbers: NDArray[np.int64],
    counts: NDArray[np.int64],
    ends: NDArray[np.int64],
) -> PaperWords:
    """The words without those that tell nothing."""
    terms = [term_of(word) for word in words]
    tells = np.array([bool(term) for term in terms], dtype=bool)
    kept = tells[numbers]
    before = np.concatenate([[0], np.cumsum(kept)])
    renumbered = np.cumsum(tells) - 1
    return PaperWords(
        words=tuple(compress(words, tells)),
        terms=tuple(filter(None, terms)),
        numbers=renumbered[numbers[kept]],
        counts=counts[kept],
        ends=before[ends],
    )
