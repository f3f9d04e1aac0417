"""How near a text's words are to those of a tag's papers: what supports the patterns.

What each word is worth to a tag is learnt from labelled papers and kept in words.json.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice, repeat
from typing import Final

import numpy as np

from generator.tagging.finding.lists import Numbers
from generator.tagging.finding.words import Texts

WordCounts = Mapping[str, int]
"""The words of a paper: 2 for one that stands in the title and in the abstract, 1 for others."""


_COMMON: Final = frozenset(
    re.findall(
        r"\w+",
        """
        a an the this that these those it its they their we our us i you he she one ones both each
        such any all some more most other others than then there here and or but nor not no so if
        as at by for from in into of off on onto out over per to up upon via with within without
        between across through during under after before while when where which who whose whom
        what how why be is are was were been being am do does did done has have had having can
        could may might must shall should will would also however thus hence therefore moreover
        furthermore additionally only even still yet very often much many several well using use
        used show shows shown paper propose proposed introduce introduced present presented
        approach method methods results result new novel existing based achieve achieves
        """,
    )
)
"""Words that tell nothing of a paper's subject."""


_UNKNOWN: Final = -1


class _Folded(dict[str, str]):
    """Each different word of all texts, small and singular; empty where it tells nothing."""

    def __missing__(self, word: str) -> str:
        folded = word.casefold()
        if len(folded) < len("ab") or folded.isdigit() or folded in _COMMON:
            folded = ""
        elif len(folded) > len("lies") and folded.endswith("ies"):
            folded = f"{folded[:-3]}y"
        elif len(folded) > len("gas") and folded[-1] == "s" and folded[-2] not in "su":
            folded = folded[:-1]
        self[word] = folded
        return folded


class WordCounter:
    """Counts the words of papers, and keeps how each is folded."""

    def __init__(self) -> None:
        self._folded = _Folded()

    def count(self, papers: Texts) -> list[WordCounts]:
        """The words of each paper, in the order of its text.

        `papers` are as `split_papers` has them.
        """
        words = papers.by_text()
        titles = list(islice(words, len(papers.texts) // 2))
        return [self._count(title, abstract) for title, abstract in zip(titles, words, strict=True)]

    def _count(self, title: Iterable[str], abstract: Iterable[str]) -> WordCounts:
        counts = dict.fromkeys(map(self._folded.__getitem__, abstract), 1)
        for word in dict.fromkeys(map(self._folded.__getitem__, title)):
            counts[word] = counts.get(word, 0) + 1
        counts.pop("", None)
        return counts


class Wording:
    """What words are worth to tags, prepared for many papers."""

    def __init__(self, worth: Mapping[str, Mapping[str, int]], numbers: Mapping[str, int]) -> None:
        """`worth` is by word, then by slug, in thousandths; `numbers` are those of the tags."""
        self._places = {word: place for place, word in enumerate(worth)}
        # Whole numbers, which add up to the same in any order.
        self._worth = np.zeros((len(worth), len(numbers)))
        for place, of_word in enumerate(worth.values()):
            for slug, value in of_word.items():
                if slug in numbers:
                    self._worth[place, numbers[slug]] = value

    def nearness(self, papers: Sequence[WordCounts]) -> Numbers:
        """How near texts are to each tag's papers, in thousandths: about 0 for most tags.

        A row for each paper and a column for each tag.
        """
        near = np.zeros((len(papers), self._worth.shape[1]))
        for number, counts in enumerate(papers):
            words = map(self._places.get, counts, repeat(_UNKNOWN))
            places = np.fromiter(words, np.int64, len(counts))
            known = places != _UNKNOWN
            times = np.fromiter(counts.values(), np.float64, len(counts))[known]
            total = times @ self._worth[places[known]]
            near[number] = total / math.sqrt(max(1, len(counts)))
        return np.rint(near).astype(np.int64)
