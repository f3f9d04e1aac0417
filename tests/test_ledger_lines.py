from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Place, RecordedAddress
from generator.urls import (
    arxiv_key,
    name_in_key,
    parse_ledger_line,
    spell_ledger,
    title_as_key,
)

PLACE = Place("addresses.txt", 1)
SLUGS = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True)
TITLES = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("tags/moss/", RecordedAddress(PLACE, "tags/moss/")),
        (
            "papers/moss/\ttitle:Moss: A\tone",
            RecordedAddress(PLACE, "papers/moss/", "title:Moss: A", "one"),
        ),
        (
            "papers/fern/\tarxiv:2401.00001\tone\tredirect",
            RecordedAddress(PLACE, "papers/fern/", "arxiv:2401.00001", "one", is_redirect=True),
        ),
    ],
)
def test_a_line_says_an_address_and_whose_it_is(line: str, expected: RecordedAddress) -> None:
    assert parse_ledger_line(line, PLACE) == expected
    assert spell_ledger([expected]) == f"{line}\n"


@pytest.mark.parametrize(
    "line",
    [
        "papers/moss/",
        "papers/moss/\ttitle:Moss",
        "papers/moss/\ttitle:\tone",
        "papers/moss/\tMoss\tone",
        "papers/moss/\ttitle:Moss\t",
        "papers/moss/\ttitle:Moss\tone\tmoved",
        "papers/moss/\ttitle:Moss\tone\tredirect\tx",
        "tags/moss",
        "/tags/moss/",
        "tags/../moss/",
        "tags/Moss/",
        "https://moss.example/",
        "tags/moss/ ",
    ],
)
def test_a_line_of_another_form_is_none(line: str) -> None:
    assert parse_ledger_line(line, PLACE) is None


def test_a_key_holds_an_id_or_a_title_on_one_line() -> None:
    assert name_in_key(arxiv_key("2401.00001")) == "2401.00001"
    assert name_in_key(title_as_key("Moss:\n a\tStudy")) == "Moss: a Study"


@given(st.dictionaries(SLUGS, TITLES))
def test_what_is_spelled_is_read_again_in_order(titles: dict[str, str]) -> None:
    lines = [
        RecordedAddress(PLACE, f"papers/{slug}/", title_as_key(title), "one")
        for slug, title in titles.items()
    ]
    spelled = spell_ledger(lines).splitlines()
    assert spelled == sorted(spelled)
    assert {parse_ledger_line(line, PLACE) for line in spelled} == set(lines)
