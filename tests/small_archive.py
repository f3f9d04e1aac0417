"""Small archives, of which a test writes out only what it is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from generator.archive import changes_by_day
from generator.citations import cite_papers
from generator.diagnostics import Diagnostics
from generator.indexing import companions, coverage, index_archive, index_authors
from generator.model import (
    Archive,
    AssignedTag,
    Digest,
    Discovery,
    Evidence,
    Paper,
    PartialDate,
    Place,
    RecordedAddress,
    Sighting,
    Surroundings,
    Tag,
)
from generator.pages import Catalogue, Page, make_catalogue, render_page
from generator.pages.kinds.papers import paper_pages
from tests.tagged_archive import typeset

NOWHERE: Final = Place("tests", 1)


def paper(
    slug: str, *tags: str, date: PartialDate | None = None, sightings: Sequence[Sighting] = ()
) -> Paper:
    """A paper whose title is its slug in capitals, and speaks for its tags."""
    return Paper(
        slug=slug,
        title=slug.upper(),
        abstract=f"About {slug}.",
        title_place=NOWHERE,
        abstract_place=NOWHERE,
        sightings=tuple(sightings),
        date=date,
        tags=tuple(AssignedTag(tag, (Evidence(tag, "title"),)) for tag in tags),
    )


def papers(count: int, date: PartialDate | None = None) -> tuple[Paper, ...]:
    """Papers p001, p002 and so on, of one date."""
    return tuple(paper(f"p{number:03}", date=date) for number in range(1, count + 1))


def tag(slug: str, facet: str = "method") -> Tag:
    """A tag whose label is its slug in capitals."""
    return Tag(NOWHERE, slug, slug.upper(), facet, means=f"is about {slug}")


def digest(identifier: str, *slugs: str, date: PartialDate | None = None) -> Digest:
    """A digest whose title is its id in capitals."""
    return Digest(identifier, identifier.upper(), f"{identifier}.txt", date, slugs)


def looked_up(
    papers: Sequence[Paper] = (),
    *,
    digests: Sequence[Digest] = (),
    tags: Sequence[Tag] = (),
    found: Discovery | None = None,
    redirects: Mapping[str, str] | None = None,
    ledger: Sequence[RecordedAddress] = (),
) -> Catalogue:
    """What pages are made from; without `found` no paper has neighbours."""
    archive = Archive(
        tuple(digests),
        tuple(papers),
        tuple(tags),
        redirects=redirects or {},
        ledger=tuple(ledger),
    )
    indexes, texts = index_archive(archive), typeset(archive)
    return make_catalogue(
        archive,
        indexes=indexes,
        texts=texts,
        found=found or Discovery(),
        companions=companions(archive.papers, archive.tags),
        coverage=coverage(archive.digests),
        changes=changes_by_day(archive),
        authors=index_authors(archive, indexes.newest_first, Diagnostics()),
        cited=cite_papers(archive.papers, texts, {}),
    )


def rendered(pages: Iterable[Page]) -> dict[str, str]:
    """Address to Markdown, in the order of the plan."""
    return {page.address: render_page(page) for page in pages}


def paper_page(
    shown: Paper,
    *others: Paper,
    tags: Sequence[str] = (),
    around: Surroundings | None = None,
) -> str:
    """The page of `shown`, with a vocabulary of methods."""
    catalogue = looked_up(
        [shown, *others],
        tags=[tag(slug) for slug in tags],
        found=Discovery({shown.slug: around or Surroundings()}),
    )
    return rendered(paper_pages(catalogue))[f"papers/{shown.slug}/"]
