from __future__ import annotations

import pytest

from generator.phrases import LONGEST_SENTENCE, counted, first_sentence, month_name


@pytest.mark.parametrize(("month", "name"), [(1, "January 2025"), (12, "December 2025")])
def test_months_are_counted_from_one(month: int, name: str) -> None:
    assert month_name(2025, month) == name


@pytest.mark.parametrize(
    ("number", "phrase"),
    [(0, "0 papers"), (1, "1 paper"), (2, "2 papers"), (1204, "1,204 papers")],
)
def test_one_alone_is_singular_and_thousands_are_set_apart(number: int, phrase: str) -> None:
    assert counted(number, "paper") == phrase


@pytest.mark.parametrize(("number", "phrase"), [(1, "1 entry"), (2, "2 entries")])
def test_a_plural_of_its_own_is_given(number: int, phrase: str) -> None:
    assert counted(number, "entry", "entries") == phrase


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Moss grows. It is green.", "Moss grows."),
        ("Why does moss grow?! Nobody knows.", "Why does moss grow?!"),
        ("Moss (e.g. On walls) grows. It is green.", "Moss (e.g. On walls) grows."),
        ("Fern et al. 2020 grew moss. It is green.", "Fern et al. 2020 grew moss."),
        ("J. Fern grew moss. It is green.", "J. Fern grew moss."),
        ("Moss of 3.1B stems grows. It is green.", "Moss of 3.1B stems grows."),
        ("He said \u201cmoss grows.\u201d Then he left.", "He said \u201cmoss grows.\u201d"),
        ("Moss grows. it is green. So it is.", "Moss grows. it is green."),
        ("Moss grows at example.org. See there.", "Moss grows at example.org."),
        ("\u82d4\u304c\u80b2\u3064\u3002\u7dd1\u3060\u3002", "\u82d4\u304c\u80b2\u3064\u3002"),
        ("Moss without an end", "Moss without an end"),
        ("", ""),
    ],
)
def test_a_sentence_ends_where_a_reader_ends_it(text: str, sentence: str) -> None:
    assert first_sentence(text) == sentence


def test_a_long_sentence_is_cut_at_a_word() -> None:
    cut = first_sentence("moss, " * 100 + "grows. It is green.")
    assert cut.endswith("moss\u2026")
    assert len(cut) <= LONGEST_SENTENCE + 1
    assert first_sentence("m" * 1000) == "m" * LONGEST_SENTENCE + "\u2026"
