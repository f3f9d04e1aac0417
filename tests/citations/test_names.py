from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.citations.names import parse_name


@pytest.mark.parametrize(
    ("printed", "given", "family"),
    [
        ("Ann Rook", "Ann", "Rook"),
        ("Ann B. Rook", "Ann B.", "Rook"),
        ("Pim van der Toren", "Pim", "van der Toren"),
        ("Luz De la Torre", "Luz", "De la Torre"),
        ("Inés Prado y Luna", "Inés", "Prado y Luna"),
        ("Wei Ai", "Wei", "Ai"),
        ("caihua fan", "caihua", "fan"),
        ("and Ann Rook", "Ann", "Rook"),
        ("Ольга Реброва", "Ольга", "Реброва"),
    ],
)
def test_a_family_name_is_the_last_word_and_its_particles(
    printed: str, given: str, family: str
) -> None:
    name = parse_name(printed)
    assert (name.given, name.family) == (given, family)


@pytest.mark.parametrize(
    "printed",
    [
        *["Lantern", "Harbour Team", "Team Lantern3D", "Lantern-AI", "Simple AI", "The Pier Group"],
        *["GLM-4. 5 Team", "王 伟", "王伟", "김 철수", "Harbour University"],
    ],
)
def test_groups_single_words_and_names_with_the_family_first_stay_whole(printed: str) -> None:
    name = parse_name(printed)
    assert name.is_whole
    assert name.literal == printed
    assert name.inverted == printed


def test_a_suffix_stands_between_family_and_given_name() -> None:
    assert parse_name("Ann Rook, Jr.").inverted == "Rook, Jr., Ann"
    assert parse_name("Ann Rook III").inverted == "Rook, III, Ann"


@given(st.text(min_size=1))
def test_no_letter_of_a_name_is_lost(printed: str) -> None:
    name = parse_name(printed)
    if not name.is_whole:
        parts = f"{name.given} {name.family} {name.suffix}"
        assert sorted(filter(str.isalnum, parts)) == sorted(filter(str.isalnum, name.literal))
