from __future__ import annotations

import pytest

from generator.bounds import MESSAGES_OF_A_FILE, MESSAGES_OF_A_KIND, QUOTED_LETTERS
from generator.diagnostics import Diagnostics, near_match, quoted
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


def test_of_a_kind_twenty_are_told_and_the_rest_counted(diagnostics: Diagnostics) -> None:
    for number in range(1, 10_001):
        diagnostics.error(Place("a", number), f"'x{number}' is a stray line", "remove it")
    diagnostics.error(Place("b", 1), "'y' is a stray line")
    lines = diagnostics.report().split("\n")
    assert len(lines) == MESSAGES_OF_A_KIND + 2
    assert lines[18:] == [
        "a:19: error: 'x19' is a stray line (remove it)",
        "a:20: error: 'x20' is a stray line (and 9,980 more of this kind)",
        "b:1: error: 'y' is a stray line",
        "10001 errors",
    ]


def test_kinds_differ_by_words_and_not_by_what_is_quoted(diagnostics: Diagnostics) -> None:
    for number in range(15):
        diagnostics.error(Place("a", number), f"'{number}' is odd at line {number}")
        diagnostics.error(Place("a", number), f"'{number}' is even")
        diagnostics.warning(Place("a", number), f"'{number}' is even")
    assert len(diagnostics.found) == 45


def test_a_file_of_endless_kinds_is_bounded_too(diagnostics: Diagnostics) -> None:
    for number in range(1_000):
        diagnostics.error(Place("a", number), f"wrong{'!' * number}")
    assert len(diagnostics.found) == MESSAGES_OF_A_FILE + MESSAGES_OF_A_KIND
    assert diagnostics.report().endswith("\n1000 errors")


def test_what_a_message_quotes_is_cut(diagnostics: Diagnostics) -> None:
    long = "It's a word " * 100
    diagnostics.error(Place("a", 1), f"'short' is not '{long}' but 'short'", f"'{long}'")
    assert diagnostics.report().split("\n")[0] == (
        f"a:1: error: 'short' is not {quoted(long)} but 'short' ({quoted(long)})"
    )
    assert len(quoted(long)) <= QUOTED_LETTERS + len("'...'")


def test_a_message_of_any_shape_is_bounded(diagnostics: Diagnostics) -> None:
    diagnostics.error(Place("a", 1), "x" * 1_000_000, "' '" * 1_000_000)
    assert len(diagnostics.report()) < 1_000


@pytest.mark.parametrize(
    ("sign", "name"),
    [
        ("\u202e", "<RIGHT-TO-LEFT OVERRIDE>"),
        ("\u2067", "<RIGHT-TO-LEFT ISOLATE>"),
        ("\u200b", "<ZERO WIDTH SPACE>"),
        ("\u2028", "<LINE SEPARATOR>"),
        ("\x1b", "<U+001B>"),
        ("\n", "<U+000A>"),
        ("\ud800", "<U+D800>"),
        ("\ue000", "<U+E000>"),
    ],
)
def test_what_shows_nothing_is_told_by_name(sign: str, name: str, diagnostics: Diagnostics) -> None:
    diagnostics.error(Place(f"a{sign}b", 1), f"wrong{sign}", f"mend{sign}")
    assert diagnostics.report() == f"a{name}b:1: error: wrong{name} (mend{name})\n1 error"


@pytest.mark.parametrize(
    ("path", "message", "line"),
    [
        ("a", "'##[error]x'", "a:1: error: '## [error]x'"),
        ("##[group]a", "x", "## [group]a:1: error: x"),
        ("a", "'###[x] ##[y]'", "a:1: error: '### [x] ## [y]'"),
        ("::error::a", "x", ": :error::a:1: error: x"),
        (" ::a", "x", " : :a:1: error: x"),
        ("a", "'::error::x'", "a:1: error: '::error::x'"),
        ("a", "x\n::error::y", "a:1: error: x<U+000A>::error::y"),
    ],
)
def test_a_message_commands_no_runner(
    path: str, message: str, line: str, diagnostics: Diagnostics
) -> None:
    diagnostics.error(Place(path, 1), message)
    assert diagnostics.report().split("\n")[0] == line
