"""Find many patterns in many texts at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from generator.patterns import AskedKeys, Step, parse_pattern
from generator.tagging.finding.lists import Lists
from generator.tagging.finding.long_patterns import LongPatterns, Spans
from generator.tagging.finding.words import Texts


class _Kinds(dict[str, int]):
    """The kind of each different word of all texts, worked out when it is first met.

    One kind is for all words that mean the same to patterns; 0 means nothing. What kinds mean is
    told by their numbers, once `tell` was called.
    """

    def __init__(self, alone: Mapping[str, Sequence[int]], long: LongPatterns) -> None:
        """`alone` are the patterns of one word, by key."""
        self._alone = alone
        self._wanting: dict[str, list[int]] = {}
        for number, wanted in enumerate(long.wanted):
            for key in wanted:
                self._wanting.setdefault(key, []).append(number)
        self._keys_of = AskedKeys({*alone, *self._wanting})
        self._of_keys: dict[frozenset[str], int] = {frozenset(): 0}
        self.alone: Final = Lists()
        """The patterns of one word that they are."""
        self.pairs: Final = [(each, Lists(), Lists()) for each in (long.beside, long.apart)]
        """Pairs with the keys by which they can begin and end one."""
        self.fits = np.zeros((0, len(long.wanted)), np.bool_)
        """Which of the sets of keys that long patterns want they have one of."""

    def __missing__(self, word: str) -> int:
        keys = self._keys_of(word)
        self[word] = kind = self._of_keys.setdefault(keys, len(self._of_keys))
        return kind

    def tell(self) -> None:
        """Tell also what those kinds mean that were met since the last time."""
        new = list(self._of_keys)[len(self.fits) :]
        self.alone.add(
            sorted({number for key in keys for number in self._alone.get(key, ())}) for keys in new
        )
        for pairs, begins, ends in self.pairs:
            begins.add([pairs.begins[key] for key in keys if key in pairs.begins] for keys in new)
            ends.add([pairs.ends[key] for key in keys if key in pairs.ends] for keys in new)
        fits = np.zeros((len(new), self.fits.shape[1]), np.bool_)
        for row, keys in zip(fits, new, strict=True):
            for key in keys:
                row[self._wanting.get(key, [])] = True
        self.fits = np.concatenate([self.fits, fits])


class PatternIndex:
    """Patterns prepared to be looked for together, in time that hardly grows with their number."""

    def __init__(self, patterns: Sequence[str]) -> None:
        """Raise PatternError where a pattern is not in the language."""
        parsed = [parse_pattern(pattern) for pattern in patterns]
        alone: dict[str, list[int]] = {}
        long: dict[int, Sequence[Step]] = {}
        for number, steps in enumerate(parsed):
            if len(steps) > 1:
                long[number] = steps
            for key in steps[0].keys if len(steps) == 1 else ():
                alone.setdefault(key, []).append(number)
        self._long = LongPatterns(long, len(parsed))
        self._kinds = _Kinds(alone, self._long)

    def find(self, texts: Texts) -> Spans:
        """All matches, in no order, each within one sentence.

        Of one pattern at one word only the shortest. Words are numbered over all texts.
        """
        kinds = np.fromiter(map(self._kinds.__getitem__, texts.words), np.int64, len(texts.words))
        self._kinds.tell()
        at, alone = self._kinds.alone.of(kinds)
        near = [
            found
            for pairs, begins, ends in self._kinds.pairs
            for found in pairs.find(begins, ends, kinds, texts.sentence_of)
        ]
        patterns, begin = (np.concatenate(each) for each in zip(*near, strict=True))
        long = self._long.match(patterns, begin, kinds, self._kinds.fits, texts.sentence_of)
        first, pattern, last = (
            np.concatenate(each) for each in zip((at, alone, at), long, strict=True)
        )
        return first, pattern, last
