from __future__ import annotations

import pytest

from generator.tagging.finding.words import split_papers
from generator.tagging.wording import WordCounter, Wording


def count(title: str, abstract: str) -> dict[str, int]:
    (counts,) = WordCounter().count(split_papers([(title, abstract)]))
    return dict(counts)


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
    worth = {"apple": {"fruit": 1000}, "moss": {"stone": 1000}, "nut": {"fruit": -500}}
    wording = Wording(worth, {"stone": 0, "fruit": 1})
    near = wording.nearness([{"apple": 2, "nut": 1, "ripe": 1, "red": 1}, {}, {"moss": 1}])
    assert near.tolist() == [[0, 750], [0, 0], [1000, 0]]


def test_a_text_without_words_is_near_to_nothing() -> None:
    assert Wording({"apple": {"fruit": 1000}}, {"fruit": 0}).nearness([{}]).tolist() == [[0]]


def test_what_words_are_worth_to_a_tag_that_is_no_more_counts_for_nothing() -> None:
    assert Wording({"apple": {"lost": 1000}}, {"fruit": 0}).nearness([{"apple": 1}]).tolist() == [
        [0]
    ]
