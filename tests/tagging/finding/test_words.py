from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.tagging.finding.words import parts, split_words


def test_sentences_end_at_a_stop_that_white_space_follows() -> None:
    words = split_words(["We use v2.5 now. Really?  Yes!"])
    assert words.words == ["We", "use", "v2", "5", "now", "Really", "Yes"]
    assert words.sentence_of.tolist() == [0, 0, 0, 0, 0, 1, 2]
    assert words.text_of.tolist() == [0, 0, 0]


def test_a_sentence_may_have_no_words() -> None:
    words = split_words(["... So. ", "", "Well"])
    assert words.sentence_of.tolist() == [1, 4]
    assert words.text_of.tolist() == [0, 0, 0, 1, 2]
    assert list(words.by_text()) == [["So"], [], ["Well"]]


def test_a_phrase_is_told_as_the_text_has_it() -> None:
    words = split_words(["Hm. A *few-shot*  task, is it? A task."])
    assert words.phrase(2, 4) == "few-shot*  task"
    assert words.phrase(7, 8) == "A task"


@given(st.lists(st.text(max_size=100), max_size=4))
def test_words_stand_where_they_are_said_to_stand(texts: list[str]) -> None:
    words = split_words(texts)
    numbers = range(len(words.words))
    assert [words.phrase(number, number) for number in numbers] == words.words
    of_texts = [words.text_of[sentence] for sentence in words.sentence_of]
    said = [number for number, its_words in enumerate(words.by_text()) for _ in its_words]
    assert of_texts == said


@given(st.text(max_size=200))
def test_words_are_the_same_with_and_without_other_letters(text: str) -> None:
    assert split_words([f"{text} é"]).words == [*split_words([text]).words, "é"]


def test_papers_are_looked_at_some_at_a_time() -> None:
    papers = [(str(number), "") for number in range(300)]
    assert [len(some) for some in parts(iter(papers))] == [256, 44]
    assert [paper for some in parts(papers) for paper in some] == papers


def test_a_phrase_far_along_a_sentence_is_found() -> None:
    words = split_words(["stone " * 5000 + "moss."])
    assert words.phrase(5000, 5000) == "moss"
