"""The whole map: cells with papers, parted into regions, and where the papers of tags gather."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final

from generator.discovery.map.landmarks import COLUMNS, REGION, ROWS, Landmarks
from generator.discovery.map.placing import NOWHERE, place_papers
from generator.discovery.similarity.words import PaperWords
from generator.model import MapCell, MapName, MapRegion, Paper, PaperMap, Slugs

TAGS: Final = 2
"""Of a region."""
FEWEST: Final = 5
"""Papers that a tag must have around one cell to be named there."""


def map_papers(papers: Sequence[Paper], words: PaperWords, landmarks: Landmarks) -> PaperMap:
    """The map with the papers on it; `words` are those of the papers, in their order."""
    places = place_papers(words, landmarks).tolist()
    inside: list[list[str]] = [[] for _ in landmarks.cells]
    tags: list[Counter[str]] = [Counter() for _ in landmarks.cells]
    for paper, place in zip(papers, places, strict=True):
        if place != NOWHERE:
            inside[place].append(paper.slug)
            tags[place].update(tag.slug for tag in paper.tags)
    cells = [
        MapCell(number % COLUMNS, number // COLUMNS, landmark.name, tuple(inside[number]))
        for number, landmark in enumerate(landmarks.cells)
    ]
    return PaperMap(
        columns=COLUMNS,
        rows=ROWS,
        region=REGION,
        regions=tuple(_regions(cells, tags)),
        names=_names(tags),
        fit=landmarks.fit,
        unplaced=places.count(NOWHERE),
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


def _regions(cells: Sequence[MapCell], tags: Sequence[Counter[str]]) -> Iterator[MapRegion]:
    everywhere = _together(tags)
    for row in range(ROWS // REGION):
        for column in range(COLUMNS // REGION):
            numbers = [
                y * COLUMNS + x
                for y in range(row * REGION, (row + 1) * REGION)
                for x in range(column * REGION, (column + 1) * REGION)
            ]
            here = _together(tags[number] for number in numbers)
            yield MapRegion(
                column, row, tuple(cells[each] for each in numbers), _telling(here, everywhere)
            )


def _together(counts: Iterable[Counter[str]]) -> Counter[str]:
    together: Counter[str] = Counter()
    for each in counts:
        together.update(each)
    return together


def _telling(here: Mapping[str, int], everywhere: Mapping[str, int]) -> Slugs:
    """The tags that tell most of a region: many of its papers, and few elsewhere."""
    ranked = sorted((-Fraction(count**2, everywhere[tag]), tag) for tag, count in here.items())
    return tuple(tag for _, tag in ranked[:TAGS])


def _names(tags: Sequence[Counter[str]]) -> tuple[MapName, ...]:
    """Each tag in the middle of the cells where most of its papers are.

    The tag of which most papers are there, and which is not small, comes first.
    """
    everywhere = _together(tags)
    most: dict[str, tuple[int, int]] = {}
    for cell in range(len(tags)):
        beside = around(cell % COLUMNS, cell // COLUMNS)
        here = _together(tags[y * COLUMNS + x] for x, y in beside)
        for tag, count in here.items():
            if count > most.get(tag, (0, 0))[0]:
                most[tag] = (count, cell)
    ranked = sorted(
        (-Fraction(count**2, everywhere[tag]), tag, cell)
        for tag, (count, cell) in most.items()
        if count >= FEWEST
    )
    return tuple(MapName(tag, cell % COLUMNS, cell // COLUMNS) for _, tag, cell in ranked)
