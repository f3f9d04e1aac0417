from __future__ import annotations

import pytest

from generator.told import sum_of, told

VALUES = ("", "a", "ä", "\ud800", "1", 1, None, True, ("a",), ["a"], (("a",),), ("a", "b"), b"a")


def test_values_that_differ_are_told_otherwise() -> None:
    assert len({told(value) for value in VALUES}) == len(VALUES)
    assert told("a", "b") != told("ab") != told(("a", "b"))


def test_equal_values_are_told_alike_wherever_they_come_from() -> None:
    once = "moss and fern"
    built = "MOSS AND FERN".lower()
    assert told(once, (once, once)) == told(once, (built, once))
    assert sum_of(once, 3) == sum_of(built, 3) != sum_of(once, 4)


def test_what_has_no_one_spelling_is_refused() -> None:
    with pytest.raises(ValueError, match="unmarshallable object"):
        told(object())
