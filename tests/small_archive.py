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
    Evidence,
    Paper,
    PartialDate,
    Place,
    RelatedPaper,
    Sighting,
    Tag,
)
from generator.pages import Catalogue, Page, make_catalogue, render_page
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
    related: Mapping[str, Sequence[RelatedPaper]] | None = None,
    redirects: Mapping[str, str] | None = None,
) -> Catalogue:
    """What pages are made from; a paper of which `related` says nothing has no neighbours."""
    archive = Archive(tuple(digests), tuple(papers), tuple(tags), redirects=redirects or {})
    neighbours: dict[str, Sequence[RelatedPaper]] = {paper.slug: () for paper in papers}
    indexes, texts = index_archive(archive), typeset(archive)
    return make_catalogue(
        archive,
        indexes=indexes,
        texts=texts,
        related={**neighbours, **(related or {})},
        companions=companions(archive.papers, archive.tags),
        coverage=coverage(archive.digests),
        changes=changes_by_day(archive),
        authors=index_authors(archive, indexes.newest_first, Diagnostics()),
        cited=cite_papers(archive.papers, texts, {}),
    )


def rendered(pages: Iterable[Page]) -> dict[str, str]:
    """Address to Markdown, in the order of the plan."""
    return {page.address: render_page(page) for page in pages}
