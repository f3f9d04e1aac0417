import string
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.typography.letters import styled, unstyled

LATIN_AND_DIGITS = string.ascii_letters + string.digits
COMPLETE = ["bold", "double-struck", "monospace", "sans-serif"]
"""Alphabets with all letters of English and all digits."""


@pytest.mark.parametrize(
    ("variant", "name"),
    [
        ("bold", "MATHEMATICAL BOLD SMALL A"),
        ("bold-italic", "MATHEMATICAL BOLD ITALIC SMALL A"),
        ("double-struck", "MATHEMATICAL DOUBLE-STRUCK SMALL A"),
        ("fraktur", "MATHEMATICAL FRAKTUR SMALL A"),
        ("italic", "MATHEMATICAL ITALIC SMALL A"),
        ("monospace", "MATHEMATICAL MONOSPACE SMALL A"),
        ("sans-serif", "MATHEMATICAL SANS-SERIF SMALL A"),
        ("sans-serif-italic", "MATHEMATICAL SANS-SERIF ITALIC SMALL A"),
        ("script", "MATHEMATICAL SCRIPT SMALL A"),
    ],
)
def test_every_variant_has_its_own_alphabet(variant: str, name: str) -> None:
    assert styled("a", variant) == unicodedata.lookup(name)


@pytest.mark.parametrize(
    ("variant", "letter", "name"),
    [
        ("script", "B", "SCRIPT CAPITAL B"),
        ("script", "e", "SCRIPT SMALL E"),
        ("fraktur", "C", "BLACK-LETTER CAPITAL C"),
        ("double-struck", "R", "DOUBLE-STRUCK CAPITAL R"),
        ("double-struck", "π", "DOUBLE-STRUCK SMALL PI"),
        ("italic", "h", "PLANCK CONSTANT"),
    ],
)
def test_letters_older_than_the_alphabet_are_found_outside_it(
    variant: str, letter: str, name: str
) -> None:
    assert styled(letter, variant) == unicodedata.lookup(name)


@pytest.mark.parametrize(
    ("variant", "letter", "name"),
    [
        ("bold", "β", "MATHEMATICAL BOLD SMALL BETA"),
        ("italic", "Γ", "MATHEMATICAL ITALIC CAPITAL GAMMA"),
        ("bold", "7", "MATHEMATICAL BOLD DIGIT SEVEN"),
    ],
)
def test_greek_letters_and_digits_have_a_style_too(variant: str, letter: str, name: str) -> None:
    assert styled(letter, variant) == unicodedata.lookup(name)


@pytest.mark.parametrize(
    ("variant", "text"),
    [("italic", "1"), ("fraktur", "β"), ("bold", "é"), ("bold", "漢 +(∞"), ("bold", "\U00017000")],
)
def test_what_an_alphabet_lacks_stays_as_it_is(variant: str, text: str) -> None:
    assert styled(text, variant) == text


@pytest.mark.parametrize("variant", ["", "normal", "BOLD", "stretched"])
def test_a_variant_without_an_alphabet_changes_nothing(variant: str) -> None:
    assert styled("aB1β", variant) == "aB1β"


@pytest.mark.parametrize("letter", ["\N{DOUBLE-STRUCK CAPITAL R}", "ℵ", "x²", "ﬁ"])
def test_what_is_not_of_the_block_of_alphabets_is_never_unstyled(letter: str) -> None:
    assert unstyled(letter) == letter


@pytest.mark.parametrize("variant", [*COMPLETE, "bold-italic", "fraktur", "script"])
def test_a_letter_of_an_alphabet_is_unstyled_to_the_plain_one(variant: str) -> None:
    assert unstyled(styled("kA", variant)) == "kA"


def test_an_italic_h_is_unstyled_too() -> None:
    assert unstyled(styled("h", "italic")) == "h"


@given(st.text(LATIN_AND_DIGITS), st.sampled_from(COMPLETE))
def test_complete_alphabets_style_every_letter_and_keep_its_value(text: str, variant: str) -> None:
    letters = styled(text, variant)
    assert not set(letters) & set(text)
    assert unicodedata.normalize("NFKC", letters) == text
