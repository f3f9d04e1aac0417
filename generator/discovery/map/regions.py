"""The whole map: cells with papers, parted into regions, and where the papers of tags gather."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from heapq import nsmallest
from itertools import count
from typing import Final

import numpy as np
from numpy.typing import NDArray

from generator.discovery.map.landmarks import COLUMNS, REGION, ROWS, Landmarks
from generator.discovery.map.placing import NOWHERE, place_papers
from generator.discovery.similarity.paper_words import PaperWords
from generator.model import MapCell, MapName, MapRegion, Paper, PaperMap, Slugs
from generator.work import ONE_BY_ONE, Work

TAGS: Final = 2
"""Of a region."""
FEWEST: Final = 5
"""Papers that a tag must have around one cell to be named there."""


@dataclass(frozen=True, slots=True)
class _TagCounts:
    """How many papers of each tag stand where."""

    tags: Sequence[str]
    cells: NDArray[np.int64]
    """A row a cell, a column a tag."""
    everywhere: Sequence[int]


def map_papers(
    papers: Sequence[Paper], words: PaperWords, landmarks: Landmarks, work: Work = ONE_BY_ONE
) -> PaperMap:
    """The map with the papers on it; `words` are those of the papers, in their order."""
    places = place_papers(words, landmarks, work)
    inside: list[list[str]] = [[] for _ in landmarks.cells]
    for paper, place in zip(papers, places.tolist(), strict=True):
        if place != NOWHERE:
            inside[place].append(paper.slug)
    cells = [
        MapCell(number % COLUMNS, number // COLUMNS, landmark.name, tuple(inside[number]))
        for number, landmark in enumerate(landmarks.cells)
    ]
    tags = _tag_counts(papers, places)
    return PaperMap(
        columns=COLUMNS,
        rows=ROWS,
        region=REGION,
        regions=tuple(_regions(cells, tags)),
        names=_names(tags),
        fit=landmarks.fit,
        unplaced=int((places == NOWHERE).sum()),
    )


def around(column: int, row: int) -> Iterator[tuple[int, int]]:
    """A cell and the up to six cells that touch it, as columns and rows."""
    # Odd rows lie half a cell to the right.
    beside = column - 1 + row % 2
    for x, y in (
        (column, row),
        (column - 1, row),
        (column + 1, row),
        *((x, y) for x in (beside, beside + 1) for y in (row - 1, row + 1)),
    ):
        if 0 <= x < COLUMNS and 0 <= y < ROWS:
            yield x, y


def _tag_counts(papers: Sequence[Paper], places: NDArray[np.int64]) -> _TagCounts:
    numbers: defaultdict[str, int] = defaultdict(count().__next__)
    tag = np.array([numbers[each.slug] for paper in papers for each in paper.tags], np.int64)
    cell = np.repeat(places, [len(paper.tags) for paper in papers])
    of_cell = (cell * len(numbers) + tag)[cell != NOWHERE]
    counts = np.bincount(of_cell, minlength=COLUMNS * ROWS * len(numbers))
    cells = counts.reshape(COLUMNS * ROWS, len(numbers))
    return _TagCounts(tuple(numbers), cells, cells.sum(axis=0).tolist())


def _regions(cells: Sequence[MapCell], tags: _TagCounts) -> Iterator[MapRegion]:
    for row in range(ROWS // REGION):
        for column in range(COLUMNS // REGION):
            numbers = [
                y * COLUMNS + x
                for y in range(row * REGION, (row + 1) * REGION)
                for x in range(column * REGION, (column + 1) * REGION)
            ]
            here = tuple(cells[each] for each in numbers)
            yield MapRegion(column, row, here, _telling(tags, tags.cells[numbers].sum(axis=0)))


def _telling(tags: _TagCounts, here: NDArray[np.int64]) -> Slugs:
    """The tags that tell most of a region: many of its papers, and few elsewhere."""
    told = zip(tags.tags, here.tolist(), tags.everywhere, strict=True)
    ranked = ((-Fraction(papers**2, of_all), tag) for tag, papers, of_all in told if papers)
    return tuple(tag for _, tag in nsmallest(TAGS, ranked))


def _names(tags: _TagCounts) -> tuple[MapName, ...]:
    """Each tag in the middle of the cells where most of its papers are.

    The tag of which most papers are there, and which is not small, comes first.
    """
    beside = [
        [y * COLUMNS + x for x, y in around(cell % COLUMNS, cell // COLUMNS)]
        for cell in range(COLUMNS * ROWS)
    ]
    gathered = np.array([tags.cells[cells].sum(axis=0) for cells in beside])
    # Of equally good cells the first is taken.
    told = zip(
        tags.tags,
        gathered.max(axis=0).tolist(),
        gathered.argmax(axis=0).tolist(),
        tags.everywhere,
        strict=True,
    )
    ranked = sorted(
        (-Fraction(papers**2, of_all), tag, cell)
        for tag, papers, cell, of_all in told
        if papers >= FEWEST
    )
    return tuple(MapName(tag, cell % COLUMNS, cell // COLUMNS) for _, tag, cell in ranked)
