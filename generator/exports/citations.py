"""Citation files: the whole archive, and each tag, year and digest, joined from papers' records.

The files of parts hold no abstracts: a paper is in the files of its tags, its year and its digests,
and its abstract in each of them would be most of the site's data.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Final

from generator.exports.data_file import DataFile
from generator.exports.records import Records, Sums, join_records, told_of
from generator.model import Archive, CitedPaper, Indexes, Slugs
from generator.urls import PAPERS_BIB, PAPERS_CSL, PAPERS_CSV, PAPERS_RIS, citation_file

WHOLE: Final = {"bib": PAPERS_BIB, "ris": PAPERS_RIS, "csl": PAPERS_CSL, "csv": PAPERS_CSV}
MEANING: Final = {
    "bib": "Citations as BibTeX, without abstracts",
    "ris": "Citations as RIS",
    "csl": "Citations as CSL-JSON",
    "csv": "The papers as a table",
}


def whole_files(archive: Archive, records: Records) -> Iterator[tuple[str, DataFile]]:
    """The records of the whole archive in each format, path below the site's root to file.

    They stand in the order of first appearance, which a new digest only adds to.
    """
    slugs = [paper.slug for paper in archive.papers]
    for name, path in WHOLE.items():
        make = partial(_joined, name, records[name], slugs)
        yield path, DataFile(MEANING[name], len(slugs), make)


def part_files(
    archive: Archive, indexes: Indexes, sums: Sums, cited: Mapping[str, CitedPaper]
) -> Iterator[tuple[str, DataFile]]:
    """The citations of each part as its page lists them; a part without papers has no files.

    `cited` holds the records of every paper by its slug, and `sums` tells of them.
    """
    for kind, part, listed in _parts(archive, indexes):
        slugs = tuple(dict.fromkeys(listed))
        if slugs:
            bibtex = partial(_joined, "bib", lambda slug: cited[slug].bibtex, slugs)
            ris = partial(_joined, "ris", lambda slug: cited[slug].ris_without_abstract, slugs)
            without = f"{MEANING['ris']}, without abstracts"
            bib_file = DataFile(MEANING["bib"], len(slugs), bibtex, partial(told_of, sums, slugs))
            yield citation_file(kind, part, "bib"), bib_file
            ris_file = DataFile(without, len(slugs), ris, partial(told_of, sums, slugs))
            yield citation_file(kind, part, "ris"), ris_file


def _parts(archive: Archive, indexes: Indexes) -> Iterator[tuple[str, str, Slugs]]:
    for tag, slugs in indexes.by_tag.items():
        yield "tags", tag, slugs
    for year, slugs in indexes.by_year.items():
        yield "years", f"{year:04d}", slugs
    for digest in archive.digests:
        yield "digests", digest.id, digest.papers


def _joined(name: str, record_of: Callable[[str], str], slugs: Sequence[str]) -> bytes:
    return join_records(name, map(record_of, slugs))
