"""The table that the weights are learnt from: a row for each tag that a labelled paper speaks of.

Beside the columns that all tags share, each tag has columns of its own: for how often it is given,
for the same numbers, for the tags that stand beside it and for its own patterns. The penalty draws
all of them towards zero: what few papers show of one tag counts little against what all papers show
of all tags.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy.sparse import csr_matrix, hstack

from generator.model import LabelledPaper
from generator.tagging.features import FEATURES, THOUSAND, Measurement
from generator.tagging.finding.lists import Flags, Numbers
from generator.tagging.tag_matches import VocabularyIndex
from generator.tagging.wording import WordCounts

Column = tuple[str, ...]
"""What a column is for, and the slug, feature, pattern or set of labels that it is about."""

SHARED, TAG, TAG_FEATURE, BESIDE, PATTERN, READERS, READERS_OF_TAG, WORDING, TAG_WORDING = (
    "shared",
    "tag",
    "feature of the tag",
    "tag beside it",
    "pattern of the tag",
    "readers",
    "readers of the tag",
    "wording",
    "wording of the tag",
)
OFTEN: Final = 1.2
"""The value, for 1, of columns that are mostly 0 or 1 and of one tag alone; chosen by
cross-validation, as is that of nearness."""
NEAR: Final = 3.0


@dataclass(frozen=True, slots=True)
class Example:
    """One labelled paper, measured."""

    label: LabelledPaper
    measurement: Measurement
    """Of this paper alone."""
    counts: WordCounts
    readers: str = ""
    """Whose habits the label has, where they differ from those that the tagger is to follow."""


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Examples as numbers."""

    rows: csr_matrix
    columns: tuple[Column, ...]
    examples: Numbers
    """The number of each row's example."""
    tags: Numbers
    """The number of each row's tag."""
    given: Flags
    """Whether the readers gave the row's tag."""

    def with_nearness(self, nearness: np.ndarray, vocabulary: VocabularyIndex) -> Table:
        """The same with how near each example is by its words, in columns after the others.

        `nearness` has a row for each example and a column for each tag.
        """
        near = NEAR * nearness[self.examples, self.tags]
        places = np.arange(len(near))
        of_tags = csr_matrix((near, (places, self.tags)), shape=(len(near), len(vocabulary.slugs)))
        return Table(
            hstack([self.rows, csr_matrix(near[:, np.newaxis]), of_tags]).tocsr(),
            (*self.columns, (WORDING,), *((TAG_WORDING, slug) for slug in vocabulary.slugs)),
            self.examples,
            self.tags,
            self.given,
        )

    def only(self, learnt_from: Flags) -> Table:
        """The rows of those examples alone; the columns stay."""
        kept = learnt_from[self.examples]
        return Table(
            self.rows[kept],
            self.columns,
            self.examples[kept],
            self.tags[kept],
            self.given[kept],
        )


def tabulate(examples: Sequence[Example], vocabulary: VocabularyIndex) -> Table:
    """A row for each tag that a paper speaks of, but for disputed ones, in the examples' order."""
    places: dict[Column, int] = {}
    values: list[float] = []
    indices: list[int] = []
    starts = [0]
    kept: list[tuple[int, int]] = []
    given: list[bool] = []
    for number, example in enumerate(examples):
        for tag, row in _rows(example, vocabulary):
            slug = vocabulary.slugs[tag]
            if slug in example.label.disputed:
                continue
            for column, value in row.items():
                indices.append(places.setdefault(column, len(places)))
                values.append(value)
            starts.append(len(indices))
            kept.append((number, tag))
            given.append(slug in example.label.tags)
    shape = (len(given), len(places))
    rows = csr_matrix((np.array(values), np.array(indices), np.array(starts)), shape=shape)
    numbers, tags = np.array(kept, np.int64).reshape(-1, 2).T
    return Table(rows, tuple(places), numbers, tags, np.array(given, np.bool_))


def _rows(
    example: Example, vocabulary: VocabularyIndex
) -> Iterator[tuple[int, dict[Column, float]]]:
    """The tags that a paper speaks of, each with its columns that are not 0."""
    measured = example.measurement
    clear = [
        (tag, clarity / THOUSAND)
        for tag, clarity in enumerate(measured.clarity[0].tolist())
        if clarity
    ]
    patterns: defaultdict[int, set[str]] = defaultdict(set)
    for pattern in measured.matched[1].tolist():
        patterns[vocabulary.tag_of[pattern]].add(vocabulary.patterns[pattern])
    for tag, row in zip(measured.tags.tolist(), (measured.rows / THOUSAND).tolist(), strict=True):
        slug = vocabulary.slugs[tag]
        columns: dict[Column, float] = {(TAG, slug): 1.0}
        for name, value in zip(FEATURES, row, strict=True):
            if value:
                columns[SHARED, name] = columns[TAG_FEATURE, slug, name] = value
        for other, clarity in clear:
            if other != tag:
                columns[BESIDE, slug, vocabulary.slugs[other]] = clarity
        for text in sorted(patterns[tag]):
            columns[PATTERN, slug, text] = OFTEN
        if example.readers:
            columns[READERS, example.readers] = 1.0
            columns[READERS_OF_TAG, example.readers, slug] = OFTEN
        yield tag, columns


def scale(column: Column) -> float:
    """What a column's value is for 1."""
    if column[0] in (WORDING, TAG_WORDING):
        return NEAR
    return OFTEN if column[0] in (PATTERN, READERS_OF_TAG) else 1.0
