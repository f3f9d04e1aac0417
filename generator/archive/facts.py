"""Which source wins: all precedence among corrections, dumps, metadata and arXiv ids.

A correction wins over everything; then comes what the dumps say, in the order in which they list
the work; then its metadata; and last what follows from its arXiv id. The title alone is that of the
newest dump.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.archive.dates import arxiv_date, printed_date
from generator.archive.digests import DigestsBySource
from generator.archive.identity.names import Listing
from generator.archive.identity.titles import title_key
from generator.archive.records import Records
from generator.archive.statements import decide, said, told, won
from generator.model import (
    Correction,
    Entry,
    Fact,
    FactValue,
    MetadataRecord,
    NamedFact,
    PartialDate,
    Place,
    Source,
    SourceKind,
    Statement,
)


class Facts(NamedTuple):
    """What is known of one work; a fact that no source tells is None."""

    title: Fact[str]
    abstract: Fact[str]
    authors: Fact[tuple[str, ...]] | None
    author_count: Fact[int] | None
    organisation: Fact[str] | None
    date: Fact[PartialDate] | None
    arxiv: Fact[str] | None
    categories: Fact[tuple[str, ...]] | None
    keywords: Fact[tuple[str, ...]] | None
    summary: Fact[str] | None
    upvotes: Fact[int] | None

    @property
    def named(self) -> tuple[NamedFact, ...]:
        """The facts that are known, in the order of the fields."""
        facts: Iterable[Fact[FactValue] | None] = self
        named = zip(self._fields, facts, strict=True)
        return tuple([NamedFact(name, fact) for name, fact in named if fact is not None])


@dataclass(frozen=True, slots=True)
class _Sources:
    """All that speaks of one work, each with the source that its statements name."""

    corrected: Sequence[tuple[Correction, Source]]
    listed: Sequence[tuple[Entry, Source]]
    recorded: Sequence[tuple[MetadataRecord, Source]]


def settle_facts(listings: Sequence[Listing], records: Records, digests: DigestsBySource) -> Facts:
    """The facts of one work, from its entries and from the records that speak of it."""
    if len(listings) == 1 and not records.metadata and not records.correction:
        return _of_one(listings[0], digests)
    sources = _sources(listings, records)
    corrected, listed, recorded = sources.corrected, sources.listed, sources.recorded
    newest_first = _newest_first(listings, listed, digests)
    arxiv = _arxiv(sources)
    authors = decide(
        [
            *said(corrected, lambda each: each.authors),
            *said(listed, lambda each: each.authors),
            *said(recorded, lambda each: each.authors),
        ]
    )
    return Facts(
        title=won([*said(corrected, lambda each: each.title), *_titles(listed, newest_first)]),
        abstract=_abstract(listings[0].entry),
        authors=authors,
        author_count=decide(said(listed, lambda each: each.author_count)) or _count(authors),
        organisation=decide(said(listed, lambda each: each.organisation)),
        date=decide(
            [
                *said(corrected, lambda each: each.date),
                *said(listed, _firm_date),
                *_dates_of_captures(listings, listed, digests),
                *_later_dates(sources, arxiv),
            ]
        ),
        arxiv=arxiv,
        categories=decide(said(recorded, lambda each: each.categories)),
        keywords=decide(said(newest_first, lambda each: each.keywords)),
        summary=decide(said(newest_first, lambda each: each.summary)),
        # Counts of other days do not disagree.
        upvotes=decide(said(newest_first, lambda each: each.upvotes)[:1]),
    )


def known_date(listings: Sequence[Listing], records: Records) -> PartialDate | None:
    """The date of a work as far as it hangs on the day of no capture."""
    if records.correction and records.correction.date:
        return records.correction.date
    for each in listings:
        if date := _firm_date(each.entry):
            return date
    sources = _sources(listings, records)
    later = _later_dates(sources, _arxiv(sources))
    return later[0].value if later else None


def _of_one(listing: Listing, digests: DigestsBySource) -> Facts:
    """The facts of a work that one entry alone speaks of, as of most: they are soon settled."""
    entry = listing.entry
    source = Source(SourceKind.DIGEST, entry.place)
    authors, arxiv = told(entry.authors, source), told(entry.arxiv, source)
    printed = printed_date(entry.date, digests[listing.dump.source].captured)
    dates = [Statement(date, source) for date in (entry.published, printed) if date]
    return Facts(
        title=Fact(entry.title, source),
        abstract=_abstract(entry),
        authors=authors,
        author_count=told(entry.author_count, source) or _count(authors),
        organisation=told(entry.organisation, source),
        date=decide([*dates, *_month(arxiv)]),
        arxiv=arxiv,
        categories=None,
        keywords=told(entry.keywords, source),
        summary=told(entry.summary, source),
        upvotes=told(entry.upvotes, source),
    )


def _sources(listings: Iterable[Listing], records: Records) -> _Sources:
    correction = records.correction
    return _Sources(
        [(correction, Source(SourceKind.CORRECTION, correction.place))] if correction else (),
        [(each.entry, Source(SourceKind.DIGEST, each.entry.place)) for each in listings],
        [(each, Source(SourceKind.METADATA, each.place)) for each in records.metadata],
    )


def _newest_first(
    listings: Sequence[Listing], listed: Sequence[tuple[Entry, Source]], digests: DigestsBySource
) -> Sequence[tuple[Entry, Source]]:
    """The entries with those of the newest digest first; those of no known day come last."""
    dates = [digests[each.dump.source].captured for each in listings]
    days = [date.first_day if date else (0, 0, 0) for date in dates]
    order = sorted(range(len(days)), key=lambda number: days[number], reverse=True)
    return [listed[number] for number in order]


def _titles(
    listed: Sequence[tuple[Entry, Source]], newest_first: Sequence[tuple[Entry, Source]]
) -> list[Statement[str]]:
    """The titles as printed, the one to show first, the others as they first appeared.

    Of the spellings of the newest title that one is shown which kept its mark-up, else the first.
    """
    key = title_key(newest_first[0][0].title)

    def order(statement: Statement[str]) -> tuple[bool, bool]:
        return (title_key(statement.value) != key, not {"$", "\\"} & set(statement.value))

    return sorted(said(listed, lambda each: each.title), key=order)


def _arxiv(sources: _Sources) -> Fact[str] | None:
    return decide(
        [
            *said(sources.corrected, lambda each: each.arxiv),
            *said(sources.listed, lambda each: each.arxiv),
            *said(sources.recorded, lambda each: each.arxiv),
        ]
    )


def _firm_date(entry: Entry) -> PartialDate | None:
    """The date that a dump tells with its year."""
    return entry.published or printed_date(entry.date, None)


def _dates_of_captures(
    listings: Sequence[Listing], listed: Sequence[tuple[Entry, Source]], digests: DigestsBySource
) -> list[Statement[PartialDate]]:
    """The dates that dumps print without a year, in that of their capture."""
    return [
        Statement(date, source)
        for listing, (entry, source) in zip(listings, listed, strict=True)
        if (date := printed_date(entry.date, digests[listing.dump.source].captured))
    ]


def _later_dates(sources: _Sources, arxiv: Fact[str] | None) -> list[Statement[PartialDate]]:
    """The dates to fall back on where no dump prints one; `arxiv` is the work's id."""
    return [*said(sources.recorded, lambda each: each.submitted), *_month(arxiv)]


def _month(arxiv: Fact[str] | None) -> list[Statement[PartialDate]]:
    """The month that an arXiv id tells."""
    if arxiv is None or (month := arxiv_date(arxiv.value)) is None:
        return []
    return [Statement(month, Source(SourceKind.ARXIV_ID, arxiv.source.place))]


def _abstract(first: Entry) -> Fact[str]:
    place = Place(first.place.path, first.abstract_line)
    return Fact(first.abstract, Source(SourceKind.DIGEST, place))


def _count(authors: Fact[tuple[str, ...]] | None) -> Fact[int] | None:
    return Fact(len(authors.value), authors.source) if authors else None
