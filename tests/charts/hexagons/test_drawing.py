from generator.charts.hexagons import Hexagon, NamedCell, hexagon_map
from generator.charts.hexagons.drawing import shade


def cell(column: int, row: int, count: int, *, is_ringed: bool = False) -> Hexagon:
    return Hexagon(column, row, count, f"a1/#cell-{column}", f'<{count}> "papers"', is_ringed)


def drawn(*cells: Hexagon, names: tuple[NamedCell, ...] = ()) -> str:
    return hexagon_map(cells, names, 4, 4, 2)


def test_a_cell_with_papers_is_a_link_that_says_what_it_has() -> None:
    made = drawn(cell(0, 0, 9), cell(1, 0, 1))
    assert (
        '<a href="a1/#cell-0" tabindex="-1"><path class="map__3" d="M64 40l24 14v28l-24 14-24-14'
        'v-28z"/><title>&lt;9&gt; &quot;papers&quot;</title></a>'
    ) in made
    assert '<a href="a1/#cell-1" tabindex="-1"><path class="map__1"' in made


def test_a_cell_without_papers_is_ground_and_no_link() -> None:
    made = drawn(cell(0, 0, 0), cell(1, 1, 0))
    assert "<a " not in made
    assert made.count('class="map__empty"') == 1


def test_odd_rows_lie_half_a_cell_to_the_right() -> None:
    assert 'd="M64 40l' in drawn(cell(0, 0, 1))
    assert 'd="M88 82l' in drawn(cell(0, 1, 1))


def test_cells_are_ringed_over_all_others() -> None:
    made = drawn(cell(0, 0, 1, is_ringed=True), cell(1, 0, 1))
    assert made.index("<circle") > made.rindex("<a ")
    assert made.count("<circle") == 1


def test_regions_have_letters_and_numbers() -> None:
    made = drawn()
    assert [made.count(f">{edge}</text>") for edge in ("A", "B", "C", "1", "2", "3")] == [
        1,
        1,
        0,
        1,
        1,
        0,
    ]


def test_names_are_escaped() -> None:
    made = drawn(names=(NamedCell("Q&A", 1, 1),))
    assert ">Q&amp;A</text>" in made


def test_the_drawing_is_one_line_that_is_not_read_out() -> None:
    made = drawn(cell(0, 0, 1))
    assert "\n" not in made
    assert made.startswith('<svg class="map" viewBox="0 0 256 222" aria-hidden="true">')


def test_shades_part_at_a_quarter_and_a_half_of_the_most() -> None:
    assert [shade(count, 8) for count in (1, 2, 3, 4, 5, 8)] == [1, 1, 2, 2, 3, 3]
