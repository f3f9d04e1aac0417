from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from generator.diagnostics import Diagnostics
from generator.model import Dump, PrintedDate
from generator.reading.dump import parse_dump
from tests.workspace import PROJECT

ABSTRACT: Final = "We study how well models do what they are asked to do. " * 8
OTHER: Final = "We introduce a method, and it works. " * 12
COMPACT: Final = (
    "Get trending papers in your email inbox once a day!\n"
    "Get trending papers in your email inbox!\n"
    "Subscribe"
)
HEADER: Final = (
    "new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nDaily Papers\n\n"
    "byAK and the research community\n\nJun 18\n\n"
)


def read(text: str, diagnostics: Diagnostics) -> Dump:
    return parse_dump(text.encode(), "d.txt", "d.txt", diagnostics)


def bylined(title: str = "A Title", byline: str = "  • 4 authors", date: str = "Jun 1") -> str:
    return f"{title}\n\n{ABSTRACT}\n\n{byline}\n·\n{date}\n\n"


def test_a_compact_dump_has_its_first_title_glued_to_the_button(diagnostics: Diagnostics) -> None:
    dump = read(f"{COMPACT}First: Title\n{ABSTRACT}\nSecond\n{OTHER}\n", diagnostics)
    assert [(entry.position, entry.title) for entry in dump.entries] == [
        (1, "First: Title"),
        (2, "Second"),
    ]
    assert dump.entries[0].abstract == ABSTRACT.strip()
    assert [entry.lines for entry in dump.entries] == [(3, 4), (5, 6)]
    assert (dump.header, dump.boilerplate) == (None, (1, 2))
    assert diagnostics.report() == ""


def test_a_title_that_begins_like_the_button_keeps_its_first_word(diagnostics: Diagnostics) -> None:
    dump = read(f"{HEADER}Subscribers Who Leave\n\n{ABSTRACT}\n", diagnostics)
    assert dump.entries[0].title == "Subscribers Who Leave"


def test_a_spaced_dump_has_a_header_with_a_date(diagnostics: Diagnostics) -> None:
    dump = read(f"{HEADER}A Title\n\n{ABSTRACT}\n", diagnostics)
    assert dump.header == PrintedDate(6, 18)
    assert dump.boilerplate == (1, 3, 5, 7, 9, 11)
    assert [entry.lines for entry in dump.entries] == [(13, 15)]


def test_the_date_of_a_header_may_have_a_year(diagnostics: Diagnostics) -> None:
    text = HEADER.replace("Jun 18", "Jun 18, 2026") + bylined()
    assert read(text, diagnostics).header == PrintedDate(6, 18, 2026)


@pytest.mark.parametrize(
    ("line", "date", "comments"),
    [
        ("Dec 22, 2025", PrintedDate(12, 22, 2025), None),
        ("Oct 27, 2025 1", PrintedDate(10, 27, 2025), 1),
        ("Jun 1", PrintedDate(6, 1), None),
        ("Jan 19 2", PrintedDate(1, 19), 2),
        ("Feb 29", PrintedDate(2, 29), None),
        ("May 3 0", PrintedDate(5, 3), 0),
    ],
)
def test_a_number_after_the_date_is_the_comment_count(
    line: str, date: PrintedDate, comments: int | None, diagnostics: Diagnostics
) -> None:
    (entry,) = read(HEADER + bylined(date=line), diagnostics).entries
    assert (entry.date, entry.comments) == (date, comments)


@pytest.mark.parametrize(
    ("byline", "count", "organisation"),
    [
        ("  • 4 authors", 4, None),
        ("• 1 authors", 1, None),
        ("1 author", 1, None),
        ("Example Institute", None, "Example Institute"),
        ("  • 4 Labs", None, "4 Labs"),
        ("•", None, None),
    ],
)
def test_a_byline_is_an_author_count_or_an_organisation(
    byline: str, count: int | None, organisation: str | None, diagnostics: Diagnostics
) -> None:
    (entry,) = read(HEADER + bylined(byline=byline), diagnostics).entries
    assert (entry.author_count, entry.organisation) == (count, organisation)
    assert diagnostics.report() == ""


def test_a_number_before_the_title_is_the_upvotes(diagnostics: Diagnostics) -> None:
    text = HEADER + bylined("First") + "12\n\n" + bylined("Second") + "-\n\n" + bylined("Third")
    dump = read(text, diagnostics)
    assert [entry.title for entry in dump.entries] == ["First", "Second", "Third"]
    assert [entry.upvotes for entry in dump.entries] == [None, 12, None]
    assert diagnostics.report() == ""


def test_the_upvotes_of_a_paper_that_is_not_there_are_warned_of(diagnostics: Diagnostics) -> None:
    dump = read(f"{HEADER}{bylined()}12\n", diagnostics)
    assert len(dump.entries) == 1
    assert diagnostics.report() == (
        "d.txt:21: warning: '12' is the upvotes of a paper that is not here (is the dump cut off?)"
        "\n1 warning"
    )


def test_a_title_may_be_a_number_where_no_upvotes_are_printed(diagnostics: Diagnostics) -> None:
    assert read(HEADER + bylined("1984"), diagnostics).entries[0].title == "1984"


def test_a_whole_entry_after_a_broken_one_is_read(diagnostics: Diagnostics) -> None:
    broken = bylined("Broken").replace("  • 4 authors\n", "")
    dump = read(HEADER + broken + bylined("Whole"), diagnostics)
    assert [entry.title for entry in dump.entries] == ["Whole"]
    assert {found.place.line for found in diagnostics.found} == {13, 15, 17, 18}


def test_a_compact_dump_is_in_step_again_after_a_lost_line(diagnostics: Diagnostics) -> None:
    pairs = f"A\n{ABSTRACT}\nLost its abstract\nB\n{ABSTRACT}\n{OTHER}\nC\n{OTHER}\n"
    dump = read(COMPACT + pairs, diagnostics)
    assert [entry.title for entry in dump.entries] == ["A", "B", "C"]
    assert [(found.place.line, found.message[-24:]) for found in diagnostics.found] == [
        (5, "title without an abstract"[-24:]),
        (8, "an abstract without a title"[-24:]),
    ]


def test_short_abstracts_are_no_fault(diagnostics: Diagnostics) -> None:
    dump = read("A\nIt is short.\nB\nSo is this.\n", diagnostics)
    assert [entry.title for entry in dump.entries] == ["A", "B"]
    assert diagnostics.report() == ""


@pytest.mark.parametrize("end", ["and then it", "we find that,", "as follows:"])
def test_an_abstract_that_ends_in_mid_sentence_is_warned_of(
    end: str, diagnostics: Diagnostics
) -> None:
    dump = read(f"{COMPACT}A\n{ABSTRACT}{end}", diagnostics)
    assert len(dump.entries) == 1
    assert diagnostics.report() == (
        "d.txt:4: warning: the last abstract ends in mid-sentence (is the dump cut off?)\n1 warning"
    )


@pytest.mark.parametrize("end", ["That's it.", "Really?", "See https://a.example/b_c", "(so 5%)"])
def test_an_abstract_may_end_in_an_address(end: str, diagnostics: Diagnostics) -> None:
    read(f"{COMPACT}A\n{ABSTRACT}{end}", diagnostics)
    assert diagnostics.report() == ""


@pytest.mark.parametrize(
    "path", sorted((PROJECT / "seeds" / "digests").glob("*.txt")), ids=lambda path: path.name
)
def test_a_dump_cut_off_anywhere_gives_entries_or_messages(path: Path) -> None:
    data = path.read_bytes()[:9_000]
    for end in range(0, len(data), 97):
        diagnostics = Diagnostics()
        dump = parse_dump(data[:end], "d.txt", "d.txt", diagnostics)
        assert dump.entries or diagnostics.has_errors
