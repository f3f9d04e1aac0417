import re

from hypothesis import given
from hypothesis import strategies as st

from generator.discovery.similarity.words import singular, split_words, term_of


@given(st.text(st.sampled_from("ab1-_ .,(\n\xe9\N{GREEK SMALL LETTER PI}")))
def test_words_are_runs_of_letters_and_digits_with_hyphens_within(text: str) -> None:
    assert split_words(text) == re.findall(r"[^\W_]+(?:-[^\W_]+)*", text)


def test_spellings_of_one_word_are_one_term() -> None:
    spellings = ["fine-tuning", "finetuning", "Fine-Tuning"]
    assert {term_of(spelling) for spelling in spellings} == {"finetuning"}
    assert term_of("The") == term_of("7") == term_of("x") == ""


def test_a_regular_plural_counts_as_its_singular() -> None:
    plurals = ["judges", "queries", "cameras", "videos", "ties"]
    assert [singular(word) for word in plurals] == ["judge", "query", "camera", "video", "tie"]
    unlike = ["process", "gas", "thesis", "corpus"]
    assert [singular(word) for word in unlike] == unlike
