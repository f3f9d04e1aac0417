from __future__ import annotations

import pytest

from generator.phrases import counted, month_name


@pytest.mark.parametrize(("month", "name"), [(1, "January 2025"), (12, "December 2025")])
def test_months_are_counted_from_one(month: int, name: str) -> None:
    assert month_name(2025, month) == name


@pytest.mark.parametrize(
    ("number", "phrase"),
    [(0, "0 papers"), (1, "1 paper"), (2, "2 papers"), (1204, "1,204 papers")],
)
def test_one_alone_is_singular_and_thousands_are_set_apart(number: int, phrase: str) -> None:
    assert counted(number, "paper") == phrase


@pytest.mark.parametrize(("number", "phrase"), [(1, "1 entry"), (2, "2 entries")])
def test_a_plural_of_its_own_is_given(number: int, phrase: str) -> None:
    assert counted(number, "entry", "entries") == phrase
