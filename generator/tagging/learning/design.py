"""The table that the weights are learnt from: a row for each tag that a labelled paper speaks of.

Beside the columns that all tags share, each tag has columns of its own: for how often it is given,
for the same numbers, for the tags that stand beside it and for its own patterns. The penalty draws
all of them towards zero: what few papers show of one tag counts little against what all papers show
of all tags.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy.sparse import csr_matrix

from generator.model import LabelledPaper
from generator.tagging.features import FEATURES, TagEvidence

Column = tuple[str, ...]
"""What a column is for, and the slug, feature, pattern or set of labels that it is about."""

SHARED, TAG, TAG_FEATURE, BESIDE, PATTERN, READERS, READERS_OF_TAG = (
    "shared",
    "tag",
    "feature of the tag",
    "tag beside it",
    "pattern of the tag",
    "readers",
    "readers of the tag",
)
SCALES: Final[Mapping[str, float]] = {
    SHARED: 1.0,
    TAG: 1.0,
    TAG_FEATURE: 1.0,
    BESIDE: 1.0,
    PATTERN: 1.2,
    READERS: 1.0,
    READERS_OF_TAG: 1.2,
}
"""The value of each kind's columns for 1; chosen by cross-validation."""


@dataclass(frozen=True, slots=True)
class Example:
    """One labelled paper, measured."""

    label: LabelledPaper
    evidence: Mapping[str, TagEvidence]
    """What was measured for each tag that its text speaks of."""
    readers: str = ""
    """Whose habits the label has, where they differ from those that the tagger is to follow."""


@dataclass(frozen=True, slots=True)
class Table:
    """Examples as numbers."""

    rows: csr_matrix
    given: tuple[bool, ...]
    """Whether the readers gave the row's tag."""
    titles: tuple[str, ...]
    """The paper that the row is of."""
    columns: tuple[Column, ...]

    def without(self, titles: Collection[str]) -> Table:
        """The table without the rows of these papers."""
        left = [row for row, title in enumerate(self.titles) if title not in titles]
        return Table(
            self.rows[left],
            tuple(self.given[row] for row in left),
            tuple(self.titles[row] for row in left),
            self.columns,
        )


def tabulate(examples: Sequence[Example], patterns: Sequence[str]) -> Table:
    """A row for each tag that a paper speaks of, but for disputed ones, in an order of their own.

    `patterns` are those of the vocabulary's index, by their numbers.
    """
    places: dict[Column, int] = {}
    values: list[float] = []
    indices: list[int] = []
    starts = [0]
    given: list[bool] = []
    titles: list[str] = []
    for example in sorted(examples, key=lambda each: each.label.title):
        for slug in example.evidence:
            if slug in example.label.disputed:
                continue
            for column, value in _values(example, slug, patterns):
                indices.append(places.setdefault(column, len(places)))
                values.append(value * SCALES[column[0]])
            starts.append(len(indices))
            given.append(slug in example.label.tags)
            titles.append(example.label.title)
    shape = (len(given), len(places))
    rows = csr_matrix((np.array(values), np.array(indices), np.array(starts)), shape=shape)
    return Table(rows, tuple(given), tuple(titles), tuple(places))


def _values(example: Example, slug: str, patterns: Sequence[str]) -> Iterator[tuple[Column, float]]:
    """The columns of one row that are not 0."""
    evidence = example.evidence[slug]
    yield (TAG, slug), 1.0
    for name, value in zip(FEATURES, evidence.row, strict=True):
        if value:
            yield (SHARED, name), value
            yield (TAG_FEATURE, slug, name), value
    for other, beside in example.evidence.items():
        if other != slug and beside.clarity:
            yield (BESIDE, slug, other), beside.clarity
    for pattern in sorted({patterns[number] for number in evidence.patterns}):
        yield (PATTERN, slug, pattern), 1.0
    if example.readers:
        yield (READERS, example.readers), 1.0
        yield (READERS_OF_TAG, example.readers, slug), 1.0
