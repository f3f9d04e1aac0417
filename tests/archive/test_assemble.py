from __future__ import annotations

from collections.abc import Sequence

import pytest

from generator.archive.assemble import assemble_archive
from generator.diagnostics import Diagnostics
from generator.model import (
    Archive,
    Correction,
    DigestRecord,
    Dump,
    Entry,
    MetadataRecord,
    PartialDate,
    Place,
    PrintedDate,
    Sighting,
    Tag,
)


def entry(title: str, position: int = 1, **details: object) -> Entry:
    place = Place("d.txt", position * 10)
    return Entry(place, position, title, f"About {title}.", place.line + 1, **details)  # type: ignore[arg-type]


def dump(*entries: Entry, source: str = "d.txt", header: PrintedDate | None = None) -> Dump:
    return Dump(f"seeds/digests/{source}", source, header, entries, ())


def metadata(title: str, **facts: object) -> MetadataRecord:
    return MetadataRecord(Place("m.yml", 1), title, **facts)  # type: ignore[arg-type]


def correction(paper: str, **changes: object) -> Correction:
    return Correction(Place("c.yml", 1), paper, "a slip", **changes)  # type: ignore[arg-type]


def assemble(
    dumps: Sequence[Dump],
    diagnostics: Diagnostics,
    *,
    records: Sequence[DigestRecord] = (),
    facts: Sequence[MetadataRecord] = (),
    corrections: Sequence[Correction] = (),
    vocabulary: Sequence[Tag] = (),
) -> Archive:
    return assemble_archive(
        dumps,
        digest_records=records,
        metadata=facts,
        corrections=corrections,
        vocabulary=vocabulary,
        diagnostics=diagnostics,
    )


def test_a_paper_has_a_sighting_in_each_digest_that_lists_it(diagnostics: Diagnostics) -> None:
    first = dump(entry("Other"), entry("One", 2, comments=3, upvotes=7), source="a.txt")
    second = dump(entry("ONE!"), source="b.txt")
    archive = assemble([first, second], diagnostics)
    assert [paper.slug for paper in archive.papers] == ["other", "one"]
    assert archive.papers[1].title == "One"
    assert archive.papers[1].sightings == (
        Sighting("a", position=2, line=20, comments=3, upvotes=7),
        Sighting("b", position=1, line=10),
    )
    assert [digest.papers for digest in archive.digests] == [("other", "one"), ("one",)]


@pytest.mark.parametrize(
    ("own", "facts", "corrected", "expected"),
    [
        (PrintedDate(5, 3, 2025), {"submitted": PartialDate(2024)}, None, PartialDate(2025, 5, 3)),
        (PrintedDate(5, 3, 2025), {}, PartialDate(2023), PartialDate(2023)),
        (None, {"submitted": PartialDate(2024, 6, 19), "arxiv": "2406.13149"}, None, (2024, 6, 19)),
        (None, {"arxiv": "2406.13149"}, None, PartialDate(2024, 6)),
        (None, {}, None, None),
    ],
)
def test_a_papers_date_is_the_first_that_is_known(
    own: PrintedDate | None,
    facts: dict[str, object],
    corrected: PartialDate | None,
    expected: PartialDate | tuple[int, int, int] | None,
    diagnostics: Diagnostics,
) -> None:
    (paper,) = assemble(
        [dump(entry("One", date=own))],
        diagnostics,
        facts=[metadata("One", **facts)],
        corrections=[correction("One", date=corrected)] if corrected else [],
    ).papers
    wanted = PartialDate(*expected) if isinstance(expected, tuple) else expected
    assert paper.date == wanted


def test_a_date_without_a_year_is_of_the_year_of_the_capture(diagnostics: Diagnostics) -> None:
    dated = entry("One", date=PrintedDate(12, 22, 2025))
    yearless = entry("Two", 2, date=PrintedDate(6, 1))
    archive = assemble([dump(dated, yearless, header=PrintedDate(6, 18))], diagnostics)
    assert archive.digests[0].date == PartialDate(2026, 6, 18)
    assert archive.papers[1].date == PartialDate(2026, 6, 1)
    assert diagnostics.report() == ""


def test_a_date_whose_year_nobody_knows_is_warned_of(diagnostics: Diagnostics) -> None:
    archive = assemble([dump(entry("One", date=PrintedDate(6, 1)))], diagnostics)
    assert archive.papers[0].date is None
    assert diagnostics.report() == (
        "d.txt:10: warning: the year of the date of 'One' is not known"
        " (give the digest its date in digests.yml)\n1 warning"
    )


def test_a_correction_wins_and_the_address_stays(diagnostics: Diagnostics) -> None:
    (paper,) = assemble(
        [dump(entry("One", author_count=4))],
        diagnostics,
        facts=[metadata("One", authors=("A",), arxiv="2406.13149", categories=("cs.CL",))],
        corrections=[correction("One", title="Another", authors=("B", "C"), arxiv="2501.00001")],
    ).papers
    assert (paper.slug, paper.title, paper.authors) == ("one", "Another", ("B", "C"))
    assert (paper.arxiv, paper.categories, paper.author_count) == ("2501.00001", ("cs.CL",), 4)
    assert paper.correction is not None


def test_the_author_count_is_that_of_the_names_where_none_is_printed(
    diagnostics: Diagnostics,
) -> None:
    archive = assemble(
        [dump(entry("One"), entry("Two", 2, organisation="Lab"))],
        diagnostics,
        facts=[metadata("One", authors=("A", "B"))],
    )
    assert [(each.author_count, each.organisation) for each in archive.papers] == [
        (2, None),
        (None, "Lab"),
    ]


def test_a_digest_is_named_by_its_record_or_by_its_date_or_by_its_file(
    diagnostics: Diagnostics,
) -> None:
    dated = entry("One", date=PrintedDate(5, 3, 2025))
    archive = assemble(
        [
            dump(entry("Two"), source="a.txt"),
            dump(dated, source="b.txt", header=PrintedDate(6, 18)),
            dump(entry("Three"), source="c_1.txt"),
        ],
        diagnostics,
        records=[DigestRecord(Place("d.yml", 1), "a.txt", "first", "The First", PartialDate(2020))],
    )
    assert [(digest.id, digest.title, str(digest.date)) for digest in archive.digests] == [
        ("first", "The First", "2020"),
        ("b", "Digest of 2025-06-18", "2025-06-18"),
        ("c-1", "Digest c_1", "None"),
    ]


def test_records_of_a_dump_that_could_not_be_read_are_no_faults(diagnostics: Diagnostics) -> None:
    unread = Dump("seeds/digests/b.txt", "b.txt", None, (), ())
    archive = assemble(
        [dump(entry("One")), unread],
        diagnostics,
        records=[DigestRecord(Place("d.yml", 1), "b.txt", "second", "The Second")],
        facts=[metadata("One", arxiv="2406.13149"), metadata("In the Dump Not Read")],
        corrections=[correction("In the Dump Not Read, Either", date=PartialDate(2020))],
    )
    assert archive.papers[0].arxiv == "2406.13149"
    assert diagnostics.report() == ""


def test_tags_of_a_correction_are_those_of_the_vocabulary(diagnostics: Diagnostics) -> None:
    assemble(
        [dump(entry("One"))],
        diagnostics,
        corrections=[correction("One", add_tags=("surveys", "theory"), remove_tags=("theory",))],
        vocabulary=[
            Tag(Place("t.yml", 1), "survey", "Survey", "contribution", "x"),
            Tag(Place("t.yml", 2), "theory", "Theory", "contribution", "x"),
        ],
    )
    assert [str(found) for found in diagnostics.found] == [
        "c.yml:1: error: tag 'theory' is both added and removed",
        "c.yml:1: error: unknown tag 'surveys' (did you mean 'survey'?)",
    ]


def test_a_year_that_any_dump_prints_counts_for_all(diagnostics: Diagnostics) -> None:
    yearless = entry("Fresh", date=PrintedDate(6, 1))
    old = entry("Old", 2, date=PrintedDate(12, 22, 2024))
    fresh = entry("Fresh", date=PrintedDate(6, 1, 2026))
    archive = assemble(
        [
            dump(yearless, old, source="a.txt", header=PrintedDate(6, 18)),
            dump(fresh, source="b.txt", header=PrintedDate(1, 5, 2027)),
        ],
        diagnostics,
    )
    assert archive.digests[0].date == PartialDate(2026, 6, 18)
    assert archive.papers[0].date == PartialDate(2026, 6, 1)
    assert diagnostics.report() == ""


def test_a_paper_after_the_capture_of_its_digest_is_warned_of(diagnostics: Diagnostics) -> None:
    late = entry("Late", date=PrintedDate(6, 20))
    early = entry("Early", 2, date=PrintedDate(6, 1, 2026))
    assemble([dump(late, early, header=PrintedDate(6, 18))], diagnostics)
    assert diagnostics.report() == (
        "d.txt:10: warning: 'Late' is of 2026-06-20, after the capture of the digest on 2026-06-18"
        " (is the date of the digest in digests.yml right?)\n1 warning"
    )


def test_a_day_that_the_year_of_the_capture_lacks_is_warned_of(diagnostics: Diagnostics) -> None:
    record = DigestRecord(Place("d.yml", 1), "d.txt", "d", "D", PartialDate(2025, 3, 1))
    (paper,) = assemble(
        [dump(entry("One", date=PrintedDate(2, 29)))], diagnostics, records=[record]
    ).papers
    assert paper.date is None
    assert diagnostics.report() == (
        "d.txt:10: warning: 2025 lacks the day of 'One'"
        " (is the date of the digest in digests.yml right?)\n1 warning"
    )


def test_a_record_of_a_title_that_was_refused_is_no_fault(diagnostics: Diagnostics) -> None:
    torn = Dump("d.txt", "d.txt", None, (entry("One"),), (), refused=("Torn: a Title",))
    assemble(
        [torn],
        diagnostics,
        facts=[metadata("Torn: a Title"), metadata("Only")],
        corrections=[correction("torn a title", date=PartialDate(2020))],
    )
    assert [str(found) for found in diagnostics.found] == [
        "m.yml:1: error: no dump has the title 'Only'"
    ]
