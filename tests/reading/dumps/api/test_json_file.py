from __future__ import annotations

import json

import pytest

from generator.diagnostics import Diagnostics
from generator.model import PartialDate, Place
from generator.reading.dumps import read_dump
from tests.api_answers import ABSTRACT, entry, read_json
from tests.dump_texts import titles, told

TWO = [entry(), entry(id="2605.00002", title="Lamps by Name", upvotes=3)]


@pytest.mark.parametrize(
    "data",
    [
        TWO,
        json.dumps(TWO),
        "\ufeff\n" + json.dumps(TWO, indent=4).replace("\n", "\r\n"),
        [repr(each) for each in TWO],
        {"status": "success", "date": "2026-05-12", "count": 2, "data": [*map(repr, TWO)]},
        {"dailyPapers": TWO, "tags": ["a"], "dateString": "2026-05-12"},
        {"page": {"papers": TWO}},
    ],
)  # fmt: skip
def test_entries_are_read_whatever_they_are_wrapped_in(
    data: object, diagnostics: Diagnostics
) -> None:
    dump = read_json(data, diagnostics)
    assert titles(dump) == ["Ferries at Dusk", "Lamps by Name"]
    assert [found.position for found in dump.entries] == [1, 2]
    assert [found.upvotes for found in dump.entries] == [7, 3]
    assert (dump.captured, dump.is_whole) == (PartialDate(2026, 5, 12), True)
    assert diagnostics.report() == ""


def test_an_entry_has_the_lines_of_its_title_and_its_abstract(diagnostics: Diagnostics) -> None:
    text = json.dumps(TWO, indent=1)
    lines = text.split("\n")
    _, second = read_json(text, diagnostics).entries
    assert second.place == Place("2026-05-12.json", second.lines[0])
    assert lines[second.place.line - 1] == '   "title": "Lamps by Name",'
    assert lines[second.abstract_line - 1] == f'   "summary": "{ABSTRACT}",'


@pytest.mark.parametrize("data", [[], {"data": []}, {"status": "success", "count": 0, "data": []}])
def test_an_empty_list_is_a_day_without_papers(data: object, diagnostics: Diagnostics) -> None:
    dump = read_json(data, diagnostics)
    assert (dump.entries, dump.is_whole) == ((), True)
    assert dump.captured == PartialDate(2026, 5, 12)
    assert diagnostics.report() == ""


@pytest.mark.parametrize(
    ("data", "line", "message"),
    [
        ({}, 1, "no list of entries here"),
        ({"paper": {"authors": []}}, 1, "no list of entries here"),
        ({"a": TWO, "b": TWO}, 1, "2 lists of entries here"),
        ({"error": "not found", "data": []}, 2, "error: the source answered with a failure"),
        ({"status": "error", "data": []}, 2, "status: the source answered with a failure"),
        ([["a"]], 2, "[0]: expected an entry, found a list"),
        ([{"title": "x"}], 2, "[0]: an entry lacks 'paper'"),
        (["{'paper': open('x')}"], 2, "[0]: is no entry in Python's notation"),
        ('[\n{"paper": 1,\n"paper": 2}]', 3, "[0]: key 'paper' occurs twice"),
        ("[\n", 2, "[0]: no valid JSON: expecting value"),
        ("", 1, "no JSON of a digest"),
        ('{"id": "1"}\n{"id": "2"}\n', 1, "no JSON of a digest: it looks like JSON lines"),
        ("[{'paper': {}}]", 1, "no JSON of a digest: it looks like Python's notation"),
        ("<!doctype html><html>", 1, "no JSON of a digest: it looks like HTML"),
        ("Ferries\n\nWe count.\n", 1, "no JSON of a digest"),
    ],
)
def test_what_holds_no_digest_is_one_error(
    data: object, line: int, message: str, diagnostics: Diagnostics
) -> None:
    dump = read_json(data, diagnostics)
    assert told(diagnostics) == [(line, message)]
    assert diagnostics.has_errors
    assert (dump.entries, dump.is_whole) == ((), False)


def test_one_wrong_entry_does_not_hide_the_others(diagnostics: Diagnostics) -> None:
    dump = read_json([entry(id=5), *TWO], diagnostics)
    assert [(found.position, found.title) for found in dump.entries] == [
        (2, "Ferries at Dusk"),
        (3, "Lamps by Name"),
    ]
    assert not dump.is_whole


def test_a_count_that_is_not_kept_is_warned_of(diagnostics: Diagnostics) -> None:
    read_json({"count": 5, "data": TWO}, diagnostics)
    assert told(diagnostics) == [(2, "count: told are 5 entries, here are 2")]


def test_bytes_that_are_no_utf_8_are_told_with_their_line(diagnostics: Diagnostics) -> None:
    text = json.dumps(TWO, indent=1).replace("Ferries", "Fæhren")

    read_dump(text.encode("latin-1"), "a.json", "a.json", diagnostics, is_recorded=False)
    assert [message for _, message in told(diagnostics)] == ["byte 0xe6 is not UTF-8"]
