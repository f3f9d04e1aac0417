from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.tagging.matching import PatternIndex, split_words


def found(pattern: str, text: str) -> list[str]:
    words = split_words(text)
    return [
        text[words.starts[match.first] : words.ends[match.last]]
        for match in PatternIndex([pattern]).find(words)
    ]


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


def test_sentences_end_at_a_stop_that_white_space_follows() -> None:
    words = split_words("We use v2.5 now. Really?  Yes!")
    assert words.words == ("We", "use", "v2", "5", "now", "Really", "Yes")
    assert words.sentences == (0, 0, 0, 0, 0, 1, 2)


def test_all_patterns_are_found_at_once() -> None:
    index = PatternIndex(["a b", "b", "b c", "x"])
    matches = list(index.find(split_words("a b c")))
    assert [(match.pattern, match.first, match.last) for match in matches] == [
        (0, 0, 1),
        (1, 1, 1),
        (2, 1, 2),
    ]


def test_many_gaps_cost_no_more_than_they_are_long() -> None:
    index = PatternIndex([" ... ".join(["a"] * 40 + ["b"])])
    assert list(index.find(split_words("a " * 2000))) == []


@given(st.text(max_size=200))
def test_words_stand_where_they_are_said_to_stand(text: str) -> None:
    words = split_words(text)
    stood = [text[start:end] for start, end in zip(words.starts, words.ends, strict=True)]
    assert stood == list(words.words)
    assert sorted(words.sentences) == list(words.sentences)
