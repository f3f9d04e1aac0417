"""The terms of titles: words and runs of up to four words that a title says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import zip_longest
from typing import Final

from generator.discovery.similarity.stop_words import STOP_WORDS
from generator.discovery.similarity.words import singular
from generator.model import Paper

LONGEST: Final = 4
"""Words of a term."""
_SHORTEST: Final = (0, 3, 1, 1, 1)
"""Letters of a term's first word, by the number of its words: short words alone tell nothing."""
_PART: Final = re.compile(r"[:;,.?!()\"“”]+(?=\s|$)|\s[-–—|/]+\s|(?:^|\s)[(\"“]")
"""Where a title's phrases end: no term goes on past it."""
_WORD: Final = re.compile(r"[^\W_][\w'’+-]*")
_TITLE_WORDS: Final = """
    all are beyond can do does efficient how i is it let make makes meets my need needs not the
    toward towards using via we what why you your
"""
_WEAK: Final = STOP_WORDS | frozenset(_TITLE_WORDS.split())
"""Words with which no term begins or ends."""
_ENDS: Final = frozenset({"model", "models"})
"""But for these, with which a term of several words may end."""


@lru_cache(maxsize=1 << 15)
def terms_of(title: str) -> Mapping[str, str]:
    """Each term of a title, its words folded, to how the title spells it."""
    return dict(_terms(title))


@lru_cache(maxsize=1 << 15)
def heads_of(title: str) -> frozenset[str]:
    """The single words of a title, folded, that end a phrase or stand before a word that does.

    Such a word is what is spoken of; any other one only says which kind of the next.
    """
    found = set()
    for phrase in _PART.split(title):
        words = _WORD.findall(phrase)
        for word, after in zip_longest(words, words[1:]):
            if not _is_weak(word) and (after is None or _is_weak(after)):
                found.add(_folded(word))
    return frozenset(found)


def spelled(papers: Iterable[Paper], terms: Iterable[str]) -> Mapping[str, str]:
    """How titles spell each of the terms most; in small letters where that is at all usual."""
    wanted = set(terms)
    spellings: dict[str, Counter[str]] = {term: Counter() for term in wanted}
    for paper in papers:
        found = terms_of(paper.title)
        for term in wanted & found.keys():
            spellings[term][found[term]] += 1
    return {term: _usual(counts) for term, counts in spellings.items() if counts}


def _usual(counts: Counter[str]) -> str:
    def rank(spelling: str) -> tuple[bool, int, str]:
        usual = spelling.islower() and counts[spelling] * 5 >= counts.total()
        return (not usual, -counts[spelling], spelling)

    return min(counts, key=rank)


def _terms(title: str) -> Iterator[tuple[str, str]]:
    for phrase in _PART.split(title):
        words = _WORD.findall(phrase)
        folded = [_folded(word) for word in words]
        weak = [_is_weak(word) for word in words]
        for length in range(1, LONGEST + 1):
            for first in range(len(words) - length + 1):
                last = first + length
                if weak[first] or len(words[first]) < _SHORTEST[length]:
                    continue
                if weak[last - 1] and (length == 1 or folded[last - 1] not in _ENDS):
                    continue
                yield " ".join(folded[first:last]), " ".join(words[first:last])


@lru_cache(maxsize=1 << 14)
def _folded(word: str) -> str:
    return singular(word.lower())


@lru_cache(maxsize=1 << 14)
def _is_weak(word: str) -> bool:
    lower = word.lower()
    return lower.isdigit() or lower in _WEAK
