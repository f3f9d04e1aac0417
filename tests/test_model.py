from __future__ import annotations

import dataclasses

import pytest

from generator import model
from generator.model import PartialDate, Place


@pytest.mark.parametrize(
    ("date", "text"),
    [
        (PartialDate(2025, 12, 22), "2025-12-22"),
        (PartialDate(2025, 2), "2025-02"),
        (PartialDate(991), "0991"),
    ],
)
def test_a_date_is_written_with_the_precision_it_has(date: PartialDate, text: str) -> None:
    assert str(date) == text


def test_a_partial_date_begins_with_the_first_day_it_can_mean() -> None:
    assert PartialDate(2025).first_day == (2025, 1, 1)
    assert PartialDate(2025, 3).first_day == (2025, 3, 1)
    assert PartialDate(2025, 3, 9).first_day == (2025, 3, 9)


def test_places_are_in_the_order_of_files_and_lines() -> None:
    places = [Place("b", 1), Place("a", 10), Place("a", 9)]
    assert [str(place) for place in sorted(places)] == ["a:9", "a:10", "b:1"]


def test_every_content_type_is_frozen_and_has_slots() -> None:
    types = [each for each in vars(model).values() if dataclasses.is_dataclass(each)]
    assert len(types) > 15
    for each in types:
        assert vars(each)["__dataclass_params__"].frozen, each
        assert "__slots__" in vars(each), each
