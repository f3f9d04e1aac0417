from __future__ import annotations

import numpy as np

from generator.tagging.finding.lists import Lists, distinct, spread


def of(lists: Lists, *numbers: int) -> tuple[list[int], list[int]]:
    places, values = lists.of(np.array(numbers, np.int64))
    return places.tolist(), values.tolist()


def test_lists_are_looked_up_together() -> None:
    lists = Lists([(7, 8), (), (9,)])
    assert lists.lengths.tolist() == [2, 0, 1]
    assert of(lists, 2, 1, 0, 2) == ([0, 2, 2, 3], [9, 7, 8, 9])
    assert of(lists) == of(Lists([()]), 0) == ([], [])


def test_more_lists_follow_those_there_are() -> None:
    lists = Lists([(7,)])
    lists.add([(), (1, 2)])
    lists.add([])
    assert of(lists, 0, 1, 2) == ([0, 2, 2], [7, 1, 2])


def test_places_are_spread_as_far_as_they_are_long() -> None:
    places, within = spread(np.array([2, 0, 3]))
    assert (places.tolist(), within.tolist()) == ([0, 0, 2, 2, 2], [0, 1, 0, 1, 2])


def test_numbers_are_told_once_in_order() -> None:
    assert distinct(np.array([3, 0, 3, 2, 0])).tolist() == [0, 2, 3]
    assert distinct(np.array([], np.int64)).tolist() == []
