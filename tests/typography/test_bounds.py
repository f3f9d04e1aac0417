"""What one text may cost: formulas without number, runs without end, formulas wider than a page."""

import sys

import pytest

from generator.bounds import FORMULAS
from generator.diagnostics import Diagnostics, Severity
from generator.model import Place
from generator.typography.formula import FormulaError, convert
from generator.typography.typesetting import typeset

PLACE = Place("seeds/digests/000.txt", 7)


@pytest.mark.parametrize("formulas", [FORMULAS, FORMULAS + 1, 5 * FORMULAS])
@pytest.mark.parametrize("formula", ["$x$", r"$\foo$"])
def test_more_formulas_than_a_text_may_hold_are_one_error(formulas: int, formula: str) -> None:
    diagnostics = Diagnostics()
    text = f"{formula} " * formulas
    segments = typeset(text, PLACE, diagnostics)
    assert "".join(segment.source for segment in segments) == text
    errors = [str(each) for each in diagnostics.found if each.severity is Severity.ERROR]
    message = "a text with more than 200 formulas (an abstract has a dozen; is this one?)"
    assert errors == (formulas > FORMULAS) * [f"seeds/digests/000.txt:7: error: {message}"]


UNBROKEN = {
    "base64": "iVBORw0KGgo/+",
    "dots": "a.",
    "dollars": "$x",
    "escapes": "\\",
    "round": r"\(a",
    "code": "`a",
    "opening": "``a",
    "brackets": "https://a.example/()),",
    "addresses": "https://a.example/",
    "colons": ":a",
    "ties": "ab~",
    "groups": r"{\em ",
    "looks": r"\textbf{a",
    "nested": r"$\text{a $b$",
    "accents": r"\"a",
    "braces": "{",
    "quotes": "`a b'",
}


@pytest.mark.parametrize("piece", UNBROKEN.values(), ids=UNBROKEN)
def test_a_long_run_takes_steps_that_grow_with_its_length(piece: str) -> None:
    """What a pattern does within is no step: that is why the longer run is so long."""

    def steps(text: str) -> int:
        count = 0

        def called(*_: object) -> None:
            nonlocal count
            count += 1

        sys.setprofile(called)
        try:
            typeset(text, PLACE, Diagnostics())
        finally:
            sys.setprofile(None)
        return count

    short = piece * (2_000 // len(piece))
    assert steps(short * 8) <= 9 * steps(short) + 1_000
    long = piece * (400_000 // len(piece))
    assert "".join(each.source for each in typeset(long, PLACE, Diagnostics())) == long


@pytest.mark.parametrize(
    "tex",
    [
        "9" * 101,
        "10^{" + "8" * 120 + "}",
        "+".join(["x"] * 60),
        r"\frac{" + "a" * 80 + "}{bcdefghij" + "k" * 20 + "}",
    ],
)
def test_a_formula_that_is_wider_than_a_page_stays_as_source(tex: str) -> None:
    with pytest.raises(FormulaError, match="it is wider than 100 characters"):
        convert(tex, f"${tex}$", display=False)


def test_a_formula_as_wide_as_a_page_is_set() -> None:
    assert convert("9" * 100, "$$", display=False)[1] == "9" * 100
