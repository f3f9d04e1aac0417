from __future__ import annotations

import pytest

from generator.diagnostics import Diagnostics
from tests.dump_texts import ABSTRACT, COMPACT, HEADER, OTHER, bylined, read, titles, told


def test_a_compact_dump_is_in_step_again_after_a_lost_line(diagnostics: Diagnostics) -> None:
    pairs = f"A\n{ABSTRACT}\nLost its abstract\nB\n{ABSTRACT}\n{OTHER}\nC\n{OTHER}\n"
    dump = read(COMPACT + pairs, diagnostics)
    assert [entry.title for entry in dump.entries] == ["A", "B", "C"]
    assert [(found.place.line, found.message[-24:]) for found in diagnostics.found] == [
        (5, "title without an abstract"[-24:]),
        (8, "an abstract without a title"[-24:]),
    ]


def test_short_abstracts_are_no_fault(diagnostics: Diagnostics) -> None:
    dump = read(f"{COMPACT}A\nIt is short.\nB\nSo is this.\n", diagnostics)
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


def test_bylines_and_dates_are_no_papers(diagnostics: Diagnostics) -> None:
    undotted = "".join(bylined(title).replace("·\n", "") for title in "AB")
    assert titles(read(HEADER + undotted, diagnostics)) == ["A", "B"]
    assert told(diagnostics) == [
        (17, "'• 4 authors' is neither a title nor an abstract"),
        (18, "'Jun 1' is neither a title nor an abstract"),
        (24, "'• 4 authors' is neither a title nor an abstract"),
        (25, "'Jun 1' is neither a title nor an abstract"),
    ]


def test_a_title_may_be_a_date(diagnostics: Diagnostics) -> None:
    dump = read(f"{COMPACT}A\n{ABSTRACT}\nMay 3\n{OTHER}", diagnostics)
    assert titles(dump) == ["A", "May 3"]
    assert diagnostics.report() == ""


def test_an_unknown_line_above_the_date_is_no_paper(diagnostics: Diagnostics) -> None:
    text = HEADER.replace("Daily Papers", "Papers of Today")
    assert titles(read(f"{text}A\n{ABSTRACT}", diagnostics)) == ["A"]
    assert (7, "'Papers of Today' is a title without an abstract") in told(diagnostics)


def test_what_is_too_short_among_long_ones_is_warned_of(diagnostics: Diagnostics) -> None:
    stray = "We release code.\nSee our page.\n"
    read(f"{COMPACT}A\n{ABSTRACT}\n{stray}B\n{OTHER}", diagnostics)
    assert diagnostics.report() == (
        "d.txt:6: warning: an abstract of 13 characters"
        " (is a line missing near here, or one too many?)\n1 warning"
    )


def test_titles_that_lost_their_abstracts_are_warned_of(diagnostics: Diagnostics) -> None:
    lost = f"{'A Title of Some Length ' * 3}\n{'Another of More than the Usual Length ' * 3}\n"
    read(f"{COMPACT}A\n{ABSTRACT}\n{lost}B\n{OTHER}", diagnostics)
    assert told(diagnostics) == [(6, "an abstract of 113 characters")]


def test_an_abstract_in_the_place_of_a_title_is_warned_of(diagnostics: Diagnostics) -> None:
    read(f"{COMPACT}A\n{ABSTRACT}\n{OTHER}\n{ABSTRACT}\nB\n{OTHER}", diagnostics)
    assert told(diagnostics) == [(5, f"a title of {len(OTHER.strip())} characters")]
