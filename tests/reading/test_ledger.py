from __future__ import annotations

from generator.diagnostics import Diagnostics
from generator.model import Place, RecordedAddress
from generator.reading.ledger import parse_ledger

TEXT = "papers/moss/\ttitle:Moss\tone\ntags/moss/\n"


def test_the_ledger_has_a_line_an_address(diagnostics: Diagnostics) -> None:
    assert parse_ledger(TEXT.encode(), "addresses.txt", diagnostics) == (
        RecordedAddress(Place("addresses.txt", 1), "papers/moss/", "title:Moss", "one"),
        RecordedAddress(Place("addresses.txt", 2), "tags/moss/"),
    )
    assert diagnostics.report() == ""


def test_an_empty_ledger_holds_nothing(diagnostics: Diagnostics) -> None:
    assert parse_ledger(b"", "addresses.txt", diagnostics) == ()
    assert diagnostics.report() == ""


def test_a_line_that_is_none_and_an_address_that_comes_twice_are_errors(
    diagnostics: Diagnostics,
) -> None:
    parse_ledger(f"{TEXT}moss\ntags/moss/\n".encode(), "addresses.txt", diagnostics)
    assert [str(each) for each in diagnostics.found] == [
        (
            "addresses.txt:3: error: 'moss' is no line of a ledger"
            " (bring back the line as `digest record` wrote it)"
        ),
        (
            "addresses.txt:4: error: 'tags/moss/' stands at addresses.txt:2 already"
            " (an address belongs to one work)"
        ),
    ]
