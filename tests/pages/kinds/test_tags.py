from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.indexing import companions, index_archive
from generator.model import Archive, Discovery, Quarter, Trends, quarter_of
from generator.pages.kinds.tags import tag_index, tag_pages
from generator.pages.parts.lists.tags import tags_by_facet
from generator.urls import HOME
from tests.small_archive import rendered
from tests.tagged_archive import looked_up, tagged_archive


def pages(archive: Archive) -> dict[str, str]:
    return rendered(tag_pages(looked_up(archive)))


def index(archive: Archive) -> str:
    (text,) = rendered(tag_index(looked_up(archive))).values()
    return text


@pytest.fixture(scope="module")
def archive() -> Archive:
    return tagged_archive(300, tags=20)


@pytest.fixture(scope="module")
def written(archive: Archive) -> dict[str, str]:
    return pages(archive)


def test_the_index_tells_each_tag_in_use_with_its_count_and_meaning(archive: Archive) -> None:
    carrying = index_archive(archive).by_tag["tag-0"]
    assert (
        f"- [Tag &amp; 0](tag-0.md){{ .tag .tag--contribution }} {len(carrying)}\n\n"
        "    Is about the subject 0.\n"
    ) in index(archive)


def test_the_index_has_a_part_for_each_facet_and_one_for_tags_on_no_paper(archive: Archive) -> None:
    before, _, unused = index(archive).partition("\n## Not on any paper yet\n")
    assert "\n## Kind of contribution { #contribution }\n" in before
    assert "tag-19.md" not in before
    assert "- Tag &amp; 19\n" in unused
    assert "tag-19.md" not in unused


def test_a_large_facet_folds_what_fewer_papers_carry() -> None:
    archive = tagged_archive(300, tags=110)
    contributions = tags_by_facet(looked_up(archive), HOME)[0]
    assert contributions.heading == "Kind of contribution"
    assert len(contributions.tags) > 10
    counts = [item.count for item in contributions.tags]
    assert counts == sorted(counts, reverse=True)
    more = f"<summary>{len(counts) - 10} more of Kind of contribution</summary>"
    assert index(archive).count(more) == 1


def test_a_tag_on_no_paper_has_no_page(written: dict[str, str]) -> None:
    assert "tags/tag-19/" not in written
    assert "tags/tag-18/" in written


def test_an_index_of_tags_that_are_all_in_use_has_no_part_for_others(archive: Archive) -> None:
    used = Archive(archive.digests, archive.papers, archive.tags[:-1])
    assert "Not on any paper yet" not in index(used)


def test_a_tag_page_begins_with_its_meaning_and_count(
    archive: Archive, written: dict[str, str]
) -> None:
    count = len(index_archive(archive).by_tag["tag-3"])
    assert "\nIs about the subject 3.\n{ .lead }\n" in written["tags/tag-3/"]
    assert f"\n{count} papers" in written["tags/tag-3/"]
    assert "(../search.md?tag=tag-3)" in written["tags/tag-3/"]


def test_a_tag_page_charts_the_share_of_its_papers_by_quarter(archive: Archive) -> None:
    papers = [archive.papers_by_slug[slug] for slug in index_archive(archive).by_tag["tag-3"]]
    key = max(quarter for paper in papers if (quarter := quarter_of(paper.date)))
    shown = (Quarter(key[0] - 1, 1, 9, is_partial=True), Quarter(*key, 1204, is_partial=False))
    trends = Trends(quarters=shown)
    written = rendered(tag_pages(replace(looked_up(archive), found=Discovery(trends=trends))))
    count = sum(quarter_of(paper.date) == key for paper in papers)
    earlier = sum(quarter_of(paper.date) == (key[0] - 1, 1) for paper in papers)
    rows = re.findall(r"<td>(\d+)</td><td>([\d,]+)</td>", written["tags/tag-3/"])
    assert rows == [(str(count), "1,204"), (str(earlier), "9")][: len(rows)]
    assert rows


def test_a_tag_page_leads_to_its_undated_papers(archive: Archive, written: dict[str, str]) -> None:
    papers = [archive.papers_by_slug[slug] for slug in index_archive(archive).by_tag["tag-3"]]
    undated = sum(paper.date is None for paper in papers)
    href = "../search.md?tag=tag-3&year=undated"
    assert f", [{undated} undated]({href})" in written["tags/tag-3/"]


def test_a_tag_page_lists_the_six_tags_that_most_often_stand_with_it(
    archive: Archive, written: dict[str, str]
) -> None:
    most, *_ = companions(archive.papers, archive.tags)["tag-3"].items()
    nav = written["tags/tag-3/"].partition("Tags often on the same papers")[2].partition("</nav>")
    slug, count = most
    items = [line for line in nav[0].splitlines() if line.startswith("- ")]
    assert len(items) == 6
    assert items[0] == (
        f"- [Tag &amp; {slug.removeprefix('tag-')}]({slug}.md) "
        f'[{count}](../search.md?tag=tag-3&tag={slug}){{ title="with both tags" }}'
    )


def test_pages_after_the_first_hold_the_list_only(written: dict[str, str]) -> None:
    second = written["tags/tag-0/page/2/"]
    assert "\n# Tag &amp; 0, page 2\n" in second
    assert "\nPapers tagged [Tag &amp; 0](../../tag-0.md), newest first.\n" in second
    assert "<figure" not in second
    assert "Tags often on" not in second


def test_other_names_of_a_tag_are_told() -> None:
    archive = tagged_archive(10, tags=3)
    first, *others = archive.tags
    named = type(first)(
        first.place, first.slug, first.label, first.facet, first.means, aliases=("RAG", "<b>")
    )
    written = pages(Archive(archive.digests, archive.papers, (named, *others)))
    assert " Also called RAG, &lt;b&gt;.\n" in written["tags/tag-0/"]
