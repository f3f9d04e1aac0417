from __future__ import annotations

from generator.archive.facts import settle_facts
from generator.archive.works import Listing, Records
from generator.diagnostics import Diagnostics
from generator.model import (
    Correction,
    Dump,
    Entry,
    Fact,
    MetadataRecord,
    PartialDate,
    Place,
    PrintedDate,
    Source,
    SourceKind,
    Statement,
)

METADATA = Source(SourceKind.METADATA, Place("m.yml", 1))
CORRECTION = Source(SourceKind.CORRECTION, Place("c.yml", 1))


def listing(line: int = 3, source: str = "d.txt", **details: object) -> Listing:
    entry = Entry(Place(source, line), 1, "One", "About it.", line + 1, **details)  # type: ignore[arg-type]
    return Listing(Dump(source, source, None, (entry,), ()), entry)


def digest(line: int, source: str = "d.txt") -> Source:
    return Source(SourceKind.DIGEST, Place(source, line))


def metadata(**facts: object) -> MetadataRecord:
    return MetadataRecord(METADATA.place, "One", **facts)  # type: ignore[arg-type]


def correction(**changes: object) -> Correction:
    return Correction(CORRECTION.place, "One", "a slip", **changes)  # type: ignore[arg-type]


def test_every_fact_has_its_source_and_what_it_beat(diagnostics: Diagnostics) -> None:
    records = Records(
        metadata(arxiv="2406.13149", authors=("A",), submitted=PartialDate(2024, 6, 19)),
        correction(arxiv="2406.13150", title="Two"),
    )
    printed = listing(date=PrintedDate(6, 20, 2024))
    facts = settle_facts([printed], records, {"d.txt": None}, diagnostics)
    assert facts.title == Fact("Two", CORRECTION, (Statement("One", digest(3)),))
    assert facts.abstract == Fact("About it.", digest(4))
    assert facts.authors == Fact(("A",), METADATA)
    assert facts.author_count == Fact(1, METADATA)
    assert facts.arxiv == Fact("2406.13150", CORRECTION, (Statement("2406.13149", METADATA),))
    assert facts.date is not None
    assert (facts.date.value, facts.date.source) == (PartialDate(2024, 6, 20), digest(3))
    assert facts.date.beaten[0] == Statement(PartialDate(2024, 6, 19), METADATA)


def test_sources_that_say_the_same_beat_nothing(diagnostics: Diagnostics) -> None:
    records = Records(metadata(arxiv="2406.13149"), correction(arxiv="2406.13149"))
    facts = settle_facts([listing()], records, {"d.txt": None}, diagnostics)
    assert facts.arxiv == Fact("2406.13149", CORRECTION)


def test_the_month_of_an_arxiv_id_is_where_the_id_is(diagnostics: Diagnostics) -> None:
    records = Records(metadata(arxiv="2406.13149"))
    facts = settle_facts([listing()], records, {"d.txt": None}, diagnostics)
    source = Source(SourceKind.ARXIV_ID, METADATA.place)
    assert facts.date == Fact(PartialDate(2024, 6), source)


def test_facts_are_named_as_their_fields_and_only_those_that_are_known(
    diagnostics: Diagnostics,
) -> None:
    facts = settle_facts([listing(organisation="Lab")], Records(), {"d.txt": None}, diagnostics)
    assert [each.name for each in facts.named] == ["title", "abstract", "organisation"]


def test_a_count_that_a_dump_prints_wins_over_the_number_of_names(diagnostics: Diagnostics) -> None:
    records = Records(metadata(authors=("A", "B")))
    facts = settle_facts([listing(author_count=4)], records, {"d.txt": None}, diagnostics)
    assert facts.author_count == Fact(4, digest(3))
