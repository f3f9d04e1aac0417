"""Entries, records and corrections become the archive: digests, papers and their sightings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import islice

from generator.archive.addresses.assigning import assign_addresses, first_printed_first
from generator.archive.addresses.ledger import retired_periods
from generator.archive.date_doubts import warn_of_dates
from generator.archive.dates import capture_date
from generator.archive.digests import (
    DigestFacts,
    DigestsBySource,
    digest_title,
    first_added_first,
    known_digests,
)
from generator.archive.facts import Facts, known_date, settle_facts
from generator.archive.identity.doubts import warn_of_doubts
from generator.archive.identity.names import Listing, folded
from generator.archive.identity.works import Works, group_works
from generator.archive.links import paper_links
from generator.archive.records import (
    Records,
    attach_records,
    check_corrected_tags,
    trusted_first,
    without_lost,
)
from generator.diagnostics import Diagnostics
from generator.model import (
    Archive,
    Correction,
    Digest,
    Dump,
    Paper,
    PartialDate,
    Seeds,
    Sighting,
)


def assemble_archive(seeds: Seeds, diagnostics: Diagnostics) -> Archive:
    """Join all inputs; papers carry no tags yet.

    Notes as errors: records of a dump or a title that does not exist, two records of one, two
    digests of one id, and corrections with tags that the vocabulary lacks. Whatever leaves a doubt
    about identity or dates is warned of.
    """
    corrections = seeds.corrections
    digests = known_digests(seeds.dumps, seeds.digest_records, diagnostics)
    dumps = first_added_first(seeds.dumps, digests)
    metadata = trusted_first(seeds.metadata)
    works = group_works(dumps, metadata, corrections, diagnostics)
    warn_of_doubts(works, corrections, diagnostics)
    check_corrected_tags(corrections, seeds.vocabulary, diagnostics)
    records = attach_records(
        works,
        without_lost(works, dumps, [(each.title, each) for each in metadata]),
        without_lost(works, dumps, [(each.paper, each) for each in corrections]),
        diagnostics,
    )
    digests = _dated(digests, dumps, works, records)
    addresses = assign_addresses(works, seeds.ledger, digests)
    papers = []
    for number, slug in enumerate(addresses.slugs):
        listings = first_printed_first(works.each[number], addresses.first_printed[number], digests)
        facts = settle_facts(listings, records[number], digests)
        warn_of_dates(listings, facts, digests, diagnostics)
        papers.append(_paper(slug, listings, facts, records[number].correction, digests))
    slugs = iter(addresses.slugs[number] for number in works.work_of)
    return Archive(
        digests=tuple(
            _digest(dump, digests[dump.source], tuple(next(slugs) for _ in dump.entries))
            for dump in dumps
        ),
        papers=tuple(papers),
        tags=seeds.vocabulary,
        redirects={**addresses.redirects, **retired_periods(seeds.ledger, papers)},
        addresses=addresses.recorded,
        names=seeds.names,
        ledger=seeds.ledger,
    )


def _dated(
    digests: DigestsBySource, dumps: Sequence[Dump], works: Works, records: Sequence[Records]
) -> dict[str, DigestFacts]:
    """The digests with the days of their capture, as far as they can be told."""

    @cache
    def known(number: int) -> PartialDate | None:
        return known_date(works.each[number], records[number])

    numbers = iter(works.work_of)
    dated = {}
    for dump in dumps:
        facts = digests[dump.source]
        recorded = facts.record.date if facts.record else None
        # Most dumps tell their day themselves, and do not ask for those of their papers.
        day = capture_date(dump, recorded, map(known, list(islice(numbers, len(dump.entries)))))
        dated[dump.source] = replace(facts, captured=day)
    return dated


def _digest(dump: Dump, facts: DigestFacts, papers: tuple[str, ...]) -> Digest:
    return Digest(
        id=facts.id,
        title=digest_title(dump, facts),
        source=dump.source,
        date=facts.captured,
        papers=papers,
        added=facts.added,
    )


def _paper(
    slug: str,
    listings: Sequence[Listing],
    facts: Facts,
    correction: Correction | None,
    digests: DigestsBySource,
) -> Paper:
    added = [day for each in listings if (day := digests[each.dump.source].added)]
    return Paper(
        slug=slug,
        title=facts.title.value,
        abstract=facts.abstract.value,
        title_place=facts.title.source.place,
        abstract_place=facts.abstract.source.place,
        sightings=tuple([_sighting(each, digests[each.dump.source].id) for each in listings]),
        authors=facts.authors.value if facts.authors else (),
        author_count=facts.author_count.value if facts.author_count else None,
        organisation=facts.organisation.value if facts.organisation else None,
        date=facts.date.value if facts.date else None,
        arxiv=facts.arxiv.value if facts.arxiv else None,
        categories=facts.categories.value if facts.categories else (),
        correction=correction,
        sources=facts.named,
        titles=tuple(dict.fromkeys(folded(each.entry.title) for each in listings)),
        links=paper_links(listings),
        keywords=facts.keywords.value if facts.keywords else (),
        summary=facts.summary.value if facts.summary else None,
        upvotes=facts.upvotes.value if facts.upvotes else None,
        added=min(added, key=lambda day: day.first_day, default=None),
    )


def _sighting(listing: Listing, digest: str) -> Sighting:
    entry = listing.entry
    return Sighting(digest, entry.position, entry.place.line, entry.comments, entry.upvotes)
