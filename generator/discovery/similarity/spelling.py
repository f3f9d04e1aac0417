"""How terms are shown: as the archive spells them most."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from generator.discovery.similarity.paper_words import PaperWords
from generator.discovery.similarity.ranking import strongest_first

_USUAL: Final = 5
"""A spelling is usual that is one of so many; titles capitalise, and sentences begin."""


def shown_terms(
    words: PaperWords, term_of_word: NDArray[np.int64], counted: int
) -> tuple[str, ...]:
    """The most frequent spelling of each term, but in lower case if that is at all usual.

    A singular goes before a plural. The first `counted` papers decide; a term that none of them
    has is shown as the others spell it. Gives spellings by the numbers of `term_of_word`.
    """
    number = len(words.words)
    is_lower = np.array([word.islower() for word in words.words], np.bool_)
    is_singular = np.array(list(map(_is_singular, words.words, words.terms)), np.bool_)
    by_name = np.empty(number, np.int64)
    by_name[sorted(range(number), key=words.words.__getitem__)] = np.arange(number)
    end = words.ends[counted]
    shown = np.empty(int(term_of_word.max(initial=-1)) + 1, np.int64)
    # What the counted papers have comes last, and stays.
    for part in (slice(end, None), slice(None, end)):
        weights = words.counts[part]
        times = np.bincount(words.numbers[part], weights, number).astype(np.int64)
        totals = np.bincount(term_of_word, times).astype(np.int64)
        is_usual = is_lower & (times * _USUAL >= totals[term_of_word])
        found = np.flatnonzero(times)
        rank = term_of_word * 4 + 2 * ~is_singular + ~is_usual
        order = found[strongest_first(rank[found], times[found], by_name[found], number)]
        terms, first = np.unique(term_of_word[order], return_index=True)
        shown[terms] = order[first]
    return tuple(words.words[word] for word in shown.tolist())


def _is_singular(word: str, term: str) -> bool:
    return word.lower().replace("-", "") == term
