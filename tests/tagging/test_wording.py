from __future__ import annotations

import pytest

from generator.tagging.wording import WordCounter, Wording
from generator.tagging.words import split_words


def count(title: str, abstract: str) -> dict[str, int]:
    return WordCounter().count(split_words(title), split_words(abstract))


def test_words_are_counted_once_in_each_text() -> None:
    assert count("Apples", "Apple trees. An apple tree!") == {"apple": 2, "tree": 1}


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Berries", {"berry"}),
        ("Bus", {"bus"}),
        ("gas", {"gas"}),
        ("class", {"class"}),
        ("lies", {"lie"}),
        ("2024", set[str]()),
        ("v2", {"v2"}),
        ("x", set[str]()),
        ("However", set[str]()),
    ],
)
def test_words_are_small_and_singular_and_tell_something(word: str, folded: set[str]) -> None:
    assert set(count("", word)) == folded


def test_a_text_is_near_to_the_tags_whose_words_it_has() -> None:
    wording = Wording({"fruit": {"apple": 1.0, "nut": -0.5}, "stone": {"moss": 1.0}})
    assert wording.nearness({"apple": 2, "nut": 1, "ripe": 1, "red": 1}) == {"fruit": 0.75}


def test_a_text_without_words_is_near_to_nothing() -> None:
    assert Wording({"fruit": {"apple": 1.0}}).nearness({}) == {}
