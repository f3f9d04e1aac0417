from __future__ import annotations

from collections.abc import Sequence

import pytest

from generator.archive.identity.works import Works, group_works
from generator.archive.records import (
    attach_records,
    check_corrected_tags,
    trusted_first,
    without_lost,
)
from generator.diagnostics import Diagnostics
from generator.model import Dump, MetadataRecord, Place, Tag
from tests.archive.making import correction, dump, entry, metadata


def grouped(*dumps: Dump, records: Sequence[MetadataRecord] = ()) -> Works:
    return group_works(dumps, records, (), Diagnostics())


@pytest.mark.parametrize("title", ["One: Title", "one title", "ONE TITLE!"])
def test_a_record_is_attached_by_its_title(title: str, diagnostics: Diagnostics) -> None:
    record = metadata(title)
    (records,) = attach_records(grouped(dump("One: Title")), [record], [], diagnostics)
    assert records.metadata == (record,)
    assert diagnostics.report() == ""


def test_a_record_is_attached_by_its_id_where_no_dump_has_its_title(
    diagnostics: Diagnostics,
) -> None:
    works = grouped(dump(entry("Moss, Revised", arxiv="2401.00001")))
    record = metadata("Moss", arxiv="2401.00001")
    assert attach_records(works, [record], [], diagnostics)[0].metadata == (record,)
    assert diagnostics.report() == ""


def test_a_title_that_no_dump_has_is_an_error_with_a_hint(diagnostics: Diagnostics) -> None:
    attach_records(grouped(dump("One: Title")), [metadata("One: Titel", 3)], [], diagnostics)
    assert diagnostics.report() == (
        "m.yml:3: error: no dump has the title 'One: Titel' (did you mean 'One: Title'?)\n1 error"
    )


def test_a_second_record_of_a_file_is_an_error(diagnostics: Diagnostics) -> None:
    records = [metadata("One"), metadata("ONE", 5)]
    (attached,) = attach_records(grouped(dump("One")), records, [], diagnostics)
    assert attached.metadata == (records[0],)
    assert diagnostics.report() == (
        "m.yml:5: error: 'ONE' has a record at m.yml:1 already\n1 error"
    )


def test_what_was_fetched_stands_behind_what_a_person_wrote(diagnostics: Diagnostics) -> None:
    fetched = metadata("One", 1, "seeds/metadata/fetched.yml")
    written = metadata("One", 1, "seeds/metadata/papers.yml")
    records = trusted_first([fetched, written])
    (attached,) = attach_records(grouped(dump("One")), records, [], diagnostics)
    assert attached.metadata == (written, fetched)
    assert diagnostics.report() == ""


def test_two_corrections_of_one_paper_are_an_error(diagnostics: Diagnostics) -> None:
    corrections = [correction("One"), correction("one", path="d.yml")]
    attach_records(grouped(dump("One")), [], corrections, diagnostics)
    assert diagnostics.report() == (
        "d.yml:1: error: 'one' has a record at c.yml:1 already\n1 error"
    )


def test_of_two_papers_of_one_title_a_correction_says_which(diagnostics: Diagnostics) -> None:
    works = grouped(dump(entry("Moss", arxiv="2401.00001"), entry("Moss", 2, arxiv="2402.00002")))
    attach_records(works, [], [correction("Moss")], diagnostics)
    assert diagnostics.report() == (
        "c.yml:1: error: 2 papers have the title 'Moss' (name the paper by its arXiv id)\n1 error"
    )
    named = correction("2402.00002")
    attached = attach_records(works, [], [named], Diagnostics())
    assert [each.correction for each in attached] == [None, named]


def test_a_record_whose_title_may_stand_in_what_was_not_read_is_left_out() -> None:
    torn = Dump("d.txt", "d.txt", None, dump("One").entries, (), refused=("Torn: a Title",))
    records = [metadata(title) for title in ("One", "torn a title", "Other")]
    titled = [(each.title, each) for each in records]
    assert without_lost(grouped(torn), [torn], titled) == [records[0], records[2]]
    unread = Dump("e.txt", "e.txt", None, (), (), is_whole=False)
    assert without_lost(grouped(torn), [torn, unread], titled) == records[:1]


def test_a_day_without_papers_excuses_no_record() -> None:
    empty = Dump("e.json", "e.json", None, (), ())
    records = [metadata("Other")]
    assert without_lost(grouped(dump("One")), [empty], [("Other", records[0])]) == records


def test_tags_of_a_correction_are_those_of_the_vocabulary(diagnostics: Diagnostics) -> None:
    corrected = correction("One", add_tags=("surveys", "theory"), remove_tags=("theory",))
    vocabulary = [
        Tag(Place("t.yml", line), slug, slug, "contribution", "x")
        for line, slug in enumerate(("survey", "theory"), 1)
    ]
    check_corrected_tags([corrected], vocabulary, diagnostics)
    assert [str(found) for found in diagnostics.found] == [
        "c.yml:1: error: tag 'theory' is both added and removed",
        "c.yml:1: error: unknown tag 'surveys' (did you mean 'survey'?)",
    ]
