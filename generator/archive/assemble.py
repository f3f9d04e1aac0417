"""Entries, records and corrections become the archive: digests, papers and their sightings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.archive.dates import capture_date
from generator.archive.facts import Facts, known_date, settle_facts
from generator.archive.works import (
    Listing,
    Records,
    Works,
    attach_records,
    group_entries,
    title_key,
    without_lost,
)
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
    _check_corrected_tags(corrections, vocabulary, diagnostics)
    records_of = _records_of(works, metadata, corrections, diagnostics)
    records = _records_by_source(dumps, digest_records, diagnostics)
    known = {key: known_date(listings, records_of[key]) for key, listings in works.items()}
    captured = {
        dump.source: capture_date(
            records[dump.source].date if dump.source in records else None,
            dump.header,
            [date for entry in dump.entries if (date := known[title_key(entry.title)])],
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
                settle_facts(listings, records_of[key], captured, diagnostics),
                tuple(_sighting(listing, ids[listing.dump.source]) for listing in listings),
                records_of[key].correction,
            )
            for key, listings in works.items()
        ),
        tags=tuple(vocabulary),
    )


def _records_of(
    works: Works,
    metadata: Sequence[MetadataRecord],
    corrections: Sequence[Correction],
    diagnostics: Diagnostics,
) -> dict[str, Records]:
    """What is written down of every work; a record of no work, or a second one, is an error."""
    titled = [(record.title, record) for record in metadata]
    corrected = [(correction.paper, correction) for correction in corrections]
    metadata_of = attach_records(works, titled, diagnostics)
    correction_of = attach_records(works, corrected, diagnostics)
    return {key: Records(metadata_of.get(key), correction_of.get(key)) for key in works}


def _paper(
    slug: str, facts: Facts, sightings: tuple[Sighting, ...], correction: Correction | None
) -> Paper:
    return Paper(
        slug=slug,
        title=facts.title.value,
        abstract=facts.abstract.value,
        title_place=facts.title.source.place,
        abstract_place=facts.abstract.source.place,
        sightings=sightings,
        authors=facts.authors.value if facts.authors else (),
        author_count=facts.author_count.value if facts.author_count else None,
        organisation=facts.organisation.value if facts.organisation else None,
        date=facts.date.value if facts.date else None,
        arxiv=facts.arxiv.value if facts.arxiv else None,
        categories=facts.categories.value if facts.categories else (),
        correction=correction,
        sources=facts.named,
    )


def _sighting(listing: Listing, digest: str) -> Sighting:
    entry = listing.entry
    return Sighting(digest, entry.position, entry.place.line, entry.comments, entry.upvotes)


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
