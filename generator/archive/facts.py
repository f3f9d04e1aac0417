"""Which source wins: all precedence among corrections, dumps, metadata and arXiv ids.

A correction wins over everything; then comes what the dumps say, in the order in which they list
the work; then its metadata; and last what follows from its arXiv id. The title alone is that of the
newest dump.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Final, TypeVar

from generator.archive.dates import arxiv_date, printed_date
from generator.archive.digests import DigestsBySource
from generator.archive.identity.names import Listing
from generator.archive.identity.titles import title_key
from generator.archive.records import Records
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

V = TypeVar("V", bound=FactValue)


@dataclass(frozen=True, slots=True)
class Facts:
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
        known = ((name, getattr(self, name)) for name in _NAMES)
        return tuple(NamedFact(name, fact) for name, fact in known if fact is not None)


_NAMES: Final = tuple(field.name for field in fields(Facts))


def settle_facts(listings: Sequence[Listing], records: Records, digests: DigestsBySource) -> Facts:
    """The facts of one work, from its entries and from the records that speak of it."""
    first = listings[0].entry
    newest_first = _newest_first(listings, digests)
    authors = _decide(
        [
            *_corrected(records, lambda each: each.authors),
            *_listed(listings, lambda each: each.authors),
            *_recorded(records, lambda each: each.authors),
        ]
    )
    return Facts(
        title=_won(
            [*_corrected(records, lambda each: each.title), *_titles(listings, newest_first[0])]
        ),
        abstract=Fact(
            first.abstract,
            Source(SourceKind.DIGEST, Place(first.place.path, first.abstract_line)),
        ),
        authors=authors,
        author_count=_decide(_listed(listings, lambda each: each.author_count)) or _count(authors),
        organisation=_decide(_listed(listings, lambda each: each.organisation)),
        date=_decide(
            [
                *_corrected(records, lambda each: each.date),
                *_firm_dates(listings),
                *_dates_of_captures(listings, digests),
                *_later_dates(listings, records),
            ]
        ),
        arxiv=_arxiv(listings, records),
        categories=_decide(_recorded(records, lambda each: each.categories)),
        keywords=_decide(_listed(newest_first, lambda each: each.keywords)),
        summary=_decide(_listed(newest_first, lambda each: each.summary)),
        # Counts of other days do not disagree.
        upvotes=_decide(_listed(newest_first, lambda each: each.upvotes)[:1]),
    )


def known_date(listings: Sequence[Listing], records: Records) -> PartialDate | None:
    """The date of a work as far as it hangs on the day of no capture."""
    known = _decide(
        [
            *_corrected(records, lambda each: each.date),
            *_firm_dates(listings),
            *_later_dates(listings, records),
        ]
    )
    return known.value if known else None


def _newest_first(listings: Sequence[Listing], digests: DigestsBySource) -> list[Listing]:
    """The listings with those of the newest digest first; those of no known day come last."""

    def day(listing: Listing) -> tuple[int, int, int]:
        date = digests[listing.dump.source].captured
        return date.first_day if date else (0, 0, 0)

    return sorted(listings, key=day, reverse=True)


def _titles(listings: Sequence[Listing], newest: Listing) -> list[Statement[str]]:
    """The titles as printed, the one to show first, the others as they first appeared.

    Of the spellings of the newest title that one is shown which kept its mark-up, else the first.
    """
    key = title_key(newest.entry.title)

    def order(statement: Statement[str]) -> tuple[bool, bool]:
        return (title_key(statement.value) != key, not {"$", "\\"} & set(statement.value))

    return sorted(_listed(listings, lambda each: each.title), key=order)


def _arxiv(listings: Sequence[Listing], records: Records) -> Fact[str] | None:
    return _decide(
        [
            *_corrected(records, lambda each: each.arxiv),
            *_listed(listings, lambda each: each.arxiv),
            *_recorded(records, lambda each: each.arxiv),
        ]
    )


def _firm_dates(listings: Sequence[Listing]) -> list[Statement[PartialDate]]:
    """The dates that dumps tell with their year."""
    return _listed(listings, lambda each: each.published or printed_date(each.date, None))


def _dates_of_captures(
    listings: Sequence[Listing], digests: DigestsBySource
) -> list[Statement[PartialDate]]:
    """The dates that dumps print without a year, in that of their capture."""
    return [
        statement
        for listing in listings
        for statement in _stated(
            SourceKind.DIGEST,
            listing.entry.place,
            printed_date(listing.entry.date, digests[listing.dump.source].captured),
        )
    ]


def _later_dates(listings: Sequence[Listing], records: Records) -> list[Statement[PartialDate]]:
    """The dates to fall back on where no dump prints one."""
    submitted = _recorded(records, lambda each: each.submitted)
    arxiv = _arxiv(listings, records)
    if arxiv is None:
        return submitted
    month = arxiv_date(arxiv.value)
    return [*submitted, *_stated(SourceKind.ARXIV_ID, arxiv.source.place, month)]


def _count(authors: Fact[tuple[str, ...]] | None) -> Fact[int] | None:
    return Fact(len(authors.value), authors.source) if authors else None


def _corrected(records: Records, get: Callable[[Correction], V | None]) -> tuple[Statement[V], ...]:
    each = records.correction
    return _stated(SourceKind.CORRECTION, each.place, get(each)) if each else ()


def _listed(listings: Iterable[Listing], get: Callable[[Entry], V | None]) -> list[Statement[V]]:
    found: list[Statement[V]] = []
    for listing in listings:
        entry = listing.entry
        found += _stated(SourceKind.DIGEST, entry.place, get(entry))
    return found


def _recorded(records: Records, get: Callable[[MetadataRecord], V | None]) -> list[Statement[V]]:
    found: list[Statement[V]] = []
    for each in records.metadata:
        found += _stated(SourceKind.METADATA, each.place, get(each))
    return found


def _stated(kind: SourceKind, place: Place, value: V | None) -> tuple[Statement[V], ...]:
    """The statement of a value; none where the source leaves it out, or gives an empty list."""
    return () if value is None or value == () else (Statement(value, Source(kind, place)),)


def _decide(statements: Sequence[Statement[V]]) -> Fact[V] | None:
    """The fact that statements make, the most trusted first; None where there are none."""
    return _won(statements) if statements else None


def _won(statements: Sequence[Statement[V]]) -> Fact[V]:
    """The first statement, with those that disagree with all before them as beaten."""
    first = statements[0]
    others = [each for each in statements[1:] if each.value != first.value]
    if not others:
        return Fact(first.value, first.source)
    said = set(_forms(first.value))
    exactly = {_forms(first.value)[-1]}
    beaten = []
    for other in others:
        forms = _forms(other.value)
        if forms[-1] not in said and exactly.isdisjoint(forms):
            beaten.append(other)
            said.update(forms)
            exactly.add(forms[-1])
    return Fact(first.value, first.source, tuple(beaten))


def _forms(value: FactValue) -> tuple[FactValue, ...]:
    """A value in all precisions, the full one last: a month agrees with each of its days."""
    if not isinstance(value, PartialDate):
        return (value,)
    parts = str(value).split("-")
    return tuple("-".join(parts[:count]) for count in range(1, len(parts) + 1))
