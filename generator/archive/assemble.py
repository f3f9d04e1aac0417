"""Entries, records and corrections become the archive: digests, papers and their sightings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.archive.dates import capture_date
from generator.archive.facts import Facts, attach_facts, firm_date, firm_dates, own_date
from generator.archive.works import Listing, group_entries, title_key, without_lost
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
    metadata = without_lost(works, dumps, [(each.title, each) for each in metadata])
    corrections = without_lost(works, dumps, [(each.paper, each) for each in corrections])
    facts_of = attach_facts(works, metadata, corrections, diagnostics)
    _check_corrected_tags(corrections, vocabulary, diagnostics)
    records = _records_by_source(dumps, digest_records, diagnostics)
    captured = {
        dump.source: capture_date(
            records[dump.source].date if dump.source in records else None,
            dump.header,
            firm_dates(dump, works, facts_of),
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
    dates = [own_date(listing, captured[listing.dump.source], diagnostics) for listing in listings]
    known = [firm_date(listings), *dates, facts.later_date]
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
