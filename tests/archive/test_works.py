from __future__ import annotations

import pytest

from generator.archive.identity.works import attach_records, group_entries, title_key
from generator.diagnostics import Diagnostics
from generator.model import Dump, Entry, MetadataRecord, Place


def dump(name: str, *entries: tuple[str, str]) -> Dump:
    made = (
        Entry(Place(name, 2 * position), position, title, abstract, 2 * position + 1)
        for position, (title, abstract) in enumerate(entries, start=1)
    )
    return Dump(name, name, None, tuple(made), ())


def record(title: str, line: int) -> tuple[str, MetadataRecord]:
    return title, MetadataRecord(Place("m.yml", line), title)


@pytest.mark.parametrize(
    "title",
    [
        "a title: on c-3 p0",
        "A TITLE — On  “C3P0”",
        "A title (on C3P0)...",
        "\uff21 title on C3P0\u200b",
        "A Title: On ``C3P0''",
    ],
)
def test_case_punctuation_and_white_space_do_not_tell_works_apart(title: str) -> None:
    assert title_key(title) == title_key("A Title: On C3P0")


@pytest.mark.parametrize("title", ["A Titlé", "A Title 2", "A Title+", "A Titel"])
def test_accents_digits_symbols_and_letters_tell_works_apart(title: str) -> None:
    assert title_key(title) != title_key("A Title")


def test_titles_of_nothing_but_punctuation_are_told_apart() -> None:
    assert title_key("***") != title_key("...")


def test_entries_of_one_work_come_together_in_the_order_of_appearance(
    diagnostics: Diagnostics,
) -> None:
    dumps = [dump("a", ("One", "x"), ("Two", "y")), dump("b", ("Three", "z"), ("one!", " x "))]
    works = group_entries(dumps, diagnostics)
    assert [[str(each.entry.place) for each in works[key]] for key in works] == [
        ["a:2", "b:4"],
        ["a:4"],
        ["b:2"],
    ]
    assert diagnostics.report() == ""


def test_differing_abstracts_of_one_title_are_warned_of_at_both_places(
    diagnostics: Diagnostics,
) -> None:
    group_entries([dump("a", ("One", "x")), dump("b", ("ONE", "y"))], diagnostics)
    assert diagnostics.report() == (
        "b:2: warning: another abstract than at a:2 for 'One' (the first is kept)\n1 warning"
    )


def test_a_record_is_attached_by_its_title(diagnostics: Diagnostics) -> None:
    works = group_entries([dump("a", ("One: Title", "x"))], diagnostics)
    attached = attach_records(works, [record("one title", 1)], diagnostics)
    assert list(attached) == [title_key("One: Title")]
    assert diagnostics.report() == ""


def test_a_title_that_no_dump_has_is_an_error_with_a_hint(diagnostics: Diagnostics) -> None:
    works = group_entries([dump("a", ("One: Title", "x"))], diagnostics)
    attach_records(works, [record("One: Titel", 3)], diagnostics)
    assert diagnostics.report() == (
        "m.yml:3: error: no dump has the title 'One: Titel' (did you mean 'One: Title'?)\n1 error"
    )


def test_a_second_record_of_a_work_is_an_error(diagnostics: Diagnostics) -> None:
    works = group_entries([dump("a", ("One", "x"))], diagnostics)
    attached = attach_records(works, [record("One", 1), record("ONE", 5)], diagnostics)
    assert [each.place.line for each in attached.values()] == [1]
    assert diagnostics.report() == (
        "m.yml:5: error: 'ONE' has a record at m.yml:1 already\n1 error"
    )


def test_a_paper_that_a_digest_lists_twice_is_warned_of(diagnostics: Diagnostics) -> None:
    works = group_entries([dump("a.txt", ("One", "x"), ("One!", "x"))], diagnostics)
    assert [len(listings) for listings in works.values()] == [2]
    assert diagnostics.report() == (
        "a.txt:4: warning: 'One!' stands at a.txt:2 already (a digest lists a paper once)"
        "\n1 warning"
    )
