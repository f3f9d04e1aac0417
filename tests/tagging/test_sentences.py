from __future__ import annotations

from typing import NamedTuple

import pytest

from generator.tagging.finding.words import split_words
from generator.tagging.sentences import SentenceReader


class SentenceKind(NamedTuple):
    """`SentenceKinds` of one sentence."""

    own_work: bool
    proposal: bool
    first_proposal: bool
    results: bool
    aside: bool


def kinds(*texts: str) -> list[SentenceKind]:
    found = SentenceReader().kinds(split_words(texts))._asdict()
    of_each = zip(*(flags.tolist() for flags in found.values()), strict=True)
    return [SentenceKind(**dict(zip(found, each, strict=True))) for each in of_each]


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
    assert kinds("") == [SentenceKind(*(5 * [False]))]


def test_each_text_has_a_first_proposal() -> None:
    first, second, third = kinds("We propose carts.", "They wait. We propose wheels.")
    assert first.first_proposal
    assert third.first_proposal
    assert not second.own_work


def test_nothing_reaches_over_the_end_of_a_text() -> None:
    assert not any(kind.own_work for kind in kinds("Carts like this", "paper carts"))
