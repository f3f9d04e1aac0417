from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.exports.find.packing import BASE, LETTERS, packed, packed_rising


def unpacked(text: str) -> list[int]:
    numbers, number, worth = [], 0, 1
    for letter in text:
        place = LETTERS.index(letter)
        number += place % BASE * worth
        worth *= BASE
        if place < BASE:
            numbers.append(number)
            number, worth = 0, 1
    return numbers


# tests/javascript/packing.test.js reads the same letters.
@pytest.mark.parametrize(
    ("numbers", "text"),
    [([], ""), ([0, 1, 31], "ABf"), ([32, 33], "gBhB"), ([1024, 70_000], "ggBwrkC")],
)
def test_small_numbers_are_one_letter_and_greater_ones_more(numbers: list[int], text: str) -> None:
    assert packed(numbers) == text


def test_rising_numbers_are_told_by_their_distances() -> None:
    assert packed_rising([7, 8, 10, 40]) == packed([7, 1, 2, 30]) == "HBCe"
    assert packed_rising([]) == ""


@given(st.lists(st.integers(0, 10**7)))
def test_every_list_comes_back(numbers: list[int]) -> None:
    assert unpacked(packed(numbers)) == numbers
