"""The archive as data, for everything outside the site and for its scripts.

A new file format gets a module of its own and a line in `export_files`; a file that people fetch by
name gets its line in `manifest`, too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.exports.citations import citation_files
from generator.exports.csv_file import papers_csv
from generator.exports.filter_data import filter_data
from generator.exports.manifest import manifest
from generator.exports.papers_json import papers_json, papers_jsonl
from generator.exports.recent import recent_json
from generator.exports.records import record_files
from generator.exports.schema import papers_schema
from generator.exports.site_files import site_files
from generator.model import Archive, Author, CitedPaper, Indexes, TypesetPaper
from generator.phrases import SITE_NAME
from generator.urls import DATA_INDEX, PAPERS_CSV, PAPERS_JSON, PAPERS_JSONL, PAPERS_SCHEMA, RECENT

__all__ = ["export_files"]


def export_files(  # noqa: PLR0917 -- the archive and all that was worked out of it
    archive: Archive,
    indexes: Indexes,
    texts: Mapping[str, TypesetPaper],
    authors: Sequence[Author],
    cited: Mapping[str, CitedPaper],
    site: str = "",
) -> dict[str, str]:
    """Every file of data, path below the site's root to text.

    `texts` and `cited`, the papers set for reading and their citations, are keyed by slug; `site`
    is the address of the site with a closing slash, or empty.
    """
    files = {
        PAPERS_JSON: papers_json(archive, cited),
        PAPERS_JSONL: papers_jsonl(archive, cited),
        PAPERS_CSV: papers_csv(archive, texts, cited),
        PAPERS_SCHEMA: papers_schema(),
        **dict(citation_files(archive, indexes, authors, cited)),
    }
    return {
        **files,
        DATA_INDEX: manifest(files),
        **filter_data(archive, indexes, texts),
        RECENT: recent_json(archive),
        **dict(record_files(archive, texts, cited)),
        **dict(site_files(site, SITE_NAME)),
    }
