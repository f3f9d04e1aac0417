from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from generator.indexing.companions import companions
from generator.indexing.indexes import index_archive
from generator.model import Archive
from generator.pages.catalogue import Catalogue, catalogue
from generator.pages.tags import tag_index, tag_pages, tags_by_facet
from generator.urls import HOME
from tests.tagged_archive import tagged_archive, typeset


def looked_up(archive: Archive) -> Catalogue:
    return catalogue(archive, index_archive(archive), typeset(archive), {})


def chart(counts: Mapping[int, int], href: Callable[[int], str], caption: str) -> str:
    years = [f"{year}: {count} {href(year)}" for year, count in sorted(counts.items())]
    return f"CHART {', '.join(years)} ({caption})" if years else ""


def pages(archive: Archive) -> dict[str, str]:
    together = companions(archive.papers, archive.tags)
    return {page.address: page.markdown for page in tag_pages(looked_up(archive), together, chart)}


@pytest.fixture(scope="module")
def archive() -> Archive:
    return tagged_archive(300, tags=20)


@pytest.fixture(scope="module")
def written(archive: Archive) -> dict[str, str]:
    return pages(archive)


def test_the_index_tells_each_tag_in_use_with_its_count_and_meaning(archive: Archive) -> None:
    (index,) = tag_index(looked_up(archive))
    carrying = index_archive(archive).by_tag["tag-0"]
    assert (
        f"- [Tag &amp; 0](tag-0.md){{ .tag .tag--contribution }} {len(carrying)}\n\n"
        "    Is about the subject 0.\n"
    ) in index.markdown


def test_the_index_has_a_part_for_each_facet_and_one_for_tags_on_no_paper(archive: Archive) -> None:
    (index,) = tag_index(looked_up(archive))
    before, _, unused = index.markdown.partition("\n## Not on any paper yet\n")
    assert "\n## Kind of contribution { #contribution }\n" in before
    assert "tag-19.md" not in before
    assert "- Tag &amp; 19\n" in unused
    assert "tag-19.md" not in unused


def test_a_large_facet_folds_what_fewer_papers_carry() -> None:
    archive = tagged_archive(300, tags=110)
    (index,) = tag_index(looked_up(archive))
    contributions = tags_by_facet(looked_up(archive), HOME)["Kind of contribution"]
    assert len(contributions) > 10
    counts = [item.count for item in contributions]
    assert counts == sorted(counts, reverse=True)
    more = f"<summary>{len(contributions) - 10} more of Kind of contribution</summary>"
    assert index.markdown.count(more) == 1


def test_a_tag_on_no_paper_has_no_page(written: dict[str, str]) -> None:
    assert "tags/tag-19/" not in written
    assert "tags/tag-18/" in written


def test_an_index_of_tags_that_are_all_in_use_has_no_part_for_others(archive: Archive) -> None:
    used = Archive(archive.digests, archive.papers, archive.tags[:-1])
    (index,) = tag_index(looked_up(used))
    assert "Not on any paper yet" not in index.markdown


def test_tags_on_no_paper_are_left_out_where_tags_are_a_way_in(archive: Archive) -> None:
    items = [item for group in tags_by_facet(looked_up(archive), HOME).values() for item in group]
    assert [item.href for item in items if not item.count] == []
    assert len(items) == len(archive.tags) - 1


def test_a_tag_page_begins_with_its_meaning_and_count(
    archive: Archive, written: dict[str, str]
) -> None:
    count = len(index_archive(archive).by_tag["tag-3"])
    assert "\nIs about the subject 3.\n" in written["tags/tag-3/"]
    assert f"\n{count} papers under this tag" in written["tags/tag-3/"]
    assert "(../archive/filter.md?tag=tag-3)" in written["tags/tag-3/"]


def test_a_tag_page_charts_its_dated_papers_by_year_and_leads_to_them(
    archive: Archive, written: dict[str, str]
) -> None:
    papers = [archive.papers_by_slug[slug] for slug in index_archive(archive).by_tag["tag-3"]]
    of_2020 = sum(paper.date is not None and paper.date.year == 2020 for paper in papers)
    undated = sum(paper.date is None for paper in papers)
    assert of_2020
    assert f"2020: {of_2020} ../../archive/filter/?tag=tag-3&year=2020," in written["tags/tag-3/"]
    href = "../archive/filter.md?tag=tag-3&year=undated"
    assert f"\n[{undated} papers of unknown date]({href}) left out.\n" in written["tags/tag-3/"]


def test_a_tag_page_lists_the_eight_tags_that_most_often_stand_with_it(
    archive: Archive, written: dict[str, str]
) -> None:
    most, *_ = companions(archive.papers, archive.tags)["tag-3"].items()
    part = written["tags/tag-3/"].partition("## Often on the same papers\n")[2].partition("##")[0]
    slug, count = most
    items = [line for line in part.splitlines() if line.startswith("- ")]
    assert len(items) == 8
    assert items[0].startswith(f"- [Tag &amp; {slug.removeprefix('tag-')}]({slug}.md)")
    assert items[0].endswith(
        f"[{count} papers with both](../archive/filter.md?tag=tag-3&tag={slug})"
    )


def test_pages_after_the_first_hold_the_list_only(written: dict[str, str]) -> None:
    second = written["tags/tag-0/page/2/"]
    assert "\n# Tag &amp; 0, page 2\n" in second
    assert "tagged [Tag &amp; 0](../../tag-0.md), newest first.\n" in second
    assert "CHART" not in second
    assert "Often on the same papers" not in second


def test_other_names_of_a_tag_are_told() -> None:
    archive = tagged_archive(10, tags=3)
    first, *others = archive.tags
    named = type(first)(
        first.place, first.slug, first.label, first.facet, first.means, aliases=("RAG", "<b>")
    )
    written = pages(Archive(archive.digests, archive.papers, (named, *others)))
    assert "\nAlso called RAG, &lt;b&gt;.\n" in written["tags/tag-0/"]
