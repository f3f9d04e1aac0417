"""A site of nothing but the search, over whatever archive one asks for."""

from __future__ import annotations

import shutil
from pathlib import Path

from benchmarks.synthetic import write_dumps
from generator.build import make_catalogue, read_archive, set_archive
from generator.config import BuildConfig
from generator.diagnostics import Diagnostics
from generator.engine import build_site, building_place, index_staging
from generator.exports.find import find_files
from generator.exports.names_file import name_files
from generator.indexing.indexes import index_archive
from generator.markdown import escape_run
from generator.model import Archive
from generator.pages import render_page
from generator.pages.kinds.find import find_pages
from generator.search import make_search, read_search
from generator.search.records import SearchRecord, search_records
from generator.typography.papers import typeset_papers
from generator.writing.files import write_files
from tests.measures.real_site import ROOT


def synthetic_archive(folder: Path, papers: int) -> Archive:
    """The archive of so many synthetic papers, whose dumps are put below the folder."""
    seeds = folder / "seeds"
    write_dumps(seeds / "digests", papers)
    shutil.copyfile(ROOT / "seeds" / "tags.yml", seeds / "tags.yml")
    return read_seeds_of(seeds, folder)


def read_seeds_of(seeds: Path, folder: Path) -> Archive:
    """The archive of the seeds; nothing is written below the folder."""
    config = BuildConfig(ROOT, seeds, folder / "docs", folder / "site")
    return read_archive(config, Diagnostics(), lambda _: None)


def records_of(archive: Archive) -> tuple[SearchRecord, ...]:
    """The archive's papers as they are searched, by number."""
    texts = typeset_papers(archive.papers, escape_run, Diagnostics())
    return search_records(archive, index_archive(archive), texts)


def build_search_site(archive: Archive, folder: Path, site: Path) -> Path:
    """Build the search of the archive, and one page more; gives the site.

    What is made on the way goes below the folder. Raises RuntimeError with the whole report where
    something is wrong.
    """
    # The pages to which the search leads are not there, which a strict build would refuse.
    config = BuildConfig(ROOT, ROOT / "seeds", folder / "docs", site, strict=False)
    diagnostics = Diagnostics()
    made = set_archive(archive, diagnostics)
    catalogue = make_catalogue(made, diagnostics)
    with building_place(config) as place:
        index = index_staging(place)
        searching = iter(make_search(*made, index))
        searched = read_search(next(searching), diagnostics)
        if diagnostics.has_errors:
            raise RuntimeError(diagnostics.report())
        index.hear(searching)
        files = find_files(archive, catalogue.indexes, catalogue.texts)
        files |= name_files(catalogue.authors)
        files["about.md"] = (ROOT / "docs" / "about.md").read_text(encoding="utf-8")
        files |= {page.path: render_page(page) for page in find_pages(catalogue)}
        content = {path: text.encode() for path, text in files.items()} | dict(searched)
        write_files(config.docs, content, diagnostics)
        if not build_site(place, 0, diagnostics, index):
            raise RuntimeError(diagnostics.report())
    return config.site
