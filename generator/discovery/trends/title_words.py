"""The words of titles, cut once and kept as numbers, on which numpy works."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, count
from typing import Final

import numpy as np
from numpy.typing import NDArray

from generator.discovery.similarity.words import singular

_PART: Final = re.compile(r"[:;,.?!()\"“”]+(?=\s|$)|\s[-–—|/]+\s|(?:^|\s)[(\"“]")
"""Where a title's phrases end: no term goes on past it."""
_WORD: Final = re.compile(r"[^\W_][\w'’+-]*")

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class TitleWords:
    """The words of titles; the arrays are of one length, a word each, title after title."""

    words: Sequence[str]
    """Each word once, as titles spell it."""
    folded: Sequence[str]
    """Each word once of those that count as the same."""
    title: Numbers
    """The place of its title."""
    word: Numbers
    """Its place in `words`."""
    same: Numbers
    """Its place in `folded`."""
    left: Numbers
    """How many words its phrase still has, itself counted."""

    def spelled(self, start: int, length: int) -> str:
        """Some words that stand together, as their title has them."""
        return " ".join(map(self.words.__getitem__, self.word[start : start + length].tolist()))

    def folded_run(self, start: int, length: int) -> str:
        """The same as it counts."""
        return " ".join(map(self.folded.__getitem__, self.same[start : start + length].tolist()))


def title_words(titles: Iterable[str]) -> TitleWords:
    """Cut titles into phrases and these into words."""
    phrases = [[_WORD.findall(phrase) for phrase in _PART.split(title)] for title in titles]
    numbers: defaultdict[str, int] = defaultdict(count().__next__)
    every = chain.from_iterable(chain.from_iterable(phrases))
    word = np.fromiter(map(numbers.__getitem__, every), np.int64)
    lengths = np.array([len(phrase) for each in phrases for phrase in each], np.int64)
    of_title = np.repeat(np.arange(len(phrases)), [len(each) for each in phrases])
    folded: defaultdict[str, int] = defaultdict(count().__next__)
    same = np.array([folded[singular(each.lower())] for each in numbers], np.int64)
    return TitleWords(
        words=tuple(numbers),
        folded=tuple(folded),
        title=np.repeat(of_title, lengths),
        word=word,
        same=same[word],
        left=np.repeat(np.cumsum(lengths), lengths) - np.arange(len(word)),
    )
