"""The words of papers that say what they are about.

A term is what counts as the same word: lower case, without hyphens and the plural's s. It follows
from the word alone, so that no other paper can change what a paper's words are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Final

import numpy as np
from numpy.typing import NDArray

from generator.discovery.similarity.stop_words import STOP_WORDS
from generator.model import Paper

TITLE_WEIGHT: Final = 3
"""How often a word of the title counts, against once in the abstract."""

_ADDRESS: Final = re.compile(r"\S://\S|\S\.(?:com|io|org)/")
"""What an address has; looked for run by run, since a pattern of the whole would begin anew at each
letter of a long run."""
_WORD: Final = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
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
    """The numbers of each paper's words, paper after paper."""
    counts: NDArray[np.int64]
    """How often each of them stands in the paper, those of a title by their weight."""
    ends: NDArray[np.int64]
    """Where each paper's words begin, and last where the last paper's end."""


def paper_words(papers: Iterable[Paper]) -> PaperWords:
    """The words that tell papers from others; words of any paper, and addresses, are left out."""
    numbers_of: dict[str, int] = {}
    numbers: list[int] = []
    counts: list[int] = []
    ends = [0]
    for paper in papers:
        found = Counter(_words(paper.abstract))
        for word in _words(paper.title):
            found[word] += TITLE_WEIGHT
        for word in found:
            if word not in numbers_of:
                numbers_of[word] = len(numbers_of)
        numbers += [numbers_of[word] for word in found]
        counts += found.values()
        ends.append(len(numbers))
    return _telling(
        tuple(numbers_of), *(np.array(each, np.int64) for each in (numbers, counts, ends))
    )


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
    if "/" not in text:
        return text
    return " ".join(run for run in text.split() if "/" not in run or not _ADDRESS.search(run))


def _words(text: str) -> list[str]:
    return _WORD.findall(without_addresses(text))


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
