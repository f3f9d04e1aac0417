from __future__ import annotations

import pytest

from generator.tagging.sentences import SentenceKind, sentence_kinds
from generator.tagging.words import split_words


def kinds(text: str) -> tuple[SentenceKind, ...]:
    return sentence_kinds(split_words(text))


@pytest.mark.parametrize("text", ["We wait.", "In this paper, carts.", "The present study waits."])
def test_authors_speak_of_their_own_work(text: str) -> None:
    assert kinds(text)[0].own_work


def test_others_work_is_not_the_authors_own() -> None:
    assert not kinds("They propose carts.")[0].own_work
    assert not kinds("They propose carts.")[0].proposal


def test_the_first_proposal_is_told_from_later_ones() -> None:
    first, second = kinds("We propose carts. We also release wheels.")
    assert (first.proposal, first.first_proposal, first.aside) == (True, True, False)
    assert (second.proposal, second.first_proposal, second.aside) == (True, False, True)


def test_a_sentence_on_results_proposes_nothing() -> None:
    first, second = kinds("Experiments show gains. We present results.")
    assert (first.results, second.results) == (True, False)


def test_nothing_is_aside_before_anything_was_proposed() -> None:
    assert not kinds("Carts also roll.")[0].aside


def test_an_empty_text_has_one_sentence_about_nothing() -> None:
    assert kinds("") == (SentenceKind(*(5 * [False])),)
