from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.pagefind import encoding
from generator.search.pagefind.bundle import IndexedWord, read_words, write_words
from generator.search.pagefind.encoding import encoded_words
from generator.search.places import FREQUENT, Places
from generator.search.tokens import Field

Row = tuple[str, int, Field, int]


def indexed(
    rows: list[Row], stems: dict[str, str] | None = None, title_tokens: int = 3
) -> list[IndexedWord]:
    """The words of the rows (word, paper, field, place) as a browser reads them."""
    words = tuple(sorted({word for word, _, _, _ in rows}))
    columns = [
        np.array([words.index(word) for word, _, _, _ in rows], np.int32),
        *(np.array([row[at] for row in rows], np.int32) for at in (1, 2, 3)),
    ]
    papers = 1 + max((paper for _, paper, _, _ in rows), default=0)
    word, paper, field, at = columns
    titles = np.full(papers, title_tokens, np.int32)
    none = np.zeros(len(words), np.int32)
    places = Places(words, none, none.astype(np.int64), titles, word, paper, field, at)
    found = encoded_words(places, stems or {word: word for word in words})
    return list(read_words(write_words(list(found))))


def test_places_are_told_as_distances_behind_a_mark() -> None:
    rows = [("moss", 2, Field.TEXT, 9), ("moss", 2, Field.TEXT, 4), ("moss", 0, Field.TAGS, 300)]
    assert indexed(rows) == [IndexedWord("moss", [(0, [], [-3, 300]), (2, [-25, 4, 5], [])], [])]


def test_fields_follow_the_text_in_their_order() -> None:
    rows = [
        *[("reed", 1, Field.TAGS, 2), ("reed", 1, Field.AUTHORS, 7), ("reed", 1, Field.AUTHORS, 3)],
        *[("reed", 1, Field.TEXT, 0), ("reed", 1, Field.ARXIV, 0)],
    ]
    (word,) = indexed(rows)
    assert word.places == [(1, [-25, 0], [-1, 0, -2, 3, 4, -3, 2])]


def test_pairs_of_a_title_stand_in_its_text() -> None:
    assert indexed([("a_b_", 0, Field.TITLE_PAIRS, 1)])[0].places == [(0, [-25, 1], [])]


def test_forms_of_a_word_share_their_places() -> None:
    rows: list[Row] = [
        *[("fern", 0, Field.TEXT, 4), ("ferns", 0, Field.TEXT, 2), ("ferns", 0, Field.TEXT, 4)],
        ("ferns", 3, Field.ARXIV, 0),
    ]
    (word,) = indexed(rows, {"fern": "fern", "ferns": "fern"})
    assert word.places == [(0, [-25, 2, 2], []), (3, [], [-1, 0])]


def test_stems_are_in_the_order_of_their_bytes() -> None:
    rows = [(word, 0, Field.TEXT, 0) for word in ("é", "z", "\U00020000", "\uffff")]
    assert [word.stem for word in indexed(rows)] == ["z", "é", "\uffff", "\U00020000"]


@pytest.mark.parametrize(("papers", "kept"), [(FREQUENT, [0, 2, 3, 4]), (FREQUENT + 1, [0, 5])])
def test_a_frequent_word_keeps_its_first_place_in_the_title_and_in_the_abstract(
    papers: int, kept: list[int]
) -> None:
    rows = [("moss", paper, Field.TEXT, at) for paper in range(papers) for at in (0, 2, 5, 9)]
    (word,) = indexed([*rows, ("moss", 0, Field.TAGS, 1), ("moss", 0, Field.TAGS, 2)])
    assert {tuple(text) for _, text, _ in word.places} == {(-25, *kept)}
    assert word.places[0][2] == [-3, 1, 1]


def test_nothing_gives_nothing() -> None:
    assert indexed([]) == []


ROWS = st.lists(
    st.tuples(
        st.sampled_from(("ash", "elm", "fir", "oak")),
        st.integers(0, 70_000),
        st.sampled_from([field for field in Field if field is not Field.TITLE_PAIRS]),
        st.integers(0, 300),
    ),
    min_size=1,
)


@given(ROWS, st.integers(1, 40))
def test_every_place_is_read_back_however_many_are_encoded_at_once(
    rows: list[Row], block: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(encoding, "BLOCK", block)
        found = indexed(rows)
    assert {row for word in found for row in _rows(word)} == set(rows)


def _rows(word: IndexedWord) -> list[Row]:
    rows: list[Row] = []
    for paper, text, meta in word.places:
        field, at = Field.TEXT, 0
        for number in (*text, *meta):
            if number < 0:
                field, at = Field.TEXT if number == -25 else Field(-number), 0
                continue
            at += number
            rows.append((word.stem, paper, field, at))
    return rows
