from __future__ import annotations

import pytest

from generator.diagnostics import Diagnostics
from generator.model import PrintedDate
from tests.dump_texts import ABSTRACT, HEADER, bylined, read, titles, told


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
    message = "'Broken' belongs to an entry that lacks a title, an abstract or a byline"
    assert told(diagnostics) == [(13, message)]
    assert dump.refused == ("Broken", ABSTRACT.strip(), "·", "Jun 1")


@pytest.mark.parametrize("lost", ["Lost\n", f"{ABSTRACT}\n", "  • 4 authors\n"])
def test_where_upvotes_are_printed_a_number_is_no_title(
    lost: str, diagnostics: Diagnostics
) -> None:
    broken = bylined("Lost").replace(lost, "")
    dump = read(f"{HEADER}{bylined('First')}3\n{bylined('Second')}17\n{broken}", diagnostics)
    assert titles(dump) == ["First", "Second"]
    assert {message.partition("' ")[2] for _, message in told(diagnostics)} == {
        "belongs to an entry that lacks a title, an abstract or a byline"
    }


@pytest.mark.parametrize(
    ("printed", "upvotes"), [("-", None), ("0", 0), ("1.2k", 1200), ("1.25k", 1250), ("3K", 3000)]
)
def test_upvotes_may_be_told_in_thousands(
    printed: str, upvotes: int | None, diagnostics: Diagnostics
) -> None:
    (entry,) = read(f"{HEADER}{printed}\n{bylined()}", diagnostics).entries
    assert (entry.title, entry.upvotes) == ("A Title", upvotes)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_comments_may_stand_on_a_line_of_their_own(gap: str, diagnostics: Diagnostics) -> None:
    text = f"{bylined('First')}6{gap}{bylined('Second')}{bylined('Third')}2{gap}"
    dump = read(HEADER + text, diagnostics)
    assert [entry.comments for entry in dump.entries] == [6, None, 2]
    assert [entry.upvotes for entry in dump.entries] == [None, None, None]
    assert diagnostics.report() == ""


def test_comments_and_upvotes_may_both_stand_alone(diagnostics: Diagnostics) -> None:
    text = f"31\n{bylined('First')}6\n-\n{bylined('Second')}12\n{bylined('Third')}"
    dump = read(HEADER + text, diagnostics)
    assert [(entry.upvotes, entry.comments) for entry in dump.entries] == [
        (31, 6),
        (None, None),
        (12, None),
    ]
    assert dump.entries[0].lines == (13, 14, 16, 18, 19, 20, 22)
    assert diagnostics.report() == ""


def test_where_comments_follow_dates_a_lone_number_is_upvotes(diagnostics: Diagnostics) -> None:
    text = f"{bylined('First', date='Jun 1 4')}12\n{bylined('Second')}{bylined('Third')}"
    dump = read(HEADER + text, diagnostics)
    assert [(entry.upvotes, entry.comments) for entry in dump.entries] == [
        (None, 4),
        (12, None),
        (None, None),
    ]


@pytest.mark.parametrize("date", ["Aug 296", "Jun 1, 20254", "May 31,20261"])
def test_a_comment_count_glued_to_a_date_is_one_message(
    date: str, diagnostics: Diagnostics
) -> None:
    read(HEADER + bylined("First") + bylined("Second", date=date), diagnostics)
    if "," in date and ", " not in date:
        assert [line for line, _ in told(diagnostics)] == [21]
    else:
        assert diagnostics.report() == (
            f"d.txt:27: error: '{date}': a date with a comment count glued to it? (all two-digit"
            " days of this dump are in doubt; copy the page anew)\n1 error"
        )


@pytest.mark.parametrize("year", ["0225", "1225", "2205", "1990", "9999"])
def test_a_year_that_cannot_be_is_refused(year: str, diagnostics: Diagnostics) -> None:
    dump = read(HEADER + bylined(date=f"Jun 1, {year}"), diagnostics)
    assert dump.entries == ()
    message = f"'A Title' belongs to an entry whose date is 'Jun 1, {year}'"
    assert told(diagnostics) == [(13, message)]


def test_texts_that_no_paper_has_are_refused(diagnostics: Diagnostics) -> None:
    text = bylined("A" * 1_001) + bylined("Whole")
    assert titles(read(HEADER + text, diagnostics)) == ["Whole"]
    assert [message.partition("' ")[2] for _, message in told(diagnostics)] == [
        "has a title of 1,001 letters; at most 1,000 are read"
    ]
