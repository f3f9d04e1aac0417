"""Find many patterns in many texts at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from generator.patterns import Step, parse_pattern, word_keys
from generator.tagging.finding.lists import Flags, Lists
from generator.tagging.finding.long_patterns import LongPatterns, Spans
from generator.tagging.finding.words import Texts


@dataclass(frozen=True, slots=True, eq=False)
class _Table:
    """What words can mean to patterns, by their kind."""

    alone: Lists
    """The patterns of one word that they are."""
    begins: Lists
    ends: Lists
    """The keys of pairs of words side by side that they can begin and end."""
    begins_apart: Lists
    ends_apart: Lists
    """The same of pairs with a gap between."""
    fits: Flags
    """Which of the sets of keys that long patterns want they have one of: a row for each kind."""


class _Kinds(dict[str, int]):
    """The kind of each different word of all texts, worked out when it is first met.

    One kind is for all words that mean the same to patterns; 0 means nothing.
    """

    def __init__(self, alone: Mapping[str, Sequence[int]], long: LongPatterns) -> None:
        self._alone = alone
        self._long = long
        self._wanting: dict[str, list[int]] = {}
        for number, keys in enumerate(long.wanted):
            for key in keys:
                self._wanting.setdefault(key, []).append(number)
        self._of_keys: dict[frozenset[str], int] = {frozenset(): 0}
        self._table: _Table | None = None

    def __missing__(self, word: str) -> int:
        keys = frozenset(
            key for key in word_keys(word) if key in self._alone or key in self._wanting
        )
        self[word] = kind = self._of_keys.setdefault(keys, len(self._of_keys))
        return kind

    def table(self) -> _Table:
        """What all kinds met so far mean."""
        if self._table is None or len(self._table.fits) < len(self._of_keys):
            self._table = self._tabulate(self._table)
        return self._table

    def _tabulate(self, before: _Table | None) -> _Table:
        def numbers(of: Mapping[str, int]) -> Lists:
            return Lists([of[key] for key in keys if key in of] for keys in self._of_keys)

        known = 0 if before is None else len(before.fits)
        fits = np.zeros((len(self._of_keys), len(self._long.wanted)), np.bool_)
        if before is not None:
            fits[:known] = before.fits
        for kind, keys in enumerate(self._of_keys):
            for key in keys if kind >= known else ():
                fits[kind, self._wanting.get(key, [])] = True
        return _Table(
            Lists(
                sorted({number for key in keys for number in self._alone.get(key, ())})
                for keys in self._of_keys
            ),
            numbers(self._long.beside.begins),
            numbers(self._long.beside.ends),
            numbers(self._long.apart.begins),
            numbers(self._long.apart.ends),
            fits,
        )


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
        table = self._kinds.table()
        at, alone = table.alone.of(kinds)
        near = [
            *self._long.beside.find(table.begins, table.ends, kinds, texts.sentence_of),
            *self._long.apart.find(table.begins_apart, table.ends_apart, kinds, texts.sentence_of),
        ]
        patterns, pairs = (np.concatenate(each) for each in zip(*near, strict=True))
        long = self._long.match(patterns, pairs, kinds, table.fits, texts.sentence_of)
        first, pattern, last = (
            np.concatenate(each) for each in zip((at, alone, at), long, strict=True)
        )
        return first, pattern, last
