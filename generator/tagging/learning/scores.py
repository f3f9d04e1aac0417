"""How right tags are: precision, recall and F1."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import LabelledPaper


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of tags on papers, to be added up."""

    right: int = 0
    """Given by the tagger and by the readers."""
    wrong: int = 0
    """Given by the tagger only."""
    missed: int = 0
    """Given by the readers only."""

    def __add__(self, other: Score) -> Score:
        return Score(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def papers(self) -> int:
        """Papers to which the readers gave the tag."""
        return self.right + self.missed

    @property
    def precision(self) -> float:
        """Which part of the given tags is right; 0 where none is given."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 0.0

    @property
    def recall(self) -> float:
        """Which part of the readers' tags is given; 0 where there is none."""
        return self.right / self.papers if self.papers else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        counted = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / counted if counted else 0.0


def judge(given: Iterable[str], label: LabelledPaper) -> dict[str, Score]:
    """The score of each tag that the tagger or the readers gave to one paper.

    A disputed tag counts neither way.
    """
    tags = set(given) - label.disputed
    return {
        slug: Score(
            right=int(slug in tags and slug in label.tags),
            wrong=int(slug not in label.tags),
            missed=int(slug not in tags),
        )
        for slug in sorted(tags | label.tags)
    }
