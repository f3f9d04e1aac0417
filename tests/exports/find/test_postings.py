from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

import pytest

from generator.exports.find import find_files
from generator.exports.find.packing import packed_rising
from generator.indexing.indexes import index_archive
from generator.model import Archive, Paper, PartialDate
from generator.urls import FILTER_DIGESTS, FILTER_INDEX, FILTER_TAGS
from tests.tagged_archive import tagged_archive, typeset


def exported(archive: Archive, path: str) -> dict[str, object]:
    file: dict[str, object] = json.loads(
        find_files(archive, index_archive(archive), typeset(archive))[path]
    )
    return file


@pytest.fixture(scope="module")
def archive() -> Archive:
    return tagged_archive(200)


@pytest.fixture(scope="module")
def newest_first(archive: Archive) -> list[Paper]:
    papers = archive.papers_by_slug
    return [papers[slug] for slug in index_archive(archive).newest_first]


def of_runs(runs: Sequence[int]) -> list[int]:
    pairs = zip(runs[::2], runs[1::2], strict=True)
    return [number for first, count in pairs for number in range(first, first + count)]


def test_tags_with_papers_have_names_counts_and_papers(
    archive: Archive, newest_first: list[Paper]
) -> None:
    lists = {
        tag.slug: [
            number
            for number, paper in enumerate(newest_first)
            if tag.slug in {carried.slug for carried in paper.tags}
        ]
        for tag in archive.tags
    }
    used = [tag for tag in archive.tags if lists[tag.slug]]
    assert len(used) < len(archive.tags)
    index = exported(archive, FILTER_INDEX)
    assert index["tags"] == [[tag.slug, tag.label, tag.facet, len(lists[tag.slug])] for tag in used]
    assert index["papers"] == len(newest_first)
    file = exported(archive, FILTER_TAGS)
    assert file["tags"] == {tag.slug: packed_rising(lists[tag.slug]) for tag in used}


def test_kinds_of_links_have_names_counts_and_papers(
    archive: Archive, newest_first: list[Paper]
) -> None:
    lists = {
        kind: [
            number
            for number, paper in enumerate(newest_first)
            if kind in {link.kind.value for link in paper.links}
        ]
        for kind in ("code", "data")
    }
    assert exported(archive, FILTER_INDEX)["has"] == [
        ["code", "Code", len(lists["code"])],
        ["data", "Data", len(lists["data"])],
    ]
    packed = {kind: packed_rising(numbers) for kind, numbers in lists.items()}
    assert exported(archive, FILTER_TAGS)["has"] == packed
    bare = replace(archive, papers=tuple(replace(each, links=()) for each in archive.papers))
    assert exported(bare, FILTER_INDEX)["has"] == []


def test_digests_have_titles_and_papers(archive: Archive, newest_first: list[Paper]) -> None:
    numbers = {paper.slug: number for number, paper in enumerate(newest_first)}
    assert exported(archive, FILTER_DIGESTS)["digests"] == {
        digest.id: [digest.title, packed_rising(sorted(numbers[slug] for slug in digest.papers))]
        for digest in archive.digests
    }


def test_years_and_months_are_runs_of_papers(archive: Archive, newest_first: list[Paper]) -> None:
    index = exported(archive, FILTER_INDEX)
    years, months = index["years"], index["months"]
    assert isinstance(years, list)
    assert isinstance(months, list)
    assert [name for name, _ in years][-1] == "undated"
    dates = [str(paper.date or "undated") for paper in newest_first]
    for name, runs in years:
        assert of_runs(runs) == [
            number for number, date in enumerate(dates) if date.partition("-")[0] == name
        ]
        assert len(runs) == 2
    for name, runs in months:
        assert of_runs(runs) == [number for number, date in enumerate(dates) if date[:7] == name]


def test_a_paper_of_a_year_alone_among_those_of_january_breaks_the_run_of_the_month() -> None:
    first, second, third = tagged_archive(3).papers
    papers = (
        replace(first, title="a", date=PartialDate(2024, 1)),
        replace(second, title="b", date=PartialDate(2024)),
        replace(third, title="c", date=PartialDate(2024, 1)),
    )
    index = exported(replace(tagged_archive(3), papers=papers, digests=()), FILTER_INDEX)
    assert index["years"] == [["2024", [0, 3]]]
    assert index["months"] == [["2024-01", [0, 1, 2, 1]]]


def test_it_is_told_of_how_many_papers_the_upvotes_are_known(archive: Archive) -> None:
    assert exported(archive, FILTER_INDEX)["upvoted"] == 0
    first, *others = archive.papers
    counted = replace(archive, papers=(replace(first, upvotes=0), *others))
    assert exported(counted, FILTER_INDEX)["upvoted"] == 1
