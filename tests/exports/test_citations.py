from __future__ import annotations

import json
from dataclasses import dataclass

from generator.exports.citations import part_files, whole_files
from generator.exports.records import paper_records
from generator.indexing import index_archive
from generator.model import Archive, CitedPaper, PartialDate
from tests.small_archive import digest, paper, tag
from tests.tagged_archive import typeset


@dataclass(frozen=True)
class Cited:
    key: str
    bibtex: str
    ris: str
    ris_without_abstract: str
    csl: str
    text: str = ""
    authors: tuple[str, ...] = ()
    doi: str | None = None
    short_bibtex: str | None = None


def cited(slug: str) -> CitedPaper:
    without_abstract = f"ID  - {slug}\n"
    return Cited(
        slug,
        f"@misc{{{slug},\n}}\n",
        f"{without_abstract}AB  - x\n",
        without_abstract,
        f'{{"id":"{slug}"}}',
    )


PAPERS = (paper("a", "x", date=PartialDate(2024, 1)), paper("b"))
ARCHIVE = Archive((digest("d", "b", "a", "b"),), PAPERS, (tag("x"), tag("y")))
CITED = {each.slug: cited(each.slug) for each in PAPERS}
SUMS = {each.slug: each.slug.encode() for each in PAPERS}


def test_the_whole_archive_is_in_files_of_the_papers_records() -> None:
    files = dict(whole_files(ARCHIVE, paper_records(ARCHIVE, typeset(ARCHIVE), CITED), SUMS))
    assert list(files) == [f"data/papers.{each}" for each in ("bib", "ris", "csl.json", "csv")]
    assert files["data/papers.bib"].make() == b"@misc{a,\n}\n\n@misc{b,\n}\n"
    assert files["data/papers.ris"].make() == b"ID  - a\nAB  - x\nID  - b\nAB  - x\n"
    assert json.loads(files["data/papers.csl.json"].make()) == [{"id": "a"}, {"id": "b"}]
    assert {file.papers for file in files.values()} == {2}


def test_each_part_with_papers_has_files_in_the_order_of_its_page_without_abstracts() -> None:
    files = dict(part_files(ARCHIVE, index_archive(ARCHIVE), SUMS, CITED))
    assert list(files) == [
        *["data/tags/x.bib", "data/tags/x.ris", "data/years/2024.bib", "data/years/2024.ris"],
        *["data/digests/d.bib", "data/digests/d.ris"],
    ]
    assert files["data/digests/d.ris"].make() == b"ID  - b\nID  - a\n"
    assert files["data/digests/d.ris"].papers == 2
    assert files["data/tags/x.bib"].make() == b"@misc{a,\n}\n"
