from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generator.citations.keys import KEY, citation_keys
from generator.model import Paper, PartialDate, Place

PLACE = Place("a.txt", 1)


def paper(slug: str, *authors: str, arxiv: str | None = None, year: int | None = 2025) -> Paper:
    date = PartialDate(year) if year else None
    return Paper(slug, slug, "", PLACE, PLACE, (), authors=authors, date=date, arxiv=arxiv)


def test_a_key_is_surname_year_and_first_telling_word() -> None:
    papers = [paper("a", "Ann Rook"), paper("b", "Łucja van der Toreń"), paper("c", year=None)]
    titles = {"a": "On the LaNet-2: Lanterns", "b": "Why Count?", "c": "The Counting of Lanterns"}
    assert citation_keys(papers, titles, {}) == {
        "a": "rook-2025-lanet2",
        "b": "vandertoren-2025-count",
        "c": "counting-lanterns",
    }


def test_papers_of_one_key_are_told_apart_by_their_ids_and_not_by_their_order() -> None:
    papers = [paper("a", "Ann Rook", arxiv="2503.00001"), paper("b", "Bo Rook")]
    titles = {"a": "Counting I", "b": "Counting II"}
    keys = citation_keys(papers, titles, {})
    assert keys["a"] == "rook-2025-counting-2503-00001"
    assert keys["b"].startswith("rook-2025-counting-")
    assert citation_keys(papers[::-1], titles, {}) == keys


def test_a_published_key_stays_whatever_comes_later() -> None:
    papers = [paper("a", "Ann Rook"), paper("b", "Ann Rook", arxiv="2503.00002")]
    keys = citation_keys(papers, {"a": "Counting", "b": "Counting"}, {"a": "rook-2025-counting"})
    assert keys == {"a": "rook-2025-counting", "b": "rook-2025-counting-2503-00002"}


@given(st.lists(st.tuples(st.text(), st.text()), max_size=6))
def test_keys_are_plain_and_differ(facts: list[tuple[str, str]]) -> None:
    papers = [replace(paper(str(n)), authors=(name,)) for n, (_, name) in enumerate(facts)]
    titles = {str(n): title for n, (title, _) in enumerate(facts)}
    keys = citation_keys(papers, titles, {})
    assert len(set(keys.values())) == len(papers)
    assert all(KEY.fullmatch(key) for key in keys.values())
