from __future__ import annotations

import json
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text import LONGEST, fold, tokens_of, typed_words, words_of
from tests.workspace import PROJECT

TABLE: Final = json.loads((PROJECT / "tests" / "labels" / "words.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row["text"])
def test_words_are_cut_as_the_table_says(row: dict[str, str | list[str]]) -> None:
    tokens = tokens_of(str(row["text"]))
    assert sorted({word for token in tokens for word in words_of(token)}) == row["found_by"]
    assert [word for token in tokens for word in typed_words(token)] == row["asks_for"]


@given(st.text())
def test_what_is_typed_is_found(text: str) -> None:
    for token in tokens_of(text):
        typed = {word for word in typed_words(token) if len(word) <= LONGEST}
        assert typed <= words_of(token)


@given(st.text())
def test_a_word_asks_for_itself(text: str) -> None:
    for token in tokens_of(text):
        for word in words_of(token):
            assert typed_words(word) == [word]


@given(st.text())
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_a_hash_is_no_word() -> None:
    assert words_of("x" * (LONGEST + 1)) == frozenset()
