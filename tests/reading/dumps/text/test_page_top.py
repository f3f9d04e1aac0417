from __future__ import annotations

import pytest

from generator.diagnostics import Diagnostics
from generator.model import PrintedDate
from tests.dump_texts import ABSTRACT, HEADER, bylined, read, titles, told

TABS = "Daily\n\nWeekly\n\nMonthly\n\n"
WITHOUT_DAY = HEADER.replace("Jun 18\n\n", "")


@pytest.mark.parametrize(
    "tabs",
    [
        TABS,
        f"{TABS}Trending Papers\n\n",
        "Daily\nWeekly\nMonthly\nTrending\n",
        "Daily Weekly Monthly\n",
        "DailyWeeklyMonthlyTrending Papers\n",
        f"{TABS}https://papers.example/papers/date/2026-06-17\n\n",
        f"{TABS}<\n\n",
    ],
)
@pytest.mark.parametrize("day", ["Jun 18\n\n", ""])
@pytest.mark.parametrize("body", [bylined(), f"A Title\n\n{ABSTRACT}\n"])
def test_the_tabs_of_a_page_are_no_papers(
    tabs: str, day: str, body: str, diagnostics: Diagnostics
) -> None:
    dump = read(WITHOUT_DAY + tabs + day + body, diagnostics)
    assert (titles(dump), dump.title) == (["A Title"], None)
    assert dump.header == (PrintedDate(6, 18) if day else None)
    assert diagnostics.report() == ""


def test_the_query_of_a_search_is_kept(diagnostics: Diagnostics) -> None:
    dump = read(f"{WITHOUT_DAY}lamps  at dusk\n\n{TABS}Jun 18\n\n{bylined()}", diagnostics)
    assert (dump.title, dump.header) == ("lamps at dusk", PrintedDate(6, 18))
    assert titles(dump) == ["A Title"]
    assert diagnostics.report() == ""


@pytest.mark.parametrize("title", ["Daily", "Weekly Papers", "Trending Papers in Ports"])
def test_a_title_may_be_named_like_a_tab(title: str, diagnostics: Diagnostics) -> None:
    assert titles(read(HEADER + bylined(title), diagnostics)) == [title]
    assert diagnostics.report() == ""


def test_signs_that_show_nothing_are_no_part_of_a_line(diagnostics: Diagnostics) -> None:
    text = HEADER + bylined()
    marked = "\u200b\n" + "".join(f"\u200e\ufeff{line}\u200b\u00a0\n" for line in text.split("\n"))
    dump = read(marked, diagnostics)
    assert (titles(dump), dump.header) == (["A Title"], PrintedDate(6, 18))
    assert dump.entries[0].author_count == 4
    assert diagnostics.report() == ""


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c"])
def test_separators_within_a_text_are_white_space(sign: str, diagnostics: Diagnostics) -> None:
    dump = read(HEADER + bylined(f"A{sign}Title"), diagnostics)
    assert titles(dump) == ["A Title"]
    assert diagnostics.report() == ""


def test_a_control_character_is_warned_of_once(diagnostics: Diagnostics) -> None:
    dump = read(HEADER + bylined("A\x02Title") + bylined("B\x03"), diagnostics)
    assert titles(dump) == ["A Title", "B"]
    assert diagnostics.report() == (
        "d.txt:13: warning: control character U+0002 is read as a space (and 1 more)\n1 warning"
    )


def test_a_file_full_of_control_characters_is_no_text(diagnostics: Diagnostics) -> None:
    assert not read("MZ\0\0\0\x03\0\0\0\nthis is no text\0\0", diagnostics).is_whole
    assert told(diagnostics) == [(1, "9 control characters")]
