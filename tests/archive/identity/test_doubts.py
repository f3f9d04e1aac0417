from __future__ import annotations

from collections.abc import Sequence

from generator.archive.identity.doubts import warn_of_doubts
from generator.archive.identity.works import group_works
from generator.diagnostics import Diagnostics
from generator.model import Correction, Dump, MetadataRecord
from tests.archive.making import correction, dump, entry, metadata


def doubts(
    *dumps: Dump,
    records: Sequence[MetadataRecord] = (),
    corrections: Sequence[Correction] = (),
) -> list[str]:
    diagnostics = Diagnostics()
    works = group_works(dumps, records, corrections, diagnostics)
    warn_of_doubts(works, corrections, diagnostics)
    return [str(each) for each in diagnostics.found]


def test_works_of_titles_and_abstracts_of_their_own_leave_no_doubt() -> None:
    assert doubts(dump("One", "Two", source="a"), dump("Two", "Three", source="b")) == []


def test_a_digest_that_lists_a_paper_twice_is_warned_of() -> None:
    twice = entry("One!", 2, abstract="About One.")
    assert doubts(dump("One", twice, source="a.txt")) == [
        "a.txt:20: warning: 'One!' stands at a.txt:10 already (a digest lists a paper once)"
    ]


def test_another_abstract_of_one_title_is_warned_of() -> None:
    other = entry("One", abstract="Of something else.")
    assert doubts(dump("One", source="a"), dump(other, source="b")) == [
        "b:10: warning: another abstract than at a:10 for 'One' (the first is kept)"
    ]


def test_another_abstract_of_one_id_is_a_revision() -> None:
    first = entry("One", arxiv="2401.00001")
    revised = entry("One", arxiv="2401.00001", abstract="Of more than that.")
    assert doubts(dump(first, source="a"), dump(revised, source="b")) == []


def test_one_id_of_two_titles_is_warned_of_where_people_wrote_it() -> None:
    records = [metadata(title, arxiv="2401.00001") for title in ("Moss", "Fern")]
    expected = [
        (
            "d.txt:20: warning: the arXiv id 2401.00001 makes 'Fern' one paper with 'Moss'"
            " at d.txt:10 (if it is another, correct its id, or split it off in a correction)"
        )
    ]
    assert doubts(dump("Moss", "Fern"), records=records)[-1:] == expected
    settled = [correction("Moss", same_as=("Fern",))]
    assert expected[0] not in doubts(dump("Moss", "Fern"), records=records, corrections=settled)


def test_one_title_with_two_ids_is_warned_of() -> None:
    first = dump(entry("Moss", arxiv="2401.00001", abstract="a"), source="a")
    second = dump(entry("Moss", arxiv="2402.00002", abstract="b"), source="b")
    assert doubts(first, second) == [
        (
            "b:10: warning: the title 'Moss' is that of another paper at a:10"
            " (their arXiv ids differ; if they are one, say so with same_as in a correction)"
        )
    ]


def test_an_abstract_is_the_same_however_it_is_spaced() -> None:
    words = "We count the mosses of all walls that anyone has ever seen in a wood."
    spaced = "\n" + words.replace(" ", " \u00a0")
    other = f"{words[:-1]}!"
    listed = [entry("Moss", 1, abstract=words), entry("Oak", 2, abstract=other)]
    (said,) = doubts(dump(*listed, entry("Fern", 3, abstract=spaced)))
    assert said.startswith("d.txt:30: warning: 'Fern' has the abstract of 'Moss' at d.txt:10 (")


def test_one_abstract_of_several_papers_is_warned_of_once() -> None:
    titles = ("Moss", "Fern", "Lichen", "Oak")
    same = [entry(title, place, abstract="Of it.") for place, title in enumerate(titles, 1)]
    assert doubts(dump(*same)) == [
        (
            "d.txt:20: warning: 'Fern' has the abstract of 'Moss' at d.txt:10, and so do 2 more"
            " (if they are one, say so with same_as in a correction)"
        )
    ]


def test_what_a_correction_settled_is_not_asked_again() -> None:
    same = [entry("Moss", abstract="Of it."), entry("moss!", 2, abstract="Of it.")]
    split = [correction("Moss", split_from=("moss!",))]
    assert doubts(dump(*same), corrections=split) == []
