from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostics
from generator.indexing.authors import index_authors, sort_key
from generator.model import Archive, Author, NameRecord, Paper, Place
from generator.phrases import one_spelling
from tests.small_archive import paper

HERE = Place("seeds/authors.yml", 3)


def by(slug: str, *names: str, arxiv: str | None = None) -> Paper:
    return replace(paper(slug), authors=names, arxiv=arxiv)


def indexed(
    papers: Sequence[Paper], records: Sequence[NameRecord], diagnostics: Diagnostics
) -> tuple[Author, ...]:
    archive = Archive((), tuple(papers), (), tuple(records))
    return index_authors(archive, tuple(each.slug for each in papers), diagnostics)


def test_a_name_has_its_papers_in_their_order_and_is_not_merged_with_its_like(
    diagnostics: Diagnostics,
) -> None:
    papers = [by("a", "Ann Rook", "Bo Finch"), by("b", "A. Rook"), by("c", "Ann  Rook", "Ann Rook")]
    authors = indexed(papers, (), diagnostics)
    assert {author.name: author.papers for author in authors} == {
        "Bo Finch": ("a",),
        "A. Rook": ("b",),
        "Ann Rook": ("a", "c"),
    }
    assert diagnostics.report() == ""


def test_a_person_says_that_two_spellings_are_one_name(diagnostics: Diagnostics) -> None:
    papers = [by("a", "Ann Rook"), by("b", "A. Rook")]
    records = [NameRecord(HERE, "Ann Rook", also=("A. Rook",))]
    (author,) = indexed(papers, records, diagnostics)
    assert (author.name, author.papers, author.spellings) == ("Ann Rook", ("a", "b"), ("A. Rook",))


def test_a_person_says_that_two_people_share_a_name(diagnostics: Diagnostics) -> None:
    papers = [by("a", "Wei Wang"), by("b", "Wei Wang", arxiv="2503.00001")]
    records = [NameRecord(HERE, "Wei Wang (Pier)", of="Wei Wang", papers=("2503.00001",))]
    authors = indexed(papers, records, diagnostics)
    assert {each.name: each.papers for each in authors} == {
        "Wei Wang": ("a",),
        "Wei Wang (Pier)": ("b",),
    }
    assert diagnostics.report() == ""


def test_records_of_what_is_not_there_are_errors(diagnostics: Diagnostics) -> None:
    records = [
        NameRecord(HERE, "Ann Rok"),
        NameRecord(HERE, "Bo (Pier)", of="Bo Finsh", papers=("A",)),
        NameRecord(HERE, "Bo (Quay)", of="Bo Finch", papers=("C",)),
    ]
    indexed([by("a", "Ann Rook", "Bo Finch")], records, diagnostics)
    assert diagnostics.report().splitlines() == [
        "seeds/authors.yml:3: error: 'C' is no paper of 'Bo Finch'",
        "seeds/authors.yml:3: error: no paper has the author 'Ann Rok' (did you mean 'Ann Rook'?)",
        "seeds/authors.yml:3: error: no paper has the author 'Bo Finsh' (did you mean 'Bo Finch'?)",
        "3 errors",
    ]


def test_the_alphabet_goes_by_the_last_word_without_accents() -> None:
    names = ["Zoë Abel", "Ann Østby", "Bo Élan", "Lantern"]
    assert sorted(names, key=sort_key) == ["Zoë Abel", "Bo Élan", "Lantern", "Ann Østby"]


@given(st.lists(st.lists(st.text(min_size=1), max_size=4), max_size=5))
def test_each_name_of_a_paper_is_under_exactly_one_author(names: list[list[str]]) -> None:
    named = [tuple(name for name in each if name.strip()) for each in names]
    papers = [by(str(number), *each) for number, each in enumerate(named)]
    authors = indexed(papers, (), Diagnostics())
    assert len({author.slug for author in authors}) == len(authors)
    assert all(author.slug for author in authors)
    listed = [(slug, author.name) for author in authors for slug in author.papers]
    expected = {(each.slug, one_spelling(name)) for each in papers for name in each.authors}
    assert sorted(listed) == sorted(expected)
