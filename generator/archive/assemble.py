"""Entries, records and corrections become the archive: digests, papers and their sightings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.archive.dates import arxiv_date, capture_date, is_after, printed_date
from generator.archive.works import Listing, Works, attach_records, group_entries, title_key
from generator.diagnostics import Diagnostics, near_match
from generator.model import (
    Archive,
    Correction,
    Digest,
    DigestRecord,
    Dump,
    MetadataRecord,
    Paper,
    PartialDate,
    Place,
    Sighting,
    Tag,
)
from generator.urls import digest_id, paper_slugs

GIVE_DATE: Final = "give the digest its date in digests.yml"
CHECK_DATE: Final = "is the date of the digest in digests.yml right?"


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


def assemble_archive(
    dumps: Sequence[Dump],
    *,
    digest_records: Sequence[DigestRecord],
    metadata: Sequence[MetadataRecord],
    corrections: Sequence[Correction],
    vocabulary: Sequence[Tag],
    diagnostics: Diagnostics,
) -> Archive:
    """Join all inputs; papers carry no tags yet.

    Notes as errors: records of a dump or a title that does not exist, two records of one, two
    digests of one id, and corrections with tags that the vocabulary lacks.
    """
    works = group_entries(dumps, diagnostics)
    # No record is at fault for a title that stands in a dump, but not in an entry of it.
    lost = {title_key(text) for dump in dumps for text in dump.refused}
    is_unread = not all(dump.entries for dump in dumps)

    def is_lost(title: str) -> bool:
        key = title_key(title)
        return key in lost or (is_unread and key not in works)

    metadata = [each for each in metadata if not is_lost(each.title)]
    corrections = [each for each in corrections if not is_lost(each.paper)]
    facts_of = _attach_facts(works, metadata, corrections, diagnostics)
    _check_corrected_tags(corrections, vocabulary, diagnostics)
    records = _records_by_source(dumps, digest_records, diagnostics)
    captured = {
        dump.source: capture_date(
            records[dump.source].date if dump.source in records else None,
            dump.header,
            _firm_dates(dump, works, facts_of),
        )
        for dump in dumps
    }
    ids = {dump.source: _identifier(dump, records) for dump in dumps}
    _check_ids(dumps, ids, diagnostics)
    slugs = paper_slugs(listings[0].entry.title for listings in works.values())
    slug_of = dict(zip(works, slugs, strict=True))
    return Archive(
        digests=tuple(
            Digest(
                id=ids[dump.source],
                title=_digest_title(dump, records, captured),
                source=dump.source,
                date=captured[dump.source],
                papers=tuple(slug_of[title_key(entry.title)] for entry in dump.entries),
            )
            for dump in dumps
        ),
        papers=tuple(
            _paper(
                slug_of[key],
                listings,
                facts_of[key],
                ids=ids,
                captured=captured,
                diagnostics=diagnostics,
            )
            for key, listings in works.items()
        ),
        tags=tuple(vocabulary),
    )


def _paper(
    slug: str,
    listings: Sequence[Listing],
    facts: Facts,
    *,
    ids: Mapping[str, str],
    captured: Mapping[str, PartialDate | None],
    diagnostics: Diagnostics,
) -> Paper:
    entries = [listing.entry for listing in listings]
    correction, metadata = facts.correction, facts.metadata
    authors = (correction.authors if correction else ()) or (metadata.authors if metadata else ())
    counts = (entry.author_count for entry in entries if entry.author_count is not None)
    dates = [_own_date(listing, captured[listing.dump.source], diagnostics) for listing in listings]
    known = [_firm_date(listings), *dates, facts.later_date]
    first = entries[0]
    new_title = correction.title if correction else None
    return Paper(
        slug=slug,
        title=new_title or first.title,
        abstract=first.abstract,
        title_place=correction.place if correction and new_title else first.place,
        abstract_place=Place(first.place.path, first.abstract_line),
        sightings=tuple(
            Sighting(
                digest=ids[listing.dump.source],
                position=listing.entry.position,
                line=listing.entry.place.line,
                comments=listing.entry.comments,
                upvotes=listing.entry.upvotes,
            )
            for listing in listings
        ),
        authors=authors,
        author_count=next(counts, len(authors) or None),
        organisation=next((entry.organisation for entry in entries if entry.organisation), None),
        date=(correction.date if correction else None)
        or next((date for date in known if date), None),
        arxiv=facts.arxiv,
        categories=metadata.categories if metadata else (),
        correction=correction,
    )


def _own_date(
    listing: Listing, captured: PartialDate | None, diagnostics: Diagnostics
) -> PartialDate | None:
    entry = listing.entry
    date = printed_date(entry.date, captured)
    if entry.date is not None and date is None:
        message, hint = f"the year of the date of '{entry.title}' is not known", GIVE_DATE
        if captured is not None:
            message, hint = f"{captured.year} lacks the day of '{entry.title}'", CHECK_DATE
        diagnostics.warning(entry.place, message, hint)
    elif date is not None and captured is not None and is_after(date, captured):
        message = f"'{entry.title}' is of {date}, after the capture of the digest on {captured}"
        diagnostics.warning(entry.place, message, CHECK_DATE)
    return date


def _firm_date(listings: Sequence[Listing]) -> PartialDate | None:
    """The first date that a dump prints with its year."""
    dates = (printed_date(listing.entry.date, None) for listing in listings)
    return next((date for date in dates if date), None)


def _firm_dates(dump: Dump, works: Works, facts_of: Mapping[str, Facts]) -> list[PartialDate]:
    """The dates of a dump's papers which do not themselves hang on the day of a capture."""
    dates = []
    for entry in dump.entries:
        key = title_key(entry.title)
        facts = facts_of[key]
        correction = facts.correction.date if facts.correction else None
        dates.append(correction or _firm_date(works[key]) or facts.later_date)
    return [date for date in dates if date is not None]


def _attach_facts(
    works: Works,
    metadata: Sequence[MetadataRecord],
    corrections: Sequence[Correction],
    diagnostics: Diagnostics,
) -> dict[str, Facts]:
    titled = [(record.title, record) for record in metadata]
    corrected = [(correction.paper, correction) for correction in corrections]
    metadata_of = attach_records(works, titled, diagnostics)
    correction_of = attach_records(works, corrected, diagnostics)
    return {key: Facts(metadata_of.get(key), correction_of.get(key)) for key in works}


def _check_corrected_tags(
    corrections: Sequence[Correction], vocabulary: Sequence[Tag], diagnostics: Diagnostics
) -> None:
    known = {tag.slug for tag in vocabulary}
    for correction in corrections:
        for slug in (*correction.add_tags, *correction.remove_tags):
            if slug not in known:
                hint = near_match(slug, known)
                diagnostics.error(correction.place, f"unknown tag '{slug}'", hint)
        for slug in sorted({*correction.add_tags} & {*correction.remove_tags}):
            diagnostics.error(correction.place, f"tag '{slug}' is both added and removed")


def _records_by_source(
    dumps: Sequence[Dump], records: Sequence[DigestRecord], diagnostics: Diagnostics
) -> dict[str, DigestRecord]:
    sources = {dump.source for dump in dumps}
    for record in records:
        if record.source not in sources:
            hint = near_match(record.source, sources)
            diagnostics.error(record.place, f"no dump has the file name '{record.source}'", hint)
    return {record.source: record for record in records}


def _check_ids(dumps: Sequence[Dump], ids: Mapping[str, str], diagnostics: Diagnostics) -> None:
    taken: dict[str, Dump] = {}
    for dump in dumps:
        first = taken.setdefault(ids[dump.source], dump)
        if first is not dump:
            message = f"digest id '{ids[dump.source]}' is also that of {first.path}"
            diagnostics.error(Place(dump.path, 1), message, "give it an id in digests.yml")


def _identifier(dump: Dump, records: Mapping[str, DigestRecord]) -> str:
    return records[dump.source].id if dump.source in records else digest_id(dump.source)


def _digest_title(
    dump: Dump,
    records: Mapping[str, DigestRecord],
    captured: Mapping[str, PartialDate | None],
) -> str:
    if dump.source in records:
        return records[dump.source].title
    date = captured[dump.source]
    return f"Digest of {date}" if date else f"Digest {dump.source.removesuffix('.txt')}"
