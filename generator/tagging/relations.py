"""Which tags make which others likelier or less likely."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from typing import Final

import numpy as np

from generator.model import Tag
from generator.tagging.finding.lists import Flags, Numbers


class _Relation:
    """For each tag the others that stand in one relation to it."""

    def __init__(self, relations: Iterable[Iterable[str]], numbers: Mapping[str, int]) -> None:
        related = [
            sorted({numbers[slug] for slug in slugs if slug in numbers}) for slugs in relations
        ]
        self._tags = np.array([tag for tag, others in enumerate(related) if others], np.int64)
        self._others = np.array([other for others in related for other in others], np.int64)
        self._begins = np.array([0, *accumulate(map(len, filter(None, related)))][:-1], np.int64)

    def most(self, by_tag: Numbers | Flags) -> Numbers:
        """The most that the others of each tag have, 0 without others.

        `by_tag` has a row for each paper and a column for each tag, as has what is given back.
        """
        found = np.zeros(by_tag.shape, np.int64)
        if len(self._tags):
            found[:, self._tags] = np.maximum.reduceat(
                by_tag[:, self._others], self._begins, axis=1
            )
        return found


class Relations:
    """Which tags of a vocabulary make which others likelier or less likely."""

    def __init__(self, vocabulary: Sequence[Tag]) -> None:
        """A slug that is no tag's makes nothing likelier."""
        numbers = {tag.slug: number for number, tag in enumerate(vocabulary)}
        self.tags: Final = len(vocabulary)
        """How many there are."""
        self.likelier: Final = _Relation((tag.likelier_with for tag in vocabulary), numbers)
        self.unlikelier: Final = _Relation((tag.unlikelier_with for tag in vocabulary), numbers)
