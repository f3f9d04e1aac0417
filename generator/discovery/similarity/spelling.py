"""How terms are shown: as the archive spells them most."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from generator.discovery.similarity.paper_words import PaperWords

_USUAL: Final = 5
"""A spelling is usual that is one of so many; titles capitalise, and sentences begin."""


def shown_terms(
    words: PaperWords, term_of_word: NDArray[np.int64], counted: int
) -> tuple[str, ...]:
    """The most frequent spelling of each term, but in lower case if that is at all usual.

    A singular goes before a plural. The first `counted` papers decide; a term that none of them
    has is shown as the others spell it. Gives spellings by the numbers of `term_of_word`.
    """
    end = words.ends[counted]
    shown: dict[int, str] = {}
    for part in (slice(None, end), slice(end, None)):
        times = np.bincount(
            words.numbers[part], weights=words.counts[part], minlength=len(words.words)
        ).astype(np.int64)
        totals = np.bincount(term_of_word, weights=times).astype(np.int64)
        found = np.flatnonzero(times)
        ranked = sorted(
            (not _is_singular(*spelt), not (often and spelt[0].islower()), -number, *spelt, term)
            for spelt, number, term, often in zip(
                [(words.words[each], words.terms[each]) for each in found],
                times[found].tolist(),
                term_of_word[found].tolist(),
                (times[found] * _USUAL >= totals[term_of_word[found]]).tolist(),
                strict=True,
            )
        )
        for *_, word, _, term in ranked:
            shown.setdefault(term, word)
    return tuple(shown[term] for term in range(len(shown)))


def _is_singular(word: str, term: str) -> bool:
    return word.lower().replace("-", "") == term
