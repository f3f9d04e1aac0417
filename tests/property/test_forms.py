"""The same entries, kept in any form: the same titles, abstracts and numbers, and none lost."""

from __future__ import annotations

import html
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import FrameType
from typing import Any, Final

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostics
from generator.model import Dump
from generator.reading.dumps import read_dump
from generator.reading.text_file import folded
from tests.dump_texts import COMPACT, HEADER

END: Final = (
    " This is all that there is to say, and it is said so that a line is as long as it is." * 4
)
SEPARATORS: Final = "\x0b\x0c\x1c\x1d\x1e\x1f\x85"
SIGNS: Final = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), include_characters=SEPARATORS)
)
RARE: Final = st.text(
    st.characters(categories=("Cf", "Zl", "Zs", "Zp", "Mn"), include_characters=SEPARATORS)
)


@dataclass(frozen=True)
class Listed:
    """An entry as every form can tell it."""

    title: str
    abstract: str
    authors: int
    upvotes: int
    comments: int


ENTRIES: Final = st.lists(
    st.builds(
        Listed,
        title=st.tuples(RARE, SIGNS, RARE).map(lambda parts: f"A{''.join(parts)}Z"),
        abstract=st.tuples(RARE, SIGNS).map(lambda parts: f"We{''.join(parts)}.{END}"),
        authors=st.integers(1, 9),
        upvotes=st.integers(0, 999_999),
        comments=st.integers(1, 999_999),
    ),
    min_size=1,
    max_size=5,
)


def compact(entries: Sequence[Listed]) -> str:
    return COMPACT + "".join(f"{each.title}\n{each.abstract}\n" for each in entries)


def spaced(entries: Sequence[Listed]) -> str:
    return HEADER + "".join(f"{each.title}\n\n{each.abstract}\n\n" for each in entries)


def bylined(entries: Sequence[Listed]) -> str:
    return HEADER + "".join(
        f"{each.upvotes}\n\n{each.title}\n\n{each.abstract}\n\n  • {each.authors} authors\n\n·\n\n"
        f"May 11, 2026 {each.comments}\n\n"
        for each in entries
    )


def counted(entries: Sequence[Listed]) -> str:
    """With comments on lines of their own."""
    return HEADER + "".join(
        f"{each.upvotes}\n{each.title}\n\n{each.abstract}\n\n• {each.authors} authors\n·\n"
        f"May 11, 2026\n{each.comments}\n"
        for each in entries
    )


def listed(entries: Sequence[Listed]) -> list[dict[str, object]]:
    return [
        {
            "paper": {
                "id": f"2605.{number:05}",
                "title": each.title,
                "summary": each.abstract,
                "authors": [{"name": f"Author {author}"} for author in range(each.authors)],
                "upvotes": each.upvotes,
            },
            "numComments": each.comments,
        }
        for number, each in enumerate(entries)
    ]


def as_json(entries: Sequence[Listed]) -> str:
    return json.dumps(listed(entries), indent=2)


def as_one_line(entries: Sequence[Listed]) -> str:
    return json.dumps({"data": [repr(each) for each in listed(entries)]}, ensure_ascii=False)


def as_page(entries: Sequence[Listed]) -> str:
    props = html.escape(json.dumps({"dailyPapers": listed(entries)}))
    return f'<!doctype html><div data-target="DailyPapers" data-props="{props}"></div>'


Form = Callable[[Sequence[Listed]], str]
WHOLE: Final[dict[Form, str]] = {
    bylined: "a.txt",
    counted: "a.txt",
    as_json: "a.json",
    as_one_line: "a.json",
    as_page: "a.html",
}
"""The forms that tell counts, with the name of a file."""


def read(text: str, source: str) -> tuple[Dump, Diagnostics]:
    diagnostics = Diagnostics()
    data = text.encode()
    return read_dump(data, source, source, diagnostics, is_recorded=False), diagnostics


@pytest.mark.parametrize("form", [compact, spaced, *WHOLE])
@given(entries=ENTRIES)
def test_no_entry_is_lost_in_any_form(form: Form, entries: list[Listed]) -> None:
    dump, diagnostics = read(form(entries), WHOLE.get(form, "a.txt"))
    assert not diagnostics.has_errors, diagnostics.report()
    assert [entry.position for entry in dump.entries] == list(range(1, len(entries) + 1))
    for entry, each in zip(dump.entries, entries, strict=True):
        assert folded(entry.title) == folded(each.title)
        assert folded(entry.abstract) == folded(each.abstract)


@pytest.mark.parametrize("form", WHOLE)
@given(entries=ENTRIES)
def test_counts_are_the_same_in_any_form(form: Form, entries: list[Listed]) -> None:
    # One number below one paper may be its comments, or the upvotes of a paper that is cut off.
    assume(form is not counted or len(entries) > 1)
    dump, _ = read(form(entries), WHOLE[form])
    assert [(entry.author_count, entry.upvotes, entry.comments) for entry in dump.entries] == [
        (each.authors, each.upvotes, each.comments) for each in entries
    ]


def steps(text: str, source: str) -> int:
    """How many lines of Python reading a text runs."""
    count = 0

    def trace(_frame: FrameType, event: str, _argument: Any) -> Any:  # noqa: ANN401
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        read(text, source)
    finally:
        sys.settrace(before)
    return count


ONE: Final = Listed("A Title of Lamps", f"We count.{END}", 3, 5, 2)
TIMES: Final = 8
SLACK: Final = 1.1
"""Beyond what is in line: reading a file costs something of its own."""


@pytest.mark.parametrize("form", [compact, spaced, *WHOLE])
def test_reading_takes_steps_in_line_with_the_input(form: Form) -> None:
    source = WHOLE.get(form, "a.txt")
    small, large = (steps(form([ONE] * count), source) for count in (20, 20 * TIMES))
    assert large < TIMES * small * SLACK


@pytest.mark.parametrize(
    "line",
    ["• x", "·", "Jun 1", "12", "-", "A Title", "x" * 400, "  indented", "Daily", "We wrap it"],
)
def test_stray_lines_take_steps_in_line_with_their_number(line: str) -> None:
    small, large = (steps(HEADER + f"{line}\n" * count, "a.txt") for count in (100, 100 * TIMES))
    assert large < TIMES * small * SLACK
