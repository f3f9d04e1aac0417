"""Which source wins: all precedence among corrections, dumps, metadata and arXiv ids.

A correction wins over everything; then comes what the dumps say, in the order in which they list
the work; then its metadata; and last what follows from its arXiv id.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Final, TypeVar

from generator.archive.dates import arxiv_date, is_after, printed_date
from generator.archive.works import Listing, Records
from generator.diagnostics import Diagnostics
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

_GIVE_DATE: Final = "give the digest its date in digests.yml"
_CHECK_DATE: Final = "is the date of the digest in digests.yml right?"


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

    @property
    def named(self) -> tuple[NamedFact, ...]:
        """The facts that are known, in the order of the fields."""
        known = ((field.name, getattr(self, field.name)) for field in fields(self))
        return tuple(NamedFact(name, fact) for name, fact in known if fact is not None)


def settle_facts(
    listings: Sequence[Listing],
    records: Records,
    captured: Mapping[str, PartialDate | None],
    diagnostics: Diagnostics,
) -> Facts:
    """The facts of one work, from its entries and from the records that speak of it.

    `captured` is the day of each dump, by its file name. A date that cannot be right is warned of.
    """
    first = listings[0].entry
    title = Statement(first.title, Source(SourceKind.DIGEST, first.place))
    authors = _decide(
        [
            *_corrected(records, lambda each: each.authors),
            *_recorded(records, lambda each: each.authors),
        ]
    )
    return Facts(
        title=_won([*_corrected(records, lambda each: each.title), title]),
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
                *_listed_dates(listings, captured, diagnostics),
                *_later_dates(records),
            ]
        ),
        arxiv=_arxiv(records),
        categories=_decide(_recorded(records, lambda each: each.categories)),
    )


def known_date(listings: Sequence[Listing], records: Records) -> PartialDate | None:
    """The date of a work as far as it hangs on the day of no capture."""
    known = _decide(
        [
            *_corrected(records, lambda each: each.date),
            *_firm_dates(listings),
            *_later_dates(records),
        ]
    )
    return known.value if known else None


def _arxiv(records: Records) -> Fact[str] | None:
    return _decide(
        [
            *_corrected(records, lambda each: each.arxiv),
            *_recorded(records, lambda each: each.arxiv),
        ]
    )


def _firm_dates(listings: Sequence[Listing]) -> list[Statement[PartialDate]]:
    """The dates that dumps print with their year."""
    return _listed(listings, lambda each: printed_date(each.date, None))


def _listed_dates(
    listings: Sequence[Listing],
    captured: Mapping[str, PartialDate | None],
    diagnostics: Diagnostics,
) -> list[Statement[PartialDate]]:
    """The dates that dumps print, with the year of the capture where they print none."""
    dates: list[Statement[PartialDate]] = []
    for listing in listings:
        day, entry = captured[listing.dump.source], listing.entry
        date = printed_date(entry.date, day)
        _warn_of_date(entry, date, day, diagnostics)
        dates += _stated(SourceKind.DIGEST, entry.place, date)
    return dates


def _warn_of_date(
    entry: Entry, date: PartialDate | None, captured: PartialDate | None, diagnostics: Diagnostics
) -> None:
    if entry.date is not None and date is None:
        message, hint = f"the year of the date of '{entry.title}' is not known", _GIVE_DATE
        if captured is not None:
            message, hint = f"{captured.year} lacks the day of '{entry.title}'", _CHECK_DATE
        diagnostics.warning(entry.place, message, hint)
    elif date is not None and captured is not None and is_after(date, captured):
        message = f"'{entry.title}' is of {date}, after the capture of the digest on {captured}"
        diagnostics.warning(entry.place, message, _CHECK_DATE)


def _later_dates(records: Records) -> list[Statement[PartialDate]]:
    """The dates to fall back on where no dump prints one."""
    submitted = _recorded(records, lambda each: each.submitted)
    arxiv = _arxiv(records)
    if arxiv is None:
        return submitted
    month = arxiv_date(arxiv.value)
    return [*submitted, *_stated(SourceKind.ARXIV_ID, arxiv.source.place, month)]


def _count(authors: Fact[tuple[str, ...]] | None) -> Fact[int] | None:
    return Fact(len(authors.value), authors.source) if authors else None


def _corrected(records: Records, get: Callable[[Correction], V | None]) -> list[Statement[V]]:
    each = records.correction
    return _stated(SourceKind.CORRECTION, each.place, get(each)) if each else []


def _listed(listings: Iterable[Listing], get: Callable[[Entry], V | None]) -> list[Statement[V]]:
    entries = [listing.entry for listing in listings]
    stated = (_stated(SourceKind.DIGEST, each.place, get(each)) for each in entries)
    return [statement for statements in stated for statement in statements]


def _recorded(records: Records, get: Callable[[MetadataRecord], V | None]) -> list[Statement[V]]:
    each = records.metadata
    return _stated(SourceKind.METADATA, each.place, get(each)) if each else []


def _stated(kind: SourceKind, place: Place, value: V | None) -> list[Statement[V]]:
    """The statement of a value; none where the source leaves it out, or gives an empty list."""
    return [] if value is None or value == () else [Statement(value, Source(kind, place))]


def _decide(statements: Sequence[Statement[V]]) -> Fact[V] | None:
    """The fact that statements make, the most trusted first; None where there are none."""
    return _won(statements) if statements else None


def _won(statements: Sequence[Statement[V]]) -> Fact[V]:
    first, *others = statements
    said = {first.value}
    beaten = []
    for other in others:
        if other.value not in said:
            said.add(other.value)
            beaten.append(other)
    return Fact(first.value, first.source, tuple(beaten))
