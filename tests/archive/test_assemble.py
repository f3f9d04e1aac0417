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
    MetadataRecord,
    PartialDate,
    Place,
    PrintedDate,
    RecordedAddress,
    Seeds,
    Sighting,
    Tag,
)
from tests.archive.making import correction, dump, entry, metadata

PLACES = [(1, "Fresh"), (2, "Fresher")]


def assemble(
    dumps: Sequence[Dump],
    diagnostics: Diagnostics,
    *,
    records: Sequence[DigestRecord] = (),
    facts: Sequence[MetadataRecord] = (),
    corrections: Sequence[Correction] = (),
    vocabulary: Sequence[Tag] = (),
    ledger: Sequence[RecordedAddress] = (),
) -> Archive:
    seeds = Seeds(
        dumps=tuple(dumps),
        digest_records=tuple(records),
        metadata=tuple(facts),
        corrections=tuple(corrections),
        vocabulary=tuple(vocabulary),
        ledger=tuple(ledger),
    )
    return assemble_archive(seeds, diagnostics)


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
        ("b", "Digest of 2026-06-18", "2026-06-18"),
        ("c-1", "Digest c_1", "None"),
    ]


def test_records_of_a_dump_that_could_not_be_read_are_no_faults(diagnostics: Diagnostics) -> None:
    unread = Dump("seeds/digests/b.txt", "b.txt", None, (), (), is_whole=False)
    archive = assemble(
        [dump(entry("One")), unread],
        diagnostics,
        records=[DigestRecord(Place("d.yml", 1), "b.txt", "second", "The Second")],
        facts=[metadata("One", arxiv="2406.13149"), metadata("In the Dump Not Read")],
        corrections=[correction("In the Dump Not Read, Either", date=PartialDate(2020))],
    )
    assert archive.papers[0].arxiv == "2406.13149"
    assert diagnostics.report() == ""


def test_a_year_that_any_dump_prints_counts_for_all(diagnostics: Diagnostics) -> None:
    yearless = [entry(title, place, date=PrintedDate(6, place)) for place, title in PLACES]
    dated = [entry(title, place, date=PrintedDate(6, place, 2026)) for place, title in PLACES]
    archive = assemble(
        [
            dump(*yearless, source="a.txt", header=PrintedDate(6, 18)),
            dump(*dated, source="b.txt", header=PrintedDate(1, 5, 2027)),
        ],
        diagnostics,
    )
    assert archive.digests[0].date == PartialDate(2026, 6, 18)
    assert [str(paper.date) for paper in archive.papers] == ["2026-06-01", "2026-06-02"]
    assert diagnostics.report() == ""


def test_papers_come_in_the_order_in_which_their_digests_were_added(
    diagnostics: Diagnostics,
) -> None:
    records = [
        DigestRecord(Place("d.yml", line), f"{name}.txt", name, name, added=added)
        for line, (name, added) in enumerate(
            (("a", PartialDate(2025, 3, 4)), ("b", PartialDate(2025, 3, 3))), 1
        )
    ]
    dumps = [
        dump("Newest", "Moss", source="0.txt"),
        dump("Newer", "Moss", source="a.txt"),
        dump("Moss", source="b.txt"),
    ]
    archive = assemble(dumps, diagnostics, records=records)
    assert [digest.id for digest in archive.digests] == ["b", "a", "0"]
    assert [(paper.title, str(paper.added)) for paper in archive.papers] == [
        ("Moss", "2025-03-03"),
        ("Newer", "2025-03-04"),
        ("Newest", "None"),
    ]
    assert [str(digest.added) for digest in archive.digests] == ["2025-03-03", "2025-03-04", "None"]


def test_a_paper_has_every_title_and_every_link_of_its_entries(diagnostics: Diagnostics) -> None:
    facts = {"arxiv": "2401.00001", "keywords": ("moss",), "summary": "It grows."}
    first = entry("Moss", abstract="See https://github.com/moss/moss.", **facts)
    second = entry("Moss, Revised", project="https://moss.example/", **facts)
    (paper,) = assemble(
        [dump(first, source="a.txt"), dump(second, source="b.txt")], diagnostics
    ).papers
    assert paper.titles == ("Moss", "Moss, Revised")
    assert [link.address for link in paper.links] == [
        "https://github.com/moss/moss",
        "https://moss.example/",
    ]
    assert (paper.keywords, paper.summary) == (("moss",), "It grows.")
    assert [each.name for each in paper.sources][:2] == ["title", "abstract"]


def test_the_text_of_a_paper_is_that_of_the_digest_that_the_ledger_names(
    diagnostics: Diagnostics,
) -> None:
    early = dump(entry("Moss", abstract="The newcomer's."), source="000.txt")
    late = dump(entry("Moss", abstract="The published one."), source="200.txt")
    line = RecordedAddress(Place("addresses.txt", 1), "papers/moss/", "title:Moss", "200")
    (paper,) = assemble([early, late], diagnostics, ledger=[line]).papers
    assert paper.abstract == "The published one."
    assert [sighting.digest for sighting in paper.sightings] == ["200", "000"]


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
