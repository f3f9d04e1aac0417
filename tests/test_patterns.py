"""The pattern language: what a pattern fits, and what is no pattern."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.patterns import MOST_WORDS, AskedKeys, PatternError, parse_pattern


def fits(pattern: str, word: str) -> bool:
    (step,) = parse_pattern(pattern)
    return bool(AskedKeys(step.keys)(word))


@pytest.mark.parametrize(
    ("pattern", "word"),
    [
        ("model", "Model"),
        ("model", "models"),
        ("bias", "biases"),
        ("study", "studies"),
        ("dataset!", "Dataset"),
        ("generali*", "generalisation"),
        ("Generali*", "GENERALIZE"),
        ("*Bench", "DatBench"),
        ("RAG", "RAG"),
        ("RAG", "RAGs"),
        ("3D", "3D"),
        ("train|training", "training"),
        ("A", "a"),
    ],
)
def test_a_pattern_fits_a_word(pattern: str, word: str) -> None:
    assert fits(pattern, word)


@pytest.mark.parametrize(
    ("pattern", "word"),
    [
        ("models", "model"),
        ("gas", "ga"),
        ("dataset!", "datasets"),
        ("generali*", "general"),
        ("*Bench", "Bench"),
        ("*Bench", "workbench"),
        ("RAG", "rag"),
        ("RAG", "RAGE"),
        ("train|training", "trainer"),
    ],
)
def test_a_pattern_does_not_fit_a_word(pattern: str, word: str) -> None:
    assert not fits(pattern, word)


@pytest.mark.parametrize("pattern", ["few-shot", "few shot", " few   shot "])
def test_a_hyphen_counts_as_a_space(pattern: str) -> None:
    assert parse_pattern(pattern) == parse_pattern("few shot")


def test_a_gap_stands_before_the_word_after_it() -> None:
    assert [step.after_gap for step in parse_pattern("introduce ... new corpus")] == [
        False,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("", "a word is missing"),
        ("train|", "a word is missing"),
        ("*", "'*' has no letters"),
        ("a*", "'a*' needs at least 2 letters"),
        ("C++", "'C++' has a sign that no word has"),
        ("(a|b)", "'(a' has a sign that no word has"),
        ("*bench*", "'*bench*' has more than one sign"),
        ("dataset!!", "'dataset!!' has more than one sign"),
        ("... corpus", "'...' stands between two words"),
        ("corpus ...", "'...' stands between two words"),
        ("a ... ... b", "'...' stands between two words"),
    ],
)
def test_what_is_no_pattern_is_told(pattern: str, message: str) -> None:
    with pytest.raises(PatternError) as fault:
        parse_pattern(pattern)
    assert str(fault.value) == message


@given(st.from_regex(r"[a-z]{3,12}", fullmatch=True))
def test_a_word_fits_itself_its_plural_and_its_beginnings(word: str) -> None:
    assert fits(word, word)
    assert fits(word, f"{word}s")
    assert all(fits(f"{word[:end]}*", word) for end in range(2, len(word) + 1))


@given(st.text(max_size=30))
def test_any_text_is_a_pattern_or_a_pattern_error(text: str) -> None:
    with contextlib.suppress(PatternError):
        assert parse_pattern(text)


def test_a_pattern_is_not_longer_than_a_sentence_takes() -> None:
    assert len(parse_pattern(" ... ".join(["we"] * MOST_WORDS))) == MOST_WORDS
    with pytest.raises(PatternError, match="a pattern has at most 12 words, and this one 13"):
        parse_pattern(" ... ".join(["we"] * (MOST_WORDS + 1)))


def test_the_keys_of_a_long_run_are_as_many_as_those_of_a_word() -> None:
    asked = {"xx*", "*xx", "~xy"}
    assert AskedKeys(asked)("x" * 100_000) == AskedKeys(asked)("xxx") == {"xx*", "*xx"}


def test_a_stem_has_no_more_letters_than_are_looked_at() -> None:
    assert parse_pattern("x" * 60 + "*")
    with pytest.raises(PatternError, match="has more than 60 letters"):
        parse_pattern("x" * 61 + "*")
