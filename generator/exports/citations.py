"""Citation files: the whole archive, and each tag, year and digest, joined from papers' records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.exports.records import join_records
from generator.model import Archive, Author, CitedPaper, Indexes, Slugs
from generator.urls import OWN_PAGE, PAPERS_BIB, PAPERS_CSL, PAPERS_RIS, citation_file


def citation_files(
    archive: Archive,
    indexes: Indexes,
    authors: Sequence[Author],
    cited: Mapping[str, CitedPaper],
) -> Iterator[tuple[str, str]]:
    """Paths below the site's root with their texts; a list without papers has no files.

    `cited` holds the records of every paper by its slug. The whole archive stands in the order of
    first appearance, which a new digest only adds to; parts stand as their pages list them.
    """
    whole = [cited[paper.slug] for paper in archive.papers]
    yield PAPERS_BIB, _bibtex(whole)
    yield PAPERS_RIS, _ris(whole)
    yield PAPERS_CSL, join_records("csl", [each.csl for each in whole])
    for kind, name, slugs in _parts(archive, indexes, authors):
        part = [cited[slug] for slug in dict.fromkeys(slugs)]
        if part:
            yield citation_file(kind, name, "bib"), _bibtex(part)
            yield citation_file(kind, name, "ris"), _ris(part)


def _parts(
    archive: Archive, indexes: Indexes, authors: Sequence[Author]
) -> Iterator[tuple[str, str, Slugs]]:
    for tag, slugs in indexes.by_tag.items():
        yield "tags", tag, slugs
    for year, slugs in indexes.by_year.items():
        yield "years", f"{year:04d}", slugs
    for digest in archive.digests:
        yield "digests", digest.id, digest.papers
    for author in authors:
        if len(author.papers) >= OWN_PAGE:
            yield "authors", author.slug, author.papers


def _bibtex(records: Iterable[CitedPaper]) -> str:
    return join_records("bib", [each.bibtex for each in records])


def _ris(records: Iterable[CitedPaper]) -> str:
    return join_records("ris", [each.ris for each in records])
