from __future__ import annotations

from dataclasses import replace

import pytest
import yaml

from generator.model import Paper, PartialDate, Sighting
from generator.pages.kinds.papers import paper_pages
from tests.small_archive import digest, looked_up, paper, paper_page, rendered


def cited(shown: Paper) -> dict[str, list[str]]:
    """The tags that programs read in the head of a paper's page."""
    front = yaml.safe_load(paper_page(shown).split("---\n")[1])
    tags: dict[str, list[str]] = {}
    for each in front["citation"]:
        tags.setdefault(each["name"], []).append(each["content"])
    return tags


def test_programs_read_a_whole_preprint_from_the_head() -> None:
    authors = ("Ada Ng", "Harbour Team")
    shown = replace(
        paper("a", date=PartialDate(2026, 5)), authors=authors, arxiv="2605.00001", title="A <b>"
    )
    assert cited(shown) == {
        "citation_title": ["A &lt;b&gt;"],
        "citation_author": ["Ng, Ada", "Harbour Team,"],
        "citation_publication_date": ["2026/05"],
        "citation_abstract": ["About a."],
        "citation_pdf_url": ["https://arxiv.org/pdf/2605.00001"],
        "citation_doi": ["10.48550/arXiv.2605.00001"],
        "citation_arxiv_id": ["2605.00001"],
        "citation_publisher": ["arXiv"],
        "citation_public_url": ["https://arxiv.org/abs/2605.00001"],
        "z:archiveID": ["arXiv:2605.00001"],
        "DC.type": ["preprint"],
    }


def test_programs_read_no_fact_that_is_not_known() -> None:
    assert set(cited(paper("a"))) == {"citation_title", "citation_abstract", "DC.type"}


def test_programs_read_each_of_a_few_authors_apart_and_of_very_many_all_together() -> None:
    """Zotero reads `citation_authors`, parted by semicolons, where no `citation_author` stands."""
    names = tuple(f"Ada {first}{second}beck" for first in "BCDFGHKL" for second in "aeiouyrl")
    names = (*names[1:], "Harbour Team")
    few = cited(replace(paper("a"), authors=names))
    assert len(few["citation_author"]) == len(names) == 64
    assert "citation_authors" not in few
    many = cited(replace(paper("a"), authors=("Ines van den Berg", *names)))
    assert many["citation_authors"] == ["; ".join(["van den Berg, Ines", *few["citation_author"]])]
    assert "citation_author" not in many


@pytest.mark.parametrize(("count", "named"), [(50, 50), (51, 1)])
def test_bibtex_on_the_page_names_all_authors_or_leads_to_the_file_that_does(
    count: int, named: int
) -> None:
    names = tuple(f"Ada N{number}" for number in range(count))
    known = paper("a", sightings=[Sighting("d1", 1, 1)])
    found = looked_up([replace(known, authors=names)], digests=[digest("d1", "a")])
    (text,) = rendered(paper_pages(found)).values()
    bibtex = text.partition("~~~~ text\n")[2].partition("~~~~")[0]
    assert bibtex.count("Ada") == named
    whole = '<a href="../../data/digests/d1.bib" download>BibTeX with all authors</a>'
    assert (whole in text) == ("and others}" in bibtex) == (named < count)
    assert (
        ('data-copy-record="bib"' in text) == ('data-copy="bibtex"' not in text) == (named < count)
    )


def test_the_citation_can_be_copied_without_a_script() -> None:
    text = paper_page(replace(paper("a", date=PartialDate(2026)), authors=("Ada Ng",)))
    assert "\n~~~~ text\n@misc{ng-2026,\n  author = {Ng, Ada},\n" in text
    assert "\nAda Ng (2026). A.\n{ #citation-text .cite__text }\n" in text
