from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics import Diagnostics
from generator.model import PrintedDate
from generator.reading.dumps.text import parse_dump
from tests.dump_texts import ABSTRACT, COMPACT, HEADER, OTHER, bylined, read, titles
from tests.workspace import PROJECT


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


@pytest.mark.parametrize(
    ("glued", "title"),
    [
        (f"{COMPACT}xCOMET: a Metric", "xCOMET: a Metric"),
        (f"{COMPACT}rs leave: a Study", "Subscribers leave: a Study"),
        ("SubscribeFoundationPose", "FoundationPose"),
        ("Subscribe3D Vision", "3D Vision"),
        ("Subscribe to This", "Subscribe to This"),
        ("Subscribers", "Subscribers"),
    ],
)
def test_the_button_is_told_from_a_title_that_begins_like_it(
    glued: str, title: str, diagnostics: Diagnostics
) -> None:
    assert titles(read(f"{glued}\n{ABSTRACT}\n", diagnostics)) == [title]


@pytest.mark.parametrize(
    ("usual", "variant"),
    [
        ("inbox!", "inbox"),
        ("Daily Papers\n\nbyAK", "Daily PapersbyAK"),
        ("byAK", "by AK"),
        ("Jun 18", "Jun\u00a018"),
    ],
)
def test_a_header_may_be_printed_otherwise(
    usual: str, variant: str, diagnostics: Diagnostics
) -> None:
    dump = read(HEADER.replace(usual, variant) + bylined(), diagnostics)
    assert (titles(dump), dump.header) == (["A Title"], PrintedDate(6, 18))
    assert diagnostics.report() == ""


def test_lines_that_fit_nothing_are_kept_as_refused(diagnostics: Diagnostics) -> None:
    broken = bylined("Broken").replace("  • 4 authors\n", "")
    assert read(HEADER + broken, diagnostics).refused == ("Broken", ABSTRACT.strip(), "·", "Jun 1")


def test_a_spaced_dump_has_a_header_with_a_date(diagnostics: Diagnostics) -> None:
    dump = read(f"{HEADER}A Title\n\n{ABSTRACT}\n", diagnostics)
    assert dump.header == PrintedDate(6, 18)
    assert dump.boilerplate == (1, 3, 5, 7, 9, 11)
    assert [entry.lines for entry in dump.entries] == [(13, 15)]


def test_the_date_of_a_header_may_have_a_year(diagnostics: Diagnostics) -> None:
    text = HEADER.replace("Jun 18", "Jun 18, 2026") + bylined()
    assert read(text, diagnostics).header == PrintedDate(6, 18, 2026)


@pytest.mark.parametrize(
    "path", sorted((PROJECT / "seeds" / "digests").glob("*.txt")), ids=lambda path: path.name
)
def test_a_dump_cut_off_anywhere_gives_entries_or_messages(path: Path) -> None:
    data = path.read_bytes()[:9_000]
    for end in range(0, len(data), 97):
        diagnostics = Diagnostics()
        dump = parse_dump(data[:end], "d.txt", "d.txt", diagnostics)
        assert dump.entries or diagnostics.has_errors
