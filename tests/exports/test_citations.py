from __future__ import annotations

import json

from generator.exports.citations import citation_files
from generator.indexing import index_archive
from generator.model import Archive, CitedPaper, PartialDate
from tests.small_archive import digest, paper, tag


def cited(slug: str) -> CitedPaper:
    return CitedPaper(slug, f"@misc{{{slug},\n}}\n", f"ID  - {slug}\n", f'{{"id":"{slug}"}}', slug)


def test_the_whole_archive_and_each_part_have_files_of_the_same_records() -> None:
    papers = [paper("a", "x", date=PartialDate(2024, 1)), paper("b")]
    archive = Archive((digest("d", "b", "a", "b"),), tuple(papers), (tag("x"), tag("y")))
    records = {each.slug: cited(each.slug) for each in papers}
    files = dict(citation_files(archive, index_archive(archive), [], records))
    assert list(files) == [
        *["data/papers.bib", "data/papers.ris", "data/papers.csl.json"],
        *["data/tags/x.bib", "data/tags/x.ris", "data/years/2024.bib", "data/years/2024.ris"],
        *["data/digests/d.bib", "data/digests/d.ris"],
    ]
    assert files["data/papers.bib"] == "@misc{a,\n}\n\n@misc{b,\n}\n"
    assert json.loads(files["data/papers.csl.json"]) == [{"id": "a"}, {"id": "b"}]
    assert files["data/digests/d.ris"] == "ID  - b\nID  - a\n"
