from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.tagging.words import split_words


def test_sentences_end_at_a_stop_that_white_space_follows() -> None:
    words = split_words("We use v2.5 now. Really?  Yes!")
    assert words.words == ("We", "use", "v2", "5", "now", "Really", "Yes")
    assert words.sentence_of == (0, 0, 0, 0, 0, 1, 2)
    assert words.sentences == (range(5), range(5, 6), range(6, 7))


def test_a_sentence_may_have_no_words() -> None:
    assert split_words("... So. ").sentences == (range(0), range(1), range(1, 1))
    assert split_words("").sentences == (range(0),)


def test_a_phrase_is_told_as_the_text_has_it() -> None:
    words = split_words("Hm. A *few-shot*  task, is it? A task.")
    assert words.phrase(2, 4) == "few-shot*  task"
    assert words.phrase(7, 8) == "A task"


@given(st.text(max_size=200))
def test_words_stand_where_they_are_said_to_stand(text: str) -> None:
    words = split_words(text)
    numbers = range(len(words.words))
    assert [words.phrase(number, number) for number in numbers] == list(words.words)
    assert [number for sentence in words.sentences for number in sentence] == list(numbers)
    assert all(number in words.sentences[words.sentence_of[number]] for number in numbers)


def test_a_phrase_far_along_a_sentence_is_found() -> None:
    words = split_words("stone " * 5000 + "moss.")
    assert words.phrase(5000, 5000) == "moss"
