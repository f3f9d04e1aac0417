"""The terms of titles: words and runs of up to four words that a title says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
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


@dataclass(frozen=True, slots=True)
class _Phrase:
    """Words that a title says in one go; all three are of one length."""

    words: tuple[str, ...]
    folded: tuple[str, ...]
    """What counts as the same word."""
    is_weak: tuple[bool, ...]

    def runs(self) -> Iterator[tuple[int, int]]:
        """Where terms begin, and where they end."""
        for length in range(1, LONGEST + 1):
            for first in range(len(self.words) - length + 1):
                last = first + length
                if self.is_weak[first] or len(self.words[first]) < _SHORTEST[length]:
                    continue
                if self.is_weak[last - 1] and (length == 1 or self.folded[last - 1] not in _ENDS):
                    continue
                yield first, last


@lru_cache(maxsize=1 << 15)
def terms_of(title: str) -> frozenset[str]:
    """Each term of a title, its words folded."""
    return frozenset(
        " ".join(phrase.folded[first:last])
        for phrase in _phrases(title)
        for first, last in phrase.runs()
    )


@lru_cache(maxsize=1 << 15)
def heads_of(title: str) -> frozenset[str]:
    """The single words of a title, folded, that end a phrase or stand before a word that does.

    Such a word is what is spoken of; any other one only says which kind of the next.
    """
    return frozenset(
        folded
        for phrase in _phrases(title)
        for folded, is_weak, ends in zip(
            phrase.folded, phrase.is_weak, (*phrase.is_weak[1:], True), strict=False
        )
        if ends and not is_weak
    )


def spelled(papers: Iterable[Paper], terms: Iterable[str]) -> Mapping[str, str]:
    """How titles spell each of the terms most; in small letters where that is at all usual."""
    wanted = frozenset(terms)
    spellings: dict[str, Counter[str]] = {term: Counter() for term in wanted}
    for paper in papers:
        if found := wanted & terms_of(paper.title):
            spelling = _spelling(paper.title)
            for term in found:
                spellings[term][spelling[term]] += 1
    return {term: _usual(counts) for term, counts in spellings.items() if counts}


def _usual(counts: Counter[str]) -> str:
    def rank(spelling: str) -> tuple[bool, int, str]:
        usual = spelling.islower() and counts[spelling] * 5 >= counts.total()
        return (not usual, -counts[spelling], spelling)

    return min(counts, key=rank)


@lru_cache(maxsize=1 << 15)
def _spelling(title: str) -> Mapping[str, str]:
    """How a title spells each of its terms, the last time that it has it."""
    return {
        " ".join(phrase.folded[first:last]): " ".join(phrase.words[first:last])
        for phrase in _phrases(title)
        for first, last in phrase.runs()
    }


@lru_cache(maxsize=1 << 15)
def _phrases(title: str) -> tuple[_Phrase, ...]:
    phrases = (tuple(_WORD.findall(phrase)) for phrase in _PART.split(title))
    return tuple(
        _Phrase(words, tuple(map(_folded, words)), tuple(map(_is_weak, words))) for words in phrases
    )


@lru_cache(maxsize=1 << 14)
def _folded(word: str) -> str:
    return singular(word.lower())


@lru_cache(maxsize=1 << 14)
def _is_weak(word: str) -> bool:
    lower = word.lower()
    return lower.isdigit() or lower in _WEAK
