from __future__ import annotations

from collections.abc import Sequence

import pytest

from generator.patterns import MOST_WORDS
from generator.tagging.finding.matching import PatternIndex
from generator.tagging.finding.words import split_words


def found(pattern: str, text: str) -> list[str]:
    words = split_words([text])
    return [words.phrase(first, last) for first, _, last in find([pattern], text)]


def find(patterns: Sequence[str], *texts: str) -> list[tuple[int, int, int]]:
    """First word, pattern and last word of each match, in order."""
    found = PatternIndex(patterns).find(split_words(texts))
    return sorted(zip(*(each.tolist() for each in found), strict=True))


@pytest.mark.parametrize(
    ("pattern", "text", "phrases"),
    [
        ("few shot", "Few-shot and few  shot.", ["Few-shot", "few  shot"]),
        ("language model", "Large language models (LLMs)", ["language models"]),
        ("we ... corpus", "We present a corpus, a corpus.", ["We present a corpus"]),
        ("we ... corpus", "we a b c d e f corpus", ["we a b c d e f corpus"]),
        ("we ... corpus", "we a b c d e f g corpus", []),
        ("we ... corpus", "As we say. A corpus", []),
        ("language model", "in language. Models", []),
        ("language model", "e.g. language model", ["language model"]),
        ("a ... b ... c", "a x b y b z c", ["a x b y b z c"]),
        ("don't", "I don’t know", ["don’t"]),
        ("model", "", []),
    ],
)
def test_a_pattern_is_found_in_a_sentence(pattern: str, text: str, phrases: list[str]) -> None:
    assert found(pattern, text) == phrases


def test_all_patterns_are_found_at_once() -> None:
    assert find(["a b", "b", "b c", "x"], "a b c") == [(0, 0, 1), (1, 1, 1), (1, 2, 2)]


def test_a_pattern_of_several_words_stands_in_one_sentence() -> None:
    patterns = ["a b", "a b c", "a ... c"]
    assert find(patterns, "a b. c a. b c. x a x c") == [(0, 0, 1), (7, 2, 9)]


def test_a_pattern_stands_in_one_text() -> None:
    assert find(["a b", "a ... b", "b"], "a", "b", "", "a b") == [
        (1, 2, 1),
        (2, 0, 3),
        (2, 1, 3),
        (3, 2, 3),
    ]


def test_words_that_come_later_are_known_as_well() -> None:
    index = PatternIndex(["a b", "cc*"])
    assert [len(each) for each in index.find(split_words(["a x"]))] == [0, 0, 0]
    assert [each.tolist() for each in index.find(split_words(["a b", "cc"]))] == [
        [2, 0],
        [1, 0],
        [2, 1],
    ]


def test_no_patterns_and_no_texts_match_nothing() -> None:
    assert find([], "a b") == find(["a b"], "") == find(["a b"]) == []


def test_many_gaps_cost_no_more_than_they_are_long() -> None:
    assert find([" ... ".join(["a"] * (MOST_WORDS - 1) + ["b"])], "a " * 2000) == []
