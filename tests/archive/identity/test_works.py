from __future__ import annotations

from collections.abc import Sequence

import pytest

from generator.archive.identity.works import Works, group_works
from generator.diagnostics import Diagnostics
from generator.model import Correction, Dump, MetadataRecord
from tests.archive.making import correction, dump, entry, metadata


def group(
    dumps: Sequence[Dump],
    diagnostics: Diagnostics,
    records: Sequence[MetadataRecord] = (),
    corrections: Sequence[Correction] = (),
) -> Works:
    return group_works(dumps, records, corrections, diagnostics)


def places(works: Works) -> list[list[str]]:
    return [[str(each.entry.place) for each in listings] for listings in works.each]


def test_entries_of_one_title_come_together_in_the_order_of_appearance(
    diagnostics: Diagnostics,
) -> None:
    works = group([dump("One", "Two", source="a"), dump("Three", "one!", source="b")], diagnostics)
    assert places(works) == [["a:10", "b:20"], ["a:20"], ["b:10"]]
    assert works.work_of == (0, 1, 2, 0)


def test_entries_of_one_id_are_one_work_under_any_title(diagnostics: Diagnostics) -> None:
    first = dump(entry("Moss", arxiv="2401.00001"), source="a")
    second = dump(entry("Moss, Revised", arxiv="2401.00001"), source="b")
    assert places(group([first, second], diagnostics)) == [["a:10", "b:10"]]


def test_an_id_of_the_metadata_is_as_good_as_one_of_a_dump(diagnostics: Diagnostics) -> None:
    first = dump("Moss", source="a")
    second = dump(entry("Moss, Revised", arxiv="2401.00001"), source="b")
    records = [metadata("Moss", arxiv="2401.00001")]
    assert places(group([first, second], diagnostics, records)) == [["a:10", "b:10"]]


def test_one_title_with_two_ids_is_two_works(diagnostics: Diagnostics) -> None:
    first = dump(entry("Moss", arxiv="2401.00001"), source="a")
    second = dump(entry("Moss", arxiv="2402.00002"), source="b")
    assert places(group([first, second], diagnostics)) == [["a:10"], ["b:10"]]


@pytest.mark.parametrize(("abstract", "expected"), [("About B.", "c"), ("Of neither.", "b")])
def test_an_entry_without_an_id_goes_to_the_work_whose_abstract_it_has(
    abstract: str, expected: str, diagnostics: Diagnostics
) -> None:
    works = group(
        [
            dump(entry("Moss", abstract=abstract), source="a"),
            dump(entry("Moss", arxiv="2401.00001", abstract="About A."), source="b"),
            dump(entry("Moss", arxiv="2402.00002", abstract="About B."), source="c"),
        ],
        diagnostics,
    )
    assert [f"{expected}:10" in each for each in places(works)] == [True, False]


def test_likenesses_do_not_join_works_with_two_ids(diagnostics: Diagnostics) -> None:
    works = group(
        [
            dump(entry("Moss", arxiv="2401.00001"), source="a"),
            dump("Moss", source="b"),
            dump(entry("Fern", arxiv="2401.00001"), source="c"),
            dump("Fern", source="d"),
            dump(entry("Fern", arxiv="2402.00002"), source="e"),
        ],
        diagnostics,
    )
    ids = [{each.entry.arxiv for each in listings} - {None} for listings in works.each]
    assert ids == [{"2401.00001"}, {"2402.00002"}]


def test_an_id_that_a_correction_gives_tells_works_apart(diagnostics: Diagnostics) -> None:
    dumps = [dump("Moss", "Fern")]
    records = [metadata(title, arxiv="2401.00001") for title in ("Moss", "Fern")]
    assert len(group(dumps, diagnostics, records).each) == 1
    corrected = [correction("Fern", arxiv="2402.00002")]
    assert len(group(dumps, diagnostics, records, corrected).each) == 2


@pytest.mark.parametrize("name", ["Fern", "FERN!", "2402.00002"])
def test_a_correction_merges_works_by_title_or_id(name: str, diagnostics: Diagnostics) -> None:
    dumps = [dump(entry("Moss", arxiv="2401.00001"), entry("Fern", 2, arxiv="2402.00002"))]
    works = group(dumps, diagnostics, corrections=[correction("Moss", same_as=(name,))])
    assert places(works) == [["d.txt:10", "d.txt:20"]]


def test_two_papers_of_one_title_are_merged_by_their_ids(diagnostics: Diagnostics) -> None:
    dumps = [dump(entry("Moss", arxiv="2401.00001"), entry("Moss", 2, arxiv="2402.00002"))]
    works = group(dumps, diagnostics, corrections=[correction("Moss", same_as=("2402.00002",))])
    assert places(works) == [["d.txt:10", "d.txt:20"]]


def test_a_correction_splits_titles_that_are_alike(diagnostics: Diagnostics) -> None:
    split = [correction("Moss: A Study", split_from=("Moss, a study",))]
    works = group([dump("Moss: A Study", "Moss, a study")], diagnostics, corrections=split)
    assert places(works) == [["d.txt:10"], ["d.txt:20"]]


def test_a_correction_splits_the_entries_of_an_id_from_those_without(
    diagnostics: Diagnostics,
) -> None:
    dumps = [dump("Moss", source="a"), dump(entry("Moss", arxiv="2401.00001"), source="b")]
    works = group(dumps, diagnostics, corrections=[correction("Moss", split_from=("2401.00001",))])
    assert places(works) == [["a:10"], ["b:10"]]
    assert diagnostics.report() == ""


def test_a_correction_of_names_that_no_dump_has_is_an_error(diagnostics: Diagnostics) -> None:
    wrong = correction("Moss", same_as=("Ferm",), split_from=("2401.00001",))
    group([dump("Moss", "Fern")], diagnostics, corrections=[wrong])
    assert [str(each) for each in diagnostics.found] == [
        "c.yml:1: error: no dump has the title or arXiv id '2401.00001'",
        "c.yml:1: error: no dump has the title or arXiv id 'Ferm' (did you mean 'Fern'?)",
    ]


def test_a_paper_cannot_be_split_from_itself(diagnostics: Diagnostics) -> None:
    group([dump("Moss")], diagnostics, corrections=[correction("Moss", split_from=("Moss",))])
    assert [str(each) for each in diagnostics.found] == [
        (
            "c.yml:1: error: 'Moss' is the paper itself, which cannot be split from itself"
            " (name the other by its arXiv id)"
        )
    ]
