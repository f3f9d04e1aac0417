import numpy as np

from generator.discovery.similarity.ranking import place_in_row, strongest_first


def test_the_strongest_of_a_row_comes_first_and_names_part_equals() -> None:
    row = np.array([1, 0, 1, 1, 0])
    strength = np.array([5, 2, 5, 9, 2])
    name = np.array([3, 1, 2, 0, 0])
    assert strongest_first(row, strength, name, 4).tolist() == [4, 1, 3, 2, 0]


def test_many_rows_of_great_strengths_and_many_names_are_ranked() -> None:
    row, strength, name = (np.array(each) for each in ([50_000, 49_999], [10**6] * 2, [0, 99_999]))
    assert strongest_first(row, strength, name, 100_000).tolist() == [1, 0]


def test_places_in_a_row_are_counted_from_nothing() -> None:
    assert place_in_row(np.array([0, 0, 3, 3, 3, 4])).tolist() == [0, 1, 0, 1, 2, 0]
    assert place_in_row(np.empty(0, np.int64)).tolist() == []
