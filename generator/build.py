"""The whole pipeline on one page: dumps -> archive -> indexes -> pages -> files -> site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from generator import archive as archiving
from generator import (
    citations,
    discovery,
    engine,
    exports,
    feeds,
    indexing,
    pages,
    reading,
    search,
    tagging,
    typography,
    writing,
)
from generator.config import BuildConfig, Progress
from generator.diagnostics import Diagnostics
from generator.markdown import escape_run
from generator.model import Archive, Discovery, SetArchive
from generator.urls import recorded_keys
from generator.work import ONE_BY_ONE, Work


def build(
    config: BuildConfig, diagnostics: Diagnostics, progress: Progress, work: Work = ONE_BY_ONE
) -> None:
    """Build the Markdown and the site; with an error noted, nothing is written."""
    with engine.building_place(config, work) as place:
        index = engine.index_staging(place, work)
        archive = read_archive(config, diagnostics, progress, work)
        content = make_content(archive, diagnostics, progress, config.addresses, work, index)
        if diagnostics.has_errors:
            return
        progress("writing Markdown")
        writing.write_files(config.docs, content.files, diagnostics, work)
        index.hear(content.indexed)
        epoch = archiving.newest_day(archive)
        del archive, content  # which the site is not made of: a gigabyte at 50,000 papers
        progress("building the site")
        engine.build_site(place, epoch, diagnostics, index, work)


def read_archive(
    config: BuildConfig, diagnostics: Diagnostics, progress: Progress, work: Work = ONE_BY_ONE
) -> Archive:
    """Read the seeds and make the archive of them: merged, dated, corrected and tagged."""
    progress("reading the seeds")
    seeds = reading.read_seeds(config.seeds, diagnostics, work)
    archive = archiving.assemble_archive(seeds, diagnostics)
    progress("tagging the papers")
    texts = ((paper.title, paper.abstract) for paper in archive.papers)
    assign = tagging.tag_texts(texts, seeds.vocabulary, work)
    return archiving.tag_archive(archive, assign, diagnostics)


@dataclass(frozen=True, slots=True)
class Content:
    """What the site is made of."""

    files: Mapping[str, bytes]
    """Every generated file, path below docs/ to bytes; pages are rendered as they are asked for."""
    indexed: Iterator[bytes]
    """Waits until the search's index is in its place; gives what that tells of it."""


def make_content(  # noqa: PLR0917 -- how and where to work comes last
    archive: Archive,
    diagnostics: Diagnostics,
    progress: Progress,
    addresses: tuple[str, str] = ("", ""),
    work: Work = ONE_BY_ONE,
    index: search.IndexPlace = search.NOWHERE,
) -> Content:
    """Plan the pages, and make data for the addresses of site and source. Errors: nothing."""
    if diagnostics.has_errors:
        return Content({}, iter(()))
    progress("setting the texts")
    made = set_archive(archive, diagnostics, work)
    searching = work.beside("search", partial(search.make_search, *made, index))
    catalogue = make_catalogue(made, diagnostics)
    progress("comparing the papers")
    found = discovery.discover(archive, work)
    progress("planning the pages")
    planned = planned_pages(replace(catalogue, found=found, repository=addresses[1]), diagnostics)
    progress("preparing the search")
    searched = search.read_search(next(searching), diagnostics)
    data = exports.export_files(*made, catalogue.authors, catalogue.cited, addresses[0])
    fed = feeds.feed_files(feeds.FeedSources(*made, catalogue.authors), addresses[0])
    parts = (pages.page_files(planned), data.files, fed)
    files = writing.FilesOnDemand(searched, *parts, pieces=data.pieces, summaries=data.summaries)
    return Content(files, searching)


def set_archive(archive: Archive, diagnostics: Diagnostics, work: Work = ONE_BY_ONE) -> SetArchive:
    """The archive with its indexes and its texts set for reading, by slug."""
    texts = typography.typeset_papers(archive.papers, escape_run, diagnostics, work)
    return archive, indexing.index_archive(archive), texts


def make_catalogue(made: SetArchive, diagnostics: Diagnostics) -> pages.Catalogue:
    """Everything that pages need but what comparing the papers finds."""
    archive, indexes, texts = made
    authors = indexing.index_authors(archive, indexes.newest_first, diagnostics)
    return pages.make_catalogue(
        archiving.with_redirects(archive, indexing.retired_names(archive, authors)),
        indexes=indexes,
        texts=texts,
        found=Discovery(),
        companions=indexing.companions(archive.papers, archive.tags),
        coverage=indexing.coverage(archive.digests),
        changes=archiving.changes_by_day(archive),
        authors=authors,
        cited=citations.cite_papers(archive.papers, texts, recorded_keys(archive.ledger)),
    )


def planned_pages(catalogue: pages.Catalogue, diagnostics: Diagnostics) -> tuple[pages.Page, ...]:
    """Every page, none of it made; an address of the ledger that none of them has is an error."""
    planned = pages.plan_pages(catalogue, diagnostics)
    archiving.check_ledger(catalogue.archive, [page.address for page in planned], diagnostics)
    return planned
