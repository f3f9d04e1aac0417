from __future__ import annotations

import pytest

from generator.patterns import MOST_WORDS
from generator.tagging.matching import PatternIndex
from generator.tagging.words import split_words


def found(pattern: str, text: str) -> list[str]:
    words = split_words(text)
    return [words.phrase(first, last) for first, _, last in PatternIndex([pattern]).find(words)]


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
    index = PatternIndex(["a b", "b", "b c", "x"])
    assert index.find(split_words("a b c")) == [(0, 0, 1), (1, 1, 1), (1, 2, 2)]


def test_a_pattern_of_several_words_stands_in_one_sentence() -> None:
    index = PatternIndex(["a b", "a b c", "a ... c"])
    assert index.find(split_words("a b. c a. b c. x a x c")) == [(0, 0, 1), (7, 2, 9)]


def test_many_gaps_cost_no_more_than_they_are_long() -> None:
    index = PatternIndex([" ... ".join(["a"] * (MOST_WORDS - 1) + ["b"])])
    assert index.find(split_words("a " * 2000)) == []
