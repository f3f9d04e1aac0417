"""What is known of a work beside the text of its entries: records, corrections and dates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.archive.dates import arxiv_date, is_after, printed_date
from generator.archive.works import Listing, Works, attach_records, title_key
from generator.diagnostics import Diagnostics
from generator.model import Correction, Dump, MetadataRecord, PartialDate

_GIVE_DATE: Final = "give the digest its date in digests.yml"
_CHECK_DATE: Final = "is the date of the digest in digests.yml right?"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of one work beside its entries."""

    metadata: MetadataRecord | None
    correction: Correction | None

    @property
    def arxiv(self) -> str | None:
        """The arXiv id; a correction wins."""
        corrected = self.correction.arxiv if self.correction else None
        return corrected or (self.metadata.arxiv if self.metadata else None)

    @property
    def later_date(self) -> PartialDate | None:
        """The date to fall back on where no dump prints one."""
        submitted = self.metadata.submitted if self.metadata else None
        return submitted or arxiv_date(self.arxiv)


def attach_facts(
    works: Works,
    metadata: Sequence[MetadataRecord],
    corrections: Sequence[Correction],
    diagnostics: Diagnostics,
) -> dict[str, Facts]:
    """The facts of every work by its key; a record of no work, or a second one, is an error."""
    titled = [(record.title, record) for record in metadata]
    corrected = [(correction.paper, correction) for correction in corrections]
    metadata_of = attach_records(works, titled, diagnostics)
    correction_of = attach_records(works, corrected, diagnostics)
    return {key: Facts(metadata_of.get(key), correction_of.get(key)) for key in works}


def own_date(
    listing: Listing, captured: PartialDate | None, diagnostics: Diagnostics
) -> PartialDate | None:
    """The date that one dump prints, warned of where it cannot be right.

    `captured` is the date of the dump's digest.
    """
    entry = listing.entry
    date = printed_date(entry.date, captured)
    if entry.date is not None and date is None:
        message, hint = f"the year of the date of '{entry.title}' is not known", _GIVE_DATE
        if captured is not None:
            message, hint = f"{captured.year} lacks the day of '{entry.title}'", _CHECK_DATE
        diagnostics.warning(entry.place, message, hint)
    elif date is not None and captured is not None and is_after(date, captured):
        message = f"'{entry.title}' is of {date}, after the capture of the digest on {captured}"
        diagnostics.warning(entry.place, message, _CHECK_DATE)
    return date


def firm_date(listings: Sequence[Listing]) -> PartialDate | None:
    """The first date that a dump prints with its year."""
    dates = (printed_date(listing.entry.date, None) for listing in listings)
    return next((date for date in dates if date), None)


def firm_dates(dump: Dump, works: Works, facts_of: Mapping[str, Facts]) -> list[PartialDate]:
    """The dates of a dump's papers which do not themselves hang on the day of a capture."""
    dates = []
    for entry in dump.entries:
        key = title_key(entry.title)
        facts = facts_of[key]
        correction = facts.correction.date if facts.correction else None
        dates.append(correction or firm_date(works[key]) or facts.later_date)
    return [date for date in dates if date is not None]
