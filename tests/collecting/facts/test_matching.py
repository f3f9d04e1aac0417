"""Whether a record is the paper that was asked for."""

from __future__ import annotations

import datetime as dt

import pytest

from generator.collecting.facts.matching import is_by_id, is_by_title, is_near
from generator.collecting.facts.wanted import FactName, Record, Wanted
from generator.model import Place

BOATS = "We study how small boats keep their course at night when the wind turns. " * 4
BREAD = "A loaf rises slower in winter; this article measures yeast, flour and warmth. " * 4


def wanted(title: str, authors: tuple[str, ...] = (), abstract: str = "") -> Wanted:
    place = Place("a.txt", 1)
    return Wanted(place, title, frozenset(FactName), "2608.00001", authors, abstract)


def record(title: str, authors: tuple[str, ...] = (), abstract: str = "") -> Record:
    return Record("2608.00001", title, abstract, dt.date(2026, 8, 1), authors, ())


@pytest.mark.parametrize(
    ("title", "authors", "answer"),
    [
        ("LIGHTS ON THE SHORE", (), "it is"),
        ("Lamps by the Sea", ("A. Boatman", "Bo Ferry", "New Hand"), "it is"),
        ("Lamps by the Sea", ("Ada Boatman", "Quite Another"), "it is"),
        ("Lamps by the Sea", ("Quite Another", "And One More"), "it is not"),
        ("Lamps by the Sea", (), "it is not"),
    ],
)
def test_an_id_is_believed_with_its_title_or_its_authors(
    title: str, authors: tuple[str, ...], answer: str
) -> None:
    known = wanted("Lights on the Shore", ("Ada Boatman", "Bo Ferry"))
    assert is_by_id(known, record(title, authors), str.casefold) is (answer == "it is")


def test_without_authors_the_title_decides() -> None:
    renamed = record("Lamps by the Sea", ("Ada Boatman",))
    assert not is_by_id(wanted("Lights on the Shore"), renamed, str.casefold)


@pytest.mark.parametrize(
    ("title", "abstract", "answer"),
    [
        ("lights on the shore", BOATS, "it is"),
        ("lights on the shore", BOATS[5:-30], "it is"),
        ("lights on the shore", "", "it is"),
        ("lights on the shore", BREAD, "near"),
        ("lights off the shore", BOATS, "near"),
        ("bread in winter", BOATS, "another"),
    ],
)
def test_a_title_is_believed_unless_the_abstract_is_another(
    title: str, abstract: str, answer: str
) -> None:
    known = wanted("Lights on the Shore", abstract=BOATS)
    found = record(title, abstract=abstract)
    assert is_by_title(known, found, str.casefold) is (answer == "it is")
    assert is_near(known, found, str.casefold) is (answer != "another")
