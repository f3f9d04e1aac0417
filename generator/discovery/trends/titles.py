"""The terms of titles: words and runs of up to four words that a title says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from generator.discovery.similarity.stop_words import STOP_WORDS
from generator.discovery.trends.title_words import Numbers, TitleWords, title_words
from generator.model import Paper

LONGEST: Final = 4
"""Words of a term."""
_SHORTEST: Final = (0, 3, 1, 1, 1)
"""Letters of a term's first word, by the number of its words: short words alone tell nothing."""
_TITLE_WORDS: Final = """
    all are beyond can do does efficient how i is it let make makes meets my need needs not the
    toward towards using via we what why you your
"""
_WEAK: Final = STOP_WORDS | frozenset(_TITLE_WORDS.split())
"""Words with which no term begins or ends."""
_ENDS: Final = frozenset({"model", "models"})
"""But for these, with which a term of several words may end."""

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class TitleTerms:
    """The terms of papers' titles; the arrays `title` to `start` are of one length."""

    terms: Sequence[str]
    """Each term once, its words folded."""
    is_compound: Flags
    """Of each term, whether it is of several words or of one with a hyphen."""
    title: Numbers
    """The place of the title; these are in order."""
    term: Numbers
    """The place of the term in `terms`."""
    is_head: Flags
    """Whether the term's first word ends a phrase of the title or stands before a weak one.

    A single word that does is what is spoken of; any other only says which kind of the next.
    """
    start: Numbers
    """Where the title has the term, the last time, in the words of all titles."""
    words: TitleWords
    places: Mapping[str, int]
    """The place of each paper's title, by the paper's slug."""

    def of(self, papers: Iterable[Paper]) -> Numbers:
        """Which of the terms of titles are of these papers."""
        titles = np.array([self.places[paper.slug] for paper in papers], np.int64)
        starts = np.searchsorted(self.title, titles)
        lengths = np.searchsorted(self.title, titles, side="right") - starts
        before = np.cumsum(lengths) - lengths
        return np.asarray(np.arange(lengths.sum()) + np.repeat(starts - before, lengths), np.int64)

    def counts(self, which: Numbers) -> Numbers:
        """How often each term is among some terms of titles."""
        return np.bincount(self.term[which], minlength=len(self.terms))

    def spelled(self, term: int, which: Numbers) -> str:
        """How some titles spell a term most; in small letters where that is at all usual."""
        length = self.terms[term].count(" ") + 1
        starts = self.start[which[self.term[which] == term]].tolist()
        return _usual(Counter(self.words.spelled(start, length) for start in starts))


def title_terms(papers: Sequence[Paper], fewest: int = 1) -> TitleTerms:
    """The terms of the papers' titles, but for those that fewer than `fewest` titles have."""
    words = title_words(paper.title for paper in papers)
    is_weak = np.array([_is_weak(word) for word in words.words], np.bool_)[words.word]
    terms: list[str] = []
    found: list[tuple[Numbers, Numbers]] = []
    for length, starts, runs in _runs(words, is_weak):
        start, run = _once(words.title, starts, runs)
        often = np.bincount(run)[run] >= fewest
        start, run = start[often], run[often]
        _, first, term = np.unique(run, return_index=True, return_inverse=True)
        found.append((start, term + len(terms)))
        terms += [words.folded_run(each, length) for each in start[first].tolist()]
    start, term = np.concatenate(found, axis=1)
    order = np.argsort(words.title[start], kind="stable")
    start, term = start[order], term[order]
    return TitleTerms(
        terms=terms,
        is_compound=np.array([" " in each or "-" in each for each in terms], np.bool_),
        title=words.title[start],
        term=term,
        is_head=_are_heads(words, is_weak, start),
        start=start,
        words=words,
        places={paper.slug: place for place, paper in enumerate(papers)},
    )


def _runs(words: TitleWords, is_weak: Flags) -> Iterator[tuple[int, Numbers, Numbers]]:
    """The runs that are terms, by their length: where each begins, and the number of the run."""
    letters = np.array([len(word) for word in words.words], np.int64)[words.word]
    may_end = ~is_weak | np.array([word in _ENDS for word in words.folded], np.bool_)[words.same]
    start, run = np.arange(len(words.title)), words.same
    for length in range(1, LONGEST + 1):
        begins = ~is_weak[start] & (letters[start] >= _SHORTEST[length])
        ends = may_end[start + length - 1] if length > 1 else ~is_weak[start]
        yield length, start[begins & ends], run[begins & ends]
        goes_on = words.left[start] > length
        start, run = start[goes_on], run[goes_on]
        longer = run * len(words.folded) + words.same[start + length]
        run = np.unique(longer, return_inverse=True)[1]


def _once(title: Numbers, start: Numbers, run: Numbers) -> tuple[Numbers, Numbers]:
    """Runs, each title's but once: where the title has it last."""
    pairs = run * (title.max(initial=0) + 1) + title[start]
    _, places = np.unique(pairs[::-1], return_index=True)
    return start[::-1][places], run[::-1][places]


def _are_heads(words: TitleWords, is_weak: Flags, start: Numbers) -> Flags:
    """Whether the words at some places are heads anywhere in their titles."""
    ends = (words.left == 1) | np.append(is_weak[1:], True)
    words_of_titles = words.title * len(words.folded) + words.same
    return np.isin(words_of_titles[start], words_of_titles[ends & ~is_weak])


def _usual(counts: Counter[str]) -> str:
    def rank(spelling: str) -> tuple[bool, int, str]:
        usual = spelling.islower() and counts[spelling] * 5 >= counts.total()
        return (not usual, -counts[spelling], spelling)

    return min(counts, key=rank)


def _is_weak(word: str) -> bool:
    lower = word.lower()
    return lower.isdigit() or lower in _WEAK
