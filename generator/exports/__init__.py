"""The archive as data, for everything outside the site and for its scripts.

A new file format gets a module of its own; a file that people fetch by name gets its line in
`_listed`, any other in `export_files`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from generator.exports.citations import part_files, whole_files
from generator.exports.data_file import DataFile, Maker, Piece, joined
from generator.exports.find import find_files
from generator.exports.manifest import manifest
from generator.exports.names_file import name_files
from generator.exports.papers_json import papers_json, papers_jsonl
from generator.exports.recent import recent_json
from generator.exports.records import Records, Sums, paper_records, record_files, record_sums
from generator.exports.schema import papers_schema
from generator.exports.site_files import site_files
from generator.model import Archive, Author, CitedPaper, Indexes, TypesetPaper
from generator.phrases import SITE_NAME
from generator.urls import DATA_INDEX, PAPERS_JSON, PAPERS_JSONL, PAPERS_SCHEMA, RECENT

__all__ = ["Exported", "Maker", "export_files"]

Summary = Callable[[Callable[[str], bytes]], bytes]


@dataclass(frozen=True, slots=True)
class Exported:
    """The files of data, by their paths below the site's root."""

    files: tuple[dict[str, Maker], dict[str, Maker]]
    """What makes each of them, and what tells all that some of them follow from."""
    pieces: dict[str, tuple[Piece, ...]]
    """Of some of them the pieces, one after the other."""
    summaries: dict[str, Summary]
    """What makes a file of the contents of others, among them those that stand before it here."""


def export_files(  # noqa: PLR0917 -- the archive and all that was worked out of it
    archive: Archive,
    indexes: Indexes,
    texts: Mapping[str, TypesetPaper],
    authors: Sequence[Author],
    cited: Mapping[str, CitedPaper],
    site: str = "",
) -> Exported:
    """Every file of data.

    `texts` and `cited`, the papers set for reading and their citations, are keyed by slug; `site`
    is the address of the site with a closing slash, or empty.
    """
    records = paper_records(archive, texts, cited)
    sums = record_sums(archive, cited)
    listed = dict(_listed(archive, indexes, records, sums, cited))
    parts = list(record_files(records, sums, texts))
    ready = find_files(archive, indexes, texts) | name_files(authors)
    ready |= {RECENT: recent_json(archive), **dict(site_files(site, SITE_NAME))}
    makers: dict[str, Maker] = {
        **{path: file.make for path, file in listed.items()},
        **{path: make for path, make, _ in parts},
        **{path: text.encode for path, text in ready.items()},
    }
    sources = {path: file.sources for path, file in listed.items() if file.sources}
    sources |= {path: tell for path, _, tell in parts}
    pieces = {path: file.pieces for path, file in listed.items() if file.pieces}
    summaries: dict[str, Summary] = {
        PAPERS_JSONL: _papers_jsonl,
        DATA_INDEX: partial(manifest, listed),
    }
    return Exported((makers, sources), pieces, summaries)


def _papers_jsonl(content_of: Callable[[str], bytes]) -> bytes:
    return papers_jsonl(content_of(PAPERS_JSON))


def _listed(
    archive: Archive,
    indexes: Indexes,
    records: Records,
    sums: Sums,
    cited: Mapping[str, CitedPaper],
) -> Iterator[tuple[str, DataFile]]:
    """The files that `data/index.json` lists."""
    whole = "The whole archive: digests and papers, with the sources of every fact"
    pieces, count = papers_json(archive, cited), len(archive.papers)
    yield PAPERS_JSON, DataFile(whole, count, partial(joined, pieces), pieces=pieces)
    one_a_line = "The papers of papers.json, one a line"
    yield PAPERS_JSONL, DataFile(one_a_line, count, lambda: papers_jsonl(joined(pieces)))
    schema = "JSON Schema of papers.json, and of a line of papers.jsonl"
    yield PAPERS_SCHEMA, DataFile(schema, None, papers_schema().encode)
    yield from whole_files(archive, records, sums)
    yield from part_files(archive, indexes, sums, cited)
