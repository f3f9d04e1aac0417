"""Citation files: the whole archive, and each tag, year and digest, joined from papers' records.

The files of parts hold no abstracts: a paper is in the files of its tags, its year and its digests,
and its abstract in each of them would be most of the site's data.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Final

from generator.exports.data_file import DataFile, Piece, in_pieces, joined
from generator.exports.records import FORMATS, Records, Sums, told_of
from generator.model import Archive, CitedPaper, Indexes, Slugs
from generator.urls import PAPERS_BIB, PAPERS_CSL, PAPERS_CSV, PAPERS_RIS, citation_file

WHOLE: Final = {"bib": PAPERS_BIB, "ris": PAPERS_RIS, "csl": PAPERS_CSL, "csv": PAPERS_CSV}
MEANING: Final = {
    "bib": "Citations as BibTeX, without abstracts",
    "ris": "Citations as RIS",
    "csl": "Citations as CSL-JSON",
    "csv": "The papers as a table",
}


def whole_files(archive: Archive, records: Records, sums: Sums) -> Iterator[tuple[str, DataFile]]:
    """The records of the whole archive in each format, path below the site's root to file.

    They stand in the order of first appearance, which a new digest only adds to.
    """
    slugs = tuple(paper.slug for paper in archive.papers)
    for name, path in WHOLE.items():
        pieces = _pieces(name, records[name], sums, slugs, newest_first=False)
        yield path, DataFile(MEANING[name], len(slugs), partial(joined, pieces), pieces=pieces)


def part_files(
    archive: Archive, indexes: Indexes, sums: Sums, cited: Mapping[str, CitedPaper]
) -> Iterator[tuple[str, DataFile]]:
    """The citations of each part as its page lists them; a part without papers has no files.

    `cited` holds the records of every paper by its slug, and `sums` tells of them.
    """
    records: dict[str, tuple[Callable[[str], str], str]] = {
        "bib": (lambda slug: cited[slug].bibtex, MEANING["bib"]),
        "ris": (
            lambda slug: cited[slug].ris_without_abstract,
            f"{MEANING['ris']}, without abstracts",
        ),
    }
    for kind, part, listed in _parts(archive, indexes):
        slugs = tuple(dict.fromkeys(listed))
        if slugs:
            told = partial(told_of, sums, slugs)
            for name, (record_of, meaning) in records.items():
                pieces = _pieces(name, record_of, sums, slugs, newest_first=True)
                file = DataFile(meaning, len(slugs), partial(joined, pieces), told, pieces)
                yield citation_file(kind, part, name), file


def _pieces(
    name: str, record_of: Callable[[str], str], sums: Sums, slugs: Slugs, *, newest_first: bool
) -> tuple[Piece, ...]:
    before, between, after = (each.encode() for each in FORMATS[name])
    make, tell = partial(_joined, between, record_of), partial(told_of, sums)
    return in_pieces(slugs, (before, between, after), make, tell, newest_first=newest_first)


def _joined(between: bytes, record_of: Callable[[str], str], slugs: Sequence[str]) -> bytes:
    return between.join([record_of(slug).encode() for slug in slugs])


def _parts(archive: Archive, indexes: Indexes) -> Iterator[tuple[str, str, Slugs]]:
    for tag, slugs in indexes.by_tag.items():
        yield "tags", tag, slugs
    for year, slugs in indexes.by_year.items():
        yield "years", f"{year:04d}", slugs
    for digest in archive.digests:
        yield "digests", digest.id, digest.papers
