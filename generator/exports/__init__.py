"""The archive as data, for everything outside the site and for its scripts.

A new file format gets a module of its own and a line in `export_files`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.exports.citations import citation_files
from generator.exports.csv_file import papers_csv
from generator.exports.filter_data import filter_data
from generator.exports.papers_json import papers_json
from generator.exports.records import record_files
from generator.model import Archive, Author, CitedPaper, Indexes, TypesetPaper
from generator.urls import PAPERS_CSV, PAPERS_JSON

__all__ = ["export_files"]


def export_files(
    archive: Archive,
    indexes: Indexes,
    texts: Mapping[str, TypesetPaper],
    authors: Sequence[Author],
    cited: Mapping[str, CitedPaper],
) -> dict[str, str]:
    """Every file of data, path below the site's root to text.

    `texts` and `cited`, the papers set for reading and their citations, are keyed by slug.
    """
    return {
        PAPERS_JSON: papers_json(archive),
        PAPERS_CSV: papers_csv(archive, texts, cited),
        **filter_data(archive, indexes, texts),
        **dict(citation_files(archive, indexes, authors, cited)),
        **dict(record_files(archive, texts, cited)),
    }
