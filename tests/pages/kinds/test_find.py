from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs

import pytest

from generator.diagnostics import Diagnostics
from generator.indexing import index_authors
from generator.indexing.indexes import index_archive
from generator.model import Archive
from generator.pages import Catalogue
from generator.pages.kinds.find import find_pages
from tests.small_archive import rendered
from tests.tagged_archive import looked_up, tagged_archive


@pytest.fixture(scope="module")
def archive() -> Archive:
    return tagged_archive(300, tags=20)


def catalogue(archive: Archive) -> Catalogue:
    newest_first = index_archive(archive).newest_first
    authors = index_authors(archive, newest_first, Diagnostics())
    return replace(looked_up(archive), authors=authors)


def written(archive: Archive) -> dict[str, str]:
    return rendered(find_pages(catalogue(archive)))


def examples(archive: Archive) -> list[str]:
    lines = written(archive)["search/"].splitlines()
    hrefs = [line.split('"')[1] for line in lines if line.startswith('- <a href="?q=')]
    return [parse_qs(href.removeprefix("?"))["q"][0] for href in hrefs]


def test_the_filter_s_old_address_leads_to_the_one_page(archive: Archive) -> None:
    pages = written(archive)
    assert list(pages) == ["search/", "archive/filter/"]
    assert "[search and narrow](../search.md)" in pages["archive/filter/"]
    assert "[each tag has a page of its papers](../tags/index.md)" in pages["archive/filter/"]


def test_without_scripts_the_page_leads_to_tags_and_years(archive: Archive) -> None:
    text = written(archive)["search/"]
    assert "[each tag has a page of its papers](tags/index.md)" in text
    assert "[the archive is ordered by year and month](archive/index.md)" in text
    by_tag = index_archive(archive).by_tag
    commonest = max(by_tag, key=lambda slug: len(by_tag[slug]))
    shown = [line for line in text.splitlines() if line.endswith("{ .tag }")]
    assert len(shown) == 12
    assert (
        shown[0]
        == f"- [{'Tag &amp; ' + commonest.removeprefix('tag-')}](tags/{commonest}.md){{ .tag }}"
    )
    years = index_archive(archive).by_year
    assert [f"- [{year}](archive/{year}.md)" in text for year in years] == [True] * len(years)


def test_examples_are_of_this_archive(archive: Archive) -> None:
    first = replace(archive.papers[0], arxiv="2401.00001")
    known = replace(archive, papers=(first, *archive.papers[1:]))
    words, tag_and_year, author, links, arxiv = examples(known)
    assert words.startswith("tag & ")
    tag, year = tag_and_year.split()
    assert any(
        tag.removeprefix("tag:") in {carried.slug for carried in paper.tags}
        for paper in archive.papers
        if paper.date and paper.date.year == int(year.removeprefix("year:"))
    )
    name = author.removeprefix('author:"').removesuffix('"')
    assert sum(name in paper.authors for paper in archive.papers) > 1
    assert links == "has:code"
    assert arxiv == "2401.00001"


def test_what_the_archive_does_not_have_is_no_example() -> None:
    bare = replace(
        tagged_archive(20),
        papers=tuple(
            replace(paper, tags=(), links=(), authors=()) for paper in tagged_archive(20).papers
        ),
    )
    assert examples(bare) == []
    assert examples(Archive(digests=(), papers=())) == []


def test_a_name_with_a_quotation_mark_is_no_example() -> None:
    papers = tuple(
        replace(each, authors=('Ivy "Moss" Stone',)) for each in tagged_archive(9).papers
    )
    found = examples(replace(tagged_archive(9), papers=papers))
    assert [query for query in found if query.startswith("author:")] == []
