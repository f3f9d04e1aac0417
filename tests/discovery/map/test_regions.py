import pytest

from generator.discovery.map.landmarks import COLUMNS, ROWS
from generator.discovery.map.regions import FEWEST, TAGS, around, map_papers
from generator.discovery.similarity.paper_words import paper_words
from generator.model import Paper, PaperMap
from tests.discovery.map.drawn import FIT, landmarks
from tests.discovery.papers import paper

FIRST, LAST = 0, COLUMNS * ROWS - 1
DRAWN = landmarks({FIRST: {"pose": 700}, LAST: {"music": 700}})


def drawn(*papers: Paper) -> PaperMap:
    return map_papers(papers, paper_words(papers), DRAWN)


def test_every_paper_stands_in_one_cell_of_one_region() -> None:
    made = drawn(paper("a", "Pose"), paper("b", "Music"), paper("c", "Poses"), paper("d", "Odd"))
    first, last = made.regions[0], made.regions[-1]
    assert first.cells[0].papers == ("a", "c")
    assert first.cells[0].words == ("pose",)
    assert (last.column, last.row, last.cells[-1].papers) == (4, 4, ("b",))
    assert sum(region.papers for region in made.regions) == 3
    assert (made.unplaced, made.fit) == (1, FIT)


def test_regions_part_all_cells() -> None:
    cells = [(cell.column, cell.row) for region in drawn().regions for cell in region.cells]
    assert sorted(cells) == [(column, row) for column in range(COLUMNS) for row in range(ROWS)]


def test_a_region_is_about_tags_that_are_commoner_there_than_elsewhere() -> None:
    here = [paper(f"a{number}", "Pose", "", "depth", "usual") for number in range(4)]
    there = [paper(f"b{number}", "Music", "", "usual") for number in range(9)]
    first, *_, last = drawn(*here, *there).regions
    assert first.tags == ("depth", "usual")
    assert last.tags == ("usual",)
    assert TAGS == 2


def test_a_tag_is_named_where_most_of_its_papers_are() -> None:
    gathered = [paper(f"a{number}", "Music", "", "sound", "wide") for number in range(FEWEST)]
    spread = [paper(f"b{number}", "Pose", "", "wide") for number in range(FEWEST - 1)]
    names = drawn(*gathered, *spread).names
    assert [name.tag for name in names] == ["sound", "wide"]
    assert all((name.column, name.row) in around(COLUMNS - 1, ROWS - 1) for name in names)


def test_a_tag_of_few_papers_is_not_named() -> None:
    assert drawn(*(paper(f"a{number}", "Pose", "", "rare") for number in range(4))).names == ()


@pytest.mark.parametrize(
    ("cell", "cells"),
    [
        ((3, 2), {(3, 2), (2, 2), (4, 2), (2, 1), (3, 1), (2, 3), (3, 3)}),
        ((3, 3), {(3, 3), (2, 3), (4, 3), (3, 2), (4, 2), (3, 4), (4, 4)}),
        ((0, 0), {(0, 0), (1, 0), (0, 1)}),
    ],
)
def test_a_cell_touches_six_others(cell: tuple[int, int], cells: set[tuple[int, int]]) -> None:
    assert set(around(*cell)) == cells
