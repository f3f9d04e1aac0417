from __future__ import annotations

from collections.abc import Mapping, Sequence

from hypothesis import given
from hypothesis import strategies as st

from generator.archive.digests import DigestFacts
from generator.archive.facts import Facts, settle_facts
from generator.archive.identity.names import Listing
from generator.archive.records import Records
from generator.model import (
    Dump,
    Entry,
    Fact,
    PartialDate,
    Place,
    PrintedDate,
    Source,
    SourceKind,
    Statement,
)
from tests.archive.making import correction, metadata

METADATA = Source(SourceKind.METADATA, Place("m.yml", 1))
CORRECTION = Source(SourceKind.CORRECTION, Place("c.yml", 1))


def listing(source: str = "d.txt", title: str = "One", **details: object) -> Listing:
    entry = Entry(Place(source, 3), 1, title, "About it.", 4, **details)  # type: ignore[arg-type]
    return Listing(Dump(source, source, None, (entry,), ()), entry)


def digest(line: int = 3, source: str = "d.txt") -> Source:
    return Source(SourceKind.DIGEST, Place(source, line))


def settle(
    listings: Sequence[Listing],
    records: Records | None = None,
    captured: Mapping[str, PartialDate] | None = None,
) -> Facts:
    """The facts, where digests are captured on days by the beginnings of their files' names."""
    names = [each.dump.source for each in listings]
    days = {f"{name}.txt": day for name, day in (captured or {}).items()}
    digests = {name: DigestFacts(name, captured=days.get(name)) for name in names}
    return settle_facts(listings, records or Records(), digests)


def test_every_fact_has_its_source_and_what_it_beat() -> None:
    records = Records(
        (metadata("One", arxiv="2406.13149", authors=("A",), submitted=PartialDate(2024, 6, 19)),),
        correction("One", arxiv="2406.13150", title="Two"),
    )
    facts = settle([listing(date=PrintedDate(6, 20, 2024))], records)
    assert facts.title == Fact("Two", CORRECTION, (Statement("One", digest()),))
    assert facts.abstract == Fact("About it.", digest(4))
    assert facts.authors == Fact(("A",), METADATA)
    assert facts.author_count == Fact(1, METADATA)
    assert facts.arxiv == Fact("2406.13150", CORRECTION, (Statement("2406.13149", METADATA),))
    beaten = (Statement(PartialDate(2024, 6, 19), METADATA),)
    assert facts.date == Fact(PartialDate(2024, 6, 20), digest(), beaten)


def test_what_a_dump_tells_itself_beats_the_metadata() -> None:
    told = listing(arxiv="2401.00001", authors=("A", "B"), published=PartialDate(2024, 1, 2))
    facts = settle([told], Records((metadata("One", arxiv="2402.00002", authors=("C",)),)))
    assert facts.arxiv == Fact("2401.00001", digest(), (Statement("2402.00002", METADATA),))
    assert facts.authors == Fact(("A", "B"), digest(), (Statement(("C",), METADATA),))
    assert facts.date == Fact(PartialDate(2024, 1, 2), digest())


def test_sources_that_say_the_same_beat_nothing() -> None:
    records = Records((metadata("One", arxiv="2406.13149"),), correction("One", arxiv="2406.13149"))
    assert settle([listing()], records).arxiv == Fact("2406.13149", CORRECTION)


def test_a_month_agrees_with_its_days_and_not_with_those_of_another() -> None:
    records = Records((metadata("One", arxiv="2406.13149", submitted=PartialDate(2024, 6, 19)),))
    assert settle([listing()], records).date == Fact(PartialDate(2024, 6, 19), METADATA)
    later = settle([listing(published=PartialDate(2024, 7, 1))], records)
    month = Source(SourceKind.ARXIV_ID, METADATA.place)
    assert later.date is not None
    assert later.date.beaten == (Statement(PartialDate(2024, 6, 19), METADATA),)
    only_id = settle([listing()], Records((metadata("One", arxiv="2406.13149"),)))
    assert only_id.date == Fact(PartialDate(2024, 6), month)


def test_the_newest_title_is_shown_and_the_others_are_beaten() -> None:
    old, new = listing("a.txt", "Moss"), listing("b.txt", "Moss, Revised")
    facts = settle([old, new], captured={"a": PartialDate(2024, 1), "b": PartialDate(2024, 2)})
    beaten = (Statement("Moss", digest(source="a.txt")),)
    assert facts.title == Fact("Moss, Revised", digest(source="b.txt"), beaten)
    turned = settle([old, new], captured={"a": PartialDate(2024, 3), "b": PartialDate(2024, 2)})
    assert turned.title.value == "Moss"


def test_of_two_spellings_that_one_is_shown_which_kept_its_formula() -> None:
    stripped, whole = listing("a.txt", "Moss infty"), listing("b.txt", "Moss $\\infty$")
    days = {"a": PartialDate(2024, 2, 1), "b": PartialDate(2024, 1, 1)}
    assert settle([stripped, whole], captured=days).title.value == "Moss $\\infty$"
    assert settle([whole, stripped], captured=days).title.value == "Moss $\\infty$"


def test_spellings_that_say_the_same_leave_the_first_in_its_place() -> None:
    listings = [listing("a.txt", "Moss"), listing("b.txt", "MOSS!")]
    facts = settle(listings, captured={"b": PartialDate(2024)})
    assert facts.title.value == "Moss"


def test_upvotes_are_those_of_the_newest_digest_that_counts_them() -> None:
    counted = [listing("a.txt", upvotes=7), listing("b.txt", upvotes=9), listing("c.txt")]
    days = {"a": PartialDate(2024, 2), "b": PartialDate(2024, 1), "c": PartialDate(2024, 3)}
    assert settle(counted, captured=days).upvotes == Fact(7, digest(source="a.txt"))


def test_facts_are_named_as_their_fields_and_only_those_that_are_known() -> None:
    facts = settle([listing(organisation="Lab")])
    assert [each.name for each in facts.named] == ["title", "abstract", "organisation"]


def test_a_count_that_a_dump_prints_wins_over_the_number_of_names() -> None:
    facts = settle([listing(author_count=4)], Records((metadata("One", authors=("A", "B")),)))
    assert facts.author_count == Fact(4, digest())


@given(
    st.builds(
        listing,
        author_count=st.none() | st.just(3),
        organisation=st.none() | st.just("Moss Lab"),
        date=st.none()
        | st.builds(PrintedDate, st.just(6), st.just(20), st.sampled_from([None, 2024])),
        published=st.none() | st.builds(PartialDate, st.just(2024), st.sampled_from([6, 7])),
        arxiv=st.none() | st.just("2406.13149"),
        authors=st.sampled_from([(), ("A", "B")]),
        keywords=st.sampled_from([(), ("moss",)]),
        summary=st.none() | st.just("Of moss."),
        upvotes=st.none() | st.just(0),
    )
)
def test_one_entry_alone_tells_what_it_tells_beside_a_record_of_nothing(alone: Listing) -> None:
    captured = {"d": PartialDate(2025, 6, 21)}
    nothing = Records((metadata("One"),))
    assert settle([alone], None, captured) == settle([alone], nothing, captured)
