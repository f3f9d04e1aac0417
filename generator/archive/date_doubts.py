"""Dates that cannot be right, or that cannot be told: each is a warning."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from generator.archive.dates import arxiv_date, is_after, printed_date
from generator.archive.digests import DigestsBySource
from generator.archive.facts import Facts
from generator.archive.identity.names import Listing
from generator.diagnostics import Diagnostics
from generator.model import Entry, Fact, PartialDate, Place, SourceKind, Statement

_GIVE_DATE: Final = "give the digest its date in digests.yml"
_CHECK_DATE: Final = "is the date of the digest in digests.yml right?"
_JANUARY, _DECEMBER = 1, 12


def warn_of_dates(
    listings: Sequence[Listing],
    facts: Facts,
    digests: DigestsBySource,
    diagnostics: Diagnostics,
) -> None:
    """Warn of the dates of one work: no digest lists a paper before the paper's own day."""
    for listing in listings:
        _warn_of_listed(listing, digests[listing.dump.source].captured, diagnostics)
    days = [day for each in listings if (day := digests[each.dump.source].latest)]
    if not days or facts.date is None:
        return
    listed = min(days, key=lambda day: day.first_day)
    said: tuple[Fact[PartialDate] | Statement[PartialDate], ...] = (facts.date, *facts.date.beaten)
    for told in said:
        if told.source.kind is not SourceKind.DIGEST and is_after(told.value, listed):
            message = f"'{facts.title.value}' is of {told.value}, but was listed on {listed}"
            diagnostics.warning(told.source.place, message, "is the year right?")
    _warn_of_identifier(facts, diagnostics)


def _warn_of_listed(
    listing: Listing, captured: PartialDate | None, diagnostics: Diagnostics
) -> None:
    entry = listing.entry
    date = entry.published or printed_date(entry.date, captured)
    if date is None:
        if entry.date is not None:
            _warn_of_unknown(entry.place, entry.title, captured, diagnostics)
    elif captured is None:
        return
    elif is_after(date, captured):
        message = f"'{entry.title}' is of {date}, after the capture of the digest on {captured}"
        diagnostics.warning(entry.place, message, _CHECK_DATE)
    elif _is_of_last_year(entry, date, captured):
        message = f"the day of '{entry.title}' is after that of the digest, {captured}"
        diagnostics.warning(entry.place, f"{message}: taken for {date}", _CHECK_DATE)


def _is_of_last_year(entry: Entry, date: PartialDate, captured: PartialDate) -> bool:
    """Whether a day without a year went a year back, and not for the turn of the year."""
    yearless = entry.date is not None and entry.date.year is None and entry.published is None
    at_the_turn = (captured.month, date.month) == (_JANUARY, _DECEMBER)
    return yearless and date.year < captured.year and not at_the_turn


def _warn_of_unknown(
    place: Place, title: str, captured: PartialDate | None, diagnostics: Diagnostics
) -> None:
    if captured is None:
        diagnostics.warning(place, f"the year of the date of '{title}' is not known", _GIVE_DATE)
    else:
        diagnostics.warning(place, f"{captured.year} lacks the day of '{title}'", _CHECK_DATE)


def _warn_of_identifier(facts: Facts, diagnostics: Diagnostics) -> None:
    """Warn where an arXiv id and a date are years apart: one of the two is a slip."""
    month = arxiv_date(facts.arxiv.value) if facts.arxiv else None
    if month and facts.arxiv and facts.date and abs(month.year - facts.date.value.year) > 1:
        message = f"'{facts.title.value}' is of {facts.date.value}, its arXiv id of {month}"
        diagnostics.warning(facts.date.source.place, message, "is the id that of another paper?")
