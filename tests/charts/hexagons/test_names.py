from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.charts.hexagons.names import (
    LARGE,
    SMALL,
    NamedCell,
    PlacedName,
    _box,
    place_names,
)

BOUNDS = (1024, 894)


def overlaps(names: list[PlacedName], letters: int) -> bool:
    boxes = [_box(each.name, each.x, each.y, letters) for each in names]
    return any(first.overlaps(second) for first, second in combinations(boxes, 2))


def test_a_name_stands_in_the_middle_of_its_cell() -> None:
    assert place_names([NamedCell("Pose", 9, 4)], BOUNDS) == (
        PlacedName("Pose", 496, 236, is_minor=False),
    )


def test_a_name_at_the_edge_is_moved_inside() -> None:
    (placed,) = place_names([NamedCell("Retrieval and ranking", 19, 5)], BOUNDS)
    box = _box(placed.name, placed.x, placed.y, LARGE)
    assert box.right <= BOUNDS[0]


def test_a_name_gives_way_to_one_before_it() -> None:
    first, second = place_names([NamedCell("Pose", 9, 9), NamedCell("Depth", 9, 9)], BOUNDS)
    assert (first.name, first.is_minor) == ("Pose", False)
    assert (second.name, second.is_minor) == ("Depth", True)
    assert not overlaps([first, second], SMALL)


def test_a_name_without_room_is_left_out() -> None:
    names = [NamedCell(f"Name {number}", 9, 9) for number in range(30)]
    assert len(place_names(names, BOUNDS)) < 10


@settings(max_examples=30)
@given(
    st.lists(
        st.builds(
            NamedCell, st.text(min_size=1, max_size=40), st.integers(0, 19), st.integers(0, 19)
        ),
        max_size=12,
        unique_by=lambda each: each.name,
    )
)
def test_names_never_overlap(names: list[NamedCell]) -> None:
    placed = list(place_names(names, BOUNDS))
    assert not overlaps([each for each in placed if not each.is_minor], LARGE)
    assert not overlaps(placed, SMALL)
