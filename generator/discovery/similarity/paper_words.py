"""The words of papers as numbers, cut once for all that asks for words.

They are cut for some papers at a time, and kept by these papers' texts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from itertools import compress, count, pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from generator.discovery.similarity.words import split_words, term_of
from generator.model import Paper
from generator.work import ONE_BY_ONE, Work

TITLE_WEIGHT: Final = 3
"""How often a word of the title counts, against once in the abstract."""
_TOGETHER: Final = 1024
"""Papers whose words are cut together: a digest more changes the last of them."""
_KEPT: Final = np.dtype("<i4")
"""How numbers are kept."""
_FINGERPRINT: Final = 20
"""Bytes."""


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


@dataclass(frozen=True, slots=True)
class _Cut:
    """The words of some papers, but for those that tell nothing."""

    words: Sequence[str]
    """Each once, in the order in which the papers have them."""
    terms: Sequence[str]
    """The term of each."""
    numbers: NDArray[np.int32]
    """As in `PaperWords`, in `words`."""
    lengths: NDArray[np.int32]
    """How many are of each abstract and of each title, in turn."""

    def spelled(self) -> bytes:
        """As it is kept; no word has white space in it."""
        numbers = np.concatenate([[len(self.lengths)], self.lengths, self.numbers])
        spelled = "\n".join([" ".join(self.words), " ".join(self.terms), ""])
        return spelled.encode() + numbers.astype(_KEPT).tobytes()


def paper_words(papers: Sequence[Paper], work: Work = ONE_BY_ONE) -> PaperWords:
    """The words that tell papers from others; words of any paper, and addresses, are left out."""
    some = [papers[start : start + _TOGETHER] for start in range(0, len(papers), _TOGETHER)]
    term = cache(term_of)
    kept = work.kept(
        "words of papers",
        [_fingerprint(each) for each in some],
        lambda place: _cut(some[place], term).spelled(),
    )
    cut = [_read(each) for each in kept]
    terms: dict[str, str] = {}
    for each in cut:
        terms.update(zip(each.words, each.terms, strict=True))
    number = dict(zip(terms, range(len(terms)), strict=True))
    none = np.empty(0, np.int64)
    numbers = [none]
    for each in cut:
        number_of_word = np.array([number[word] for word in each.words], np.int64)
        numbers.append(number_of_word[each.numbers])
    lengths = np.concatenate([none, *(each.lengths for each in cut)])
    weights = np.tile([1, TITLE_WEIGHT], len(papers))
    return PaperWords(
        words=tuple(terms),
        terms=tuple(terms.values()),
        numbers=np.concatenate(numbers),
        counts=np.repeat(weights, lengths),
        ends=np.concatenate([[0], np.cumsum(lengths)[1::2]]),
    )


def _cut(papers: Iterable[Paper], term: Callable[[str], str]) -> _Cut:
    number: defaultdict[str, int] = defaultdict(count().__next__)
    numbers: list[int] = []
    ends = [0]
    for paper in papers:
        for text in (paper.abstract, paper.title):
            numbers += map(number.__getitem__, split_words(text))
            ends.append(len(numbers))
    terms = list(map(term, number))
    tells = np.array(list(map(bool, terms)), np.bool_)
    every = np.array(numbers, np.int64)
    kept = tells[every]
    before = np.concatenate([[0], np.cumsum(kept)])
    renumbered = np.cumsum(tells) - 1
    return _Cut(
        words=list(compress(number, tells)),
        terms=list(compress(terms, tells)),
        numbers=renumbered[every[kept]].astype(_KEPT),
        lengths=np.diff(before[ends]).astype(_KEPT),
    )


def _read(spelled: bytes) -> _Cut:
    words, terms, rest = spelled.split(b"\n", 2)
    numbers = np.frombuffer(rest, _KEPT)
    lengths, numbers = np.split(numbers[1:], [numbers[0]])
    return _Cut(words.decode().split(), terms.decode().split(), numbers, lengths)


def _fingerprint(papers: Iterable[Paper]) -> str:
    """What stands for the texts of papers."""
    told = blake2b(digest_size=_FINGERPRINT)
    for paper in papers:
        for text in (paper.abstract, paper.title):
            told.update(f"{len(text)} {text}".encode(errors="surrogatepass"))
    return told.hexdigest()
