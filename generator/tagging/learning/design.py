"""The table that the weights are learnt from: a row for each tag that a labelled paper speaks of.

Beside the columns that all tags share, each tag has columns of its own: for how often it is given,
for the same numbers, for the tags that stand beside it and for its own patterns. The penalty draws
all of them towards zero: what few papers show of one tag counts little against what all papers show
of all tags.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy.sparse import csr_matrix

from generator.model import LabelledPaper
from generator.tagging.features import FEATURES, TagEvidence
from generator.tagging.wording import WordCounts

Column = tuple[str, ...]
"""What a column is for, and the slug, feature, pattern or set of labels that it is about."""

SHARED, WORDING, TAG, TAG_FEATURE, BESIDE, PATTERN, TAG_WORDING, READERS, READERS_OF_TAG = (
    "shared",
    "wording",
    "tag",
    "feature of the tag",
    "tag beside it",
    "pattern of the tag",
    "wording of the tag",
    "readers",
    "readers of the tag",
)
SCALES: Final[Mapping[str, float]] = {
    SHARED: 1.0,
    TAG: 1.0,
    TAG_FEATURE: 1.0,
    BESIDE: 1.0,
    PATTERN: 1.2,
    WORDING: 4.0,
    TAG_WORDING: 4.0,
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
    counts: WordCounts
    readers: str = ""
    """Whose habits the label has, where they differ from those that the tagger is to follow."""


@dataclass(frozen=True, slots=True)
class Table:
    """Examples as numbers."""

    rows: csr_matrix
    given: tuple[bool, ...]
    """Whether the readers gave the row's tag."""
    columns: tuple[Column, ...]


def tabulate(
    examples: Sequence[Example], patterns: Sequence[str], nearness: Sequence[Mapping[str, float]]
) -> Table:
    """A row for each tag that a paper speaks of, but for disputed ones, in the examples' order.

    `patterns` are those of the vocabulary's index, by their numbers. `nearness` tells for each
    example how near it is to other papers of each tag.
    """
    places: dict[Column, int] = {}
    values: list[float] = []
    indices: list[int] = []
    starts = [0]
    given: list[bool] = []
    for example, near in zip(examples, nearness, strict=True):
        for slug in example.evidence:
            if slug in example.label.disputed:
                continue
            for column, value in _values(example, slug, patterns, near.get(slug, 0.0)):
                indices.append(places.setdefault(column, len(places)))
                values.append(value * SCALES[column[0]])
            starts.append(len(indices))
            given.append(slug in example.label.tags)
    shape = (len(given), len(places))
    rows = csr_matrix((np.array(values), np.array(indices), np.array(starts)), shape=shape)
    return Table(rows, tuple(given), tuple(places))


def _values(
    example: Example, slug: str, patterns: Sequence[str], nearness: float
) -> Iterator[tuple[Column, float]]:
    """The columns of one row that are not 0."""
    evidence = example.evidence[slug]
    yield (TAG, slug), 1.0
    yield (WORDING,), nearness
    yield (TAG_WORDING, slug), nearness
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
