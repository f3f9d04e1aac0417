from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from generator.search.records import SearchRecord
from generator.search.tokens import Field, Lists, cut_records

RECORDS = (
    SearchRecord("papers/a/", "Moss grows", "Moss on stones.", ("Ivy Stone", "Bo Reed")),
    SearchRecord("papers/b/", "Ferns", "", tags=("Old moss",), aliases=("bryophyte",)),
)


def test_every_token_is_numbered_once_and_placed_in_its_field() -> None:
    tokens = cut_records(RECORDS)
    found = [
        (tokens.spelled[number], paper, field, at)
        for number, paper, field, at in zip(
            tokens.number, tokens.paper, tokens.field, tokens.at, strict=True
        )
    ]
    assert found == [
        *[("Moss", 0, 0, 0), ("grows", 0, 0, 1), ("Moss", 0, 0, 2)],
        *[("on", 0, 0, 3), ("stones.", 0, 0, 4)],
        *[(name, 0, Field.AUTHORS, at) for at, name in enumerate(("Ivy", "Stone", "Bo", "Reed"))],
        ("Ferns", 1, 0, 0),
        *[(word, 1, Field.TAGS, at) for at, word in enumerate(("Old", "moss", "bryophyte"))],
    ]
    assert len(set(tokens.spelled)) == len(tokens.spelled)
    assert tokens.title_tokens.tolist() == [2, 1]


def test_no_records_have_no_tokens() -> None:
    assert cut_records(()).number.tolist() == []


@given(st.lists(st.lists(st.integers(0, 9)), min_size=1), st.lists(st.integers(0, 30)))
def test_lists_are_gathered_in_the_order_asked_for(
    lists: list[list[int]], asked: list[int]
) -> None:
    chosen = [number % len(lists) for number in asked]
    owners, values = Lists.of(lists).gathered(np.array(chosen, np.int32))
    expected = [(at, value) for at, number in enumerate(chosen) for value in lists[number]]
    assert list(zip(owners.tolist(), values.tolist(), strict=True)) == expected
