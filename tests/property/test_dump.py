"""Whatever a dump holds, reading it loses no line and never fails."""

from __future__ import annotations

from typing import Final

from hypothesis import example, given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostics
from generator.model import Dump
from generator.reading.dumps.text import parse_dump
from generator.reading.text_file import INVISIBLE

PATH: Final = "seeds/digests/a.txt"
ABSTRACT: Final = "We present a method that does well on everything we have tried it on. " * 8
LINES: Final = (
    *("new", "Subscribe", "SubscribeA First Title", "Daily Papers", "Get trending papers in your"),
    *("Get trending papers in your email inbox!", "byAK and the research community", "Jun 18", ""),
    *(
        "Get trending papers in your email inbox once a day!",
        " ",
        "\t",
        "A Title",
        "Another: Title",
    ),
    *(
        ABSTRACT,
        "A short abstract.",
        "  • 4 authors",
        "1 authors",
        "An Organisation",
        "·",
        "•",
        "12",
    ),
    *(
        "-",
        "Dec 22, 2025",
        "Oct 27, 2025 1",
        "Jan 19 2",
        "Feb 29",
        "Feb 30",
        "Dec 22, 0000",
        "\ufeff",
    ),
    *("Jun 1 9999999", "Sep \u0661", "\u200b", "<script>alert(1)</script>", "$\\infty$"),
)
WHOLE_ENTRY: Final = st.tuples(
    st.sampled_from(("A Title", "Another Title", "Third: Title")),
    st.just(ABSTRACT),
    st.sampled_from(("  • 4 authors", "1 authors", "An Organisation")),
    st.just("·"),
    st.sampled_from(("Dec 22, 2025", "Oct 27, 2025 1", "Jun 1", "Jan 19 2")),
).map("\n".join)
TEXTS: Final = st.one_of(
    st.lists(st.sampled_from(LINES), max_size=30).map("\n".join),
    st.lists(st.one_of(WHOLE_ENTRY, st.sampled_from(LINES)), max_size=12).map("\n\n".join),
    st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"))),
)
LINE_ENDS: Final = st.sampled_from(("\n", "\r\n", "\r"))
ENCODINGS: Final = st.sampled_from(("utf-8", "utf-8-sig"))


def read(data: bytes) -> tuple[Dump, Diagnostics]:
    diagnostics = Diagnostics()
    return parse_dump(data, PATH, "a.txt", diagnostics), diagnostics


@given(st.one_of(st.binary(), st.text().map(str.encode)))
@example(b"\xff\xfeA\x00")
def test_no_bytes_make_the_reader_fail(data: bytes) -> None:
    dump, diagnostics = read(data)
    assert dump.entries or diagnostics.has_errors


@given(TEXTS, LINE_ENDS, ENCODINGS)
def test_every_line_is_boilerplate_or_of_an_entry_or_told_of(
    text: str, line_end: str, encoding: str
) -> None:
    data = text.replace("\n", line_end).encode(encoding)
    dump, diagnostics = read(data)
    if not dump.entries:
        assert diagnostics.has_errors
        return
    told = {found.place.line for found in diagnostics.found}
    read_lines = {*dump.boilerplate}.union(*(entry.lines for entry in dump.entries))
    lines = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    shown = {number: line.strip(INVISIBLE) for number, line in enumerate(lines, start=1)}
    left = [text for number, text in shown.items() if text and number not in read_lines]
    assert sorted(dump.refused) == sorted(left)
    assert not left or told
    assert read_lines | told <= {1, *(number for number, text in shown.items() if text)}


@given(TEXTS)
def test_an_entry_is_made_of_lines_of_the_dump(text: str) -> None:
    dump, _ = read(text.encode())
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    taken: list[int] = []
    for position, entry in enumerate(dump.entries, start=1):
        own = [lines[number - 1].strip(INVISIBLE) for number in entry.lines]
        printed = " ".join(own)
        assert f"{entry.title} {entry.abstract}" in printed
        assert entry.position == position
        taken += entry.lines
    assert taken == sorted(set(taken))


@given(TEXTS, LINE_ENDS, ENCODINGS)
def test_line_ends_and_a_byte_order_mark_change_nothing(
    text: str, line_end: str, encoding: str
) -> None:
    plain = text.replace("\r", "").lstrip("\ufeff")
    data = plain.replace("\n", line_end).encode(encoding)
    first, second = read(plain.encode()), read(data)
    assert first[0] == second[0]
    assert first[1].report() == second[1].report()
