from __future__ import annotations

from generator.diagnostics import Diagnostics, near_match
from generator.model import Place


def test_a_report_has_a_line_a_problem_by_place_and_then_a_count(diagnostics: Diagnostics) -> None:
    diagnostics.error(Place("seeds/tags.yml", 41), "unknown facet 'metod'", "did you mean 'x'?")
    diagnostics.warning(Place("seeds/tags.yml", 7), "odd")
    diagnostics.error(Place("seeds/digests.yml", 9), "wrong")
    assert diagnostics.report() == (
        "seeds/digests.yml:9: error: wrong\n"
        "seeds/tags.yml:7: warning: odd\n"
        "seeds/tags.yml:41: error: unknown facet 'metod' (did you mean 'x'?)\n"
        "2 errors and 1 warning"
    )


def test_one_problem_is_counted_in_the_singular(diagnostics: Diagnostics) -> None:
    diagnostics.error(Place("a", 1), "wrong")
    assert diagnostics.report().endswith("\n1 error")


def test_no_problem_is_no_report(diagnostics: Diagnostics) -> None:
    assert diagnostics.report() == ""
    assert not diagnostics.has_errors


def test_a_warning_stops_nothing(diagnostics: Diagnostics) -> None:
    diagnostics.warning(Place("a", 1), "odd")
    assert not diagnostics.has_errors
    assert diagnostics.report() == "a:1: warning: odd\n1 warning"


def test_errors_are_known_by_their_file(diagnostics: Diagnostics) -> None:
    diagnostics.error(Place("a", 1), "wrong")
    diagnostics.warning(Place("b", 1), "odd")
    assert diagnostics.has_errors_in("a")
    assert not diagnostics.has_errors_in("b")


def test_a_hint_names_what_is_nearest_without_minding_case() -> None:
    assert near_match("metod", ["model", "method"]) == "did you mean 'method'?"
    assert near_match("METHOD", ["method"]) == "did you mean 'method'?"


def test_there_is_no_hint_where_nothing_is_near() -> None:
    assert near_match("colour", ["model", "method"]) == ""
    assert near_match("colour", []) == ""
