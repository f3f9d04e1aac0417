"""The whole pipeline on one page: dumps -> archive -> indexes -> pages -> files -> site."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Final

from generator.archive.assemble import assemble_archive
from generator.archive.tags import tag_archive
from generator.charts.months import months_table
from generator.charts.years import years_chart
from generator.config import BuildConfig
from generator.diagnostics import Diagnostics
from generator.exports.filter_data import filter_data
from generator.exports.papers_json import papers_json
from generator.indexing.companions import companions
from generator.indexing.indexes import index_archive
from generator.model import Archive, Place
from generator.pages.archive import archive_index, archive_pages
from generator.pages.catalogue import Catalogue, RenderedPage, catalogue
from generator.pages.digests import digest_index, digest_pages
from generator.pages.filter import filter_page
from generator.pages.home import home_page
from generator.pages.markdown import escape_run
from generator.pages.papers import paper_pages
from generator.pages.phrases import byline
from generator.pages.tags import tag_index, tag_pages
from generator.reading.seeds import read_labels, read_seeds
from generator.related import related_papers
from generator.search.facets import search_facets
from generator.search.meaning import meaning_files
from generator.search.pagefind import write_search_index
from generator.search.records import SearchRecord, search_records
from generator.search.words import search_words
from generator.site import build_site
from generator.tagging.evaluation import Evaluation, cross_validate
from generator.tagging.tagger import Tagger
from generator.tagging.unused import warn_of_unused_patterns
from generator.tagging.weights import load_weights
from generator.typography.papers import typeset_papers
from generator.urls import PAPERS_JSON, find_collisions, markdown_path
from generator.writing.files import write_files

LATEST_SECOND: Final = 2**32 - 1
Progress = Callable[[str], None]
"""Told what is about to be done, in words for people."""


def build(config: BuildConfig, diagnostics: Diagnostics, progress: Progress) -> None:
    """Build the Markdown and the site; with an error noted, nothing is written."""
    archive = read_archive(config, diagnostics, progress)
    content = make_content(archive, diagnostics, progress)
    if diagnostics.has_errors:
        return
    progress("writing Markdown")
    write_files(config.docs, content.files)
    progress("building the site")
    index = partial(write_search_index, content.records, diagnostics=diagnostics)
    build_site(config, newest_day(archive), diagnostics, index)


def check(config: BuildConfig, diagnostics: Diagnostics, progress: Progress) -> None:
    """Do all of a build that can find a problem of the inputs, and write nothing."""
    archive = read_archive(config, diagnostics, progress)
    make_content(archive, diagnostics, progress)
    texts = [(paper.title, paper.abstract) for paper in archive.papers]
    warn_of_unused_patterns(archive.tags, texts, diagnostics)


def read_archive(config: BuildConfig, diagnostics: Diagnostics, progress: Progress) -> Archive:
    """Read the seeds and make the archive of them: merged, dated, corrected and tagged."""
    progress("reading the seeds")
    seeds = read_seeds(config.seeds, diagnostics)
    archive = assemble_archive(
        seeds.dumps,
        digest_records=seeds.digest_records,
        metadata=seeds.metadata,
        corrections=seeds.corrections,
        vocabulary=seeds.vocabulary,
        diagnostics=diagnostics,
    )
    progress("tagging the papers")
    tagger = Tagger(seeds.vocabulary, load_weights())
    return tag_archive(archive, tagger.assign, diagnostics)


def evaluate_tags(
    config: BuildConfig, labels: Path, diagnostics: Diagnostics, progress: Progress
) -> Evaluation | None:
    """How right the tags of the labelled papers are; None while an error stands."""
    archive = read_archive(config, diagnostics, progress)
    labelled = read_labels(labels, archive.tags, diagnostics)
    if diagnostics.has_errors:
        return None
    progress("training and measuring")
    texts = [(paper.title, paper.abstract) for paper in archive.papers]
    return cross_validate(texts, labelled, archive.tags)


@dataclass(frozen=True, slots=True)
class Content:
    """What the site is made of."""

    files: Mapping[str, bytes]
    """Every generated file, path below docs/ to bytes."""
    records: tuple[SearchRecord, ...]
    """What is searched, in the numbering of the files that the search reads."""


def make_content(archive: Archive, diagnostics: Diagnostics, progress: Progress) -> Content:
    """Pages, data and search records; nothing while an error stands.

    Two pages of one address are an error.
    """
    if diagnostics.has_errors:
        return Content({}, ())
    progress("finding related papers")
    related = related_papers(archive.papers)
    progress("making pages")
    prose = typeset_papers(archive.papers, escape_run, diagnostics)
    found = catalogue(archive, index_archive(archive), prose, related)
    # Encoded at once, for two forms of 50,000 pages would take twice the memory.
    pages = [(page.address, page.markdown.encode()) for page in _pages(found)]
    for address in find_collisions(address for address, _ in pages):
        diagnostics.error(Place(markdown_path(address), 1), f"two pages have the address {address}")
    files = {markdown_path(address): content for address, content in pages}
    texts = {PAPERS_JSON: papers_json(archive)}
    texts |= filter_data(archive, found.indexes, prose, byline)
    progress("preparing the search")
    records = search_records(archive, found.indexes, prose)
    texts |= search_words(records) | search_facets(archive, found.indexes)
    files |= {path: text.encode() for path, text in texts.items()} | meaning_files(records)
    return Content(files, records)


def newest_day(archive: Archive) -> int:
    """The newest date in the archive in seconds since 1970: a clock that only the inputs move.

    Held within what the header of a compressed file can say (RFC 1952, MTIME).
    """
    known = (digest.date for digest in archive.digests), (paper.date for paper in archive.papers)
    newest = max((date.first_day for date in chain(*known) if date), default=(1980, 1, 1))
    return min(max(calendar.timegm((*newest, 0, 0, 0)), 0), LATEST_SECOND)


def _pages(found: Catalogue) -> Iterable[RenderedPage]:
    yield home_page(found, years_chart)
    yield from paper_pages(found)
    yield from tag_index(found)
    together = companions(found.archive.papers, found.archive.tags)
    yield from tag_pages(found, together, years_chart)
    yield from filter_page(found)
    yield from archive_index(found, months_table)
    yield from archive_pages(found)
    yield from digest_index(found)
    yield from digest_pages(found)
