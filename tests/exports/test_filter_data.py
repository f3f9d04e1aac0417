from __future__ import annotations

import gzip
import json
from dataclasses import replace
from itertools import accumulate

import pytest

from generator.exports.filter_data import CARDS_A_FILE, filter_data
from generator.indexing.indexes import index_archive
from generator.model import Archive, Paper
from generator.pages.parts.lists.paging import PAGE_LENGTH
from generator.phrases import byline
from generator.urls import FILTER_CARDS, FILTER_INDEX
from tests.tagged_archive import tagged_archive, typeset

BUDGET = 200_000
"""Bytes over the wire, compressed, for the index and one page of results at 10,000 papers."""


def exported(archive: Archive) -> dict[str, str]:
    return filter_data(archive, index_archive(archive), typeset(archive))


@pytest.fixture(scope="module")
def archive() -> Archive:
    return tagged_archive(200)


@pytest.fixture(scope="module")
def files(archive: Archive) -> dict[str, str]:
    return exported(archive)


@pytest.fixture(scope="module")
def newest_first(archive: Archive) -> list[Paper]:
    papers = archive.papers_by_slug
    return [papers[slug] for slug in index_archive(archive).newest_first]


def test_the_index_tells_which_papers_carry_a_tag(
    archive: Archive, files: dict[str, str], newest_first: list[Paper]
) -> None:
    tags = json.loads(files[FILTER_INDEX])["tags"]
    assert list(tags) == [tag.slug for tag in archive.tags]
    for slug, gaps in tags.items():
        carrying = {newest_first[number].slug for number in accumulate(gaps)}
        assert carrying == {
            paper.slug for paper in archive.papers if slug in {tag.slug for tag in paper.tags}
        }


def test_the_index_tells_which_papers_stand_in_a_digest(
    archive: Archive, files: dict[str, str], newest_first: list[Paper]
) -> None:
    digests = json.loads(files[FILTER_INDEX])["digests"]
    assert {
        identifier: {newest_first[number].slug for number in accumulate(gaps)}
        for identifier, gaps in digests.items()
    } == {digest.id: set(digest.papers) for digest in archive.digests}


def test_the_index_tells_the_run_of_papers_of_each_year(
    files: dict[str, str], newest_first: list[Paper]
) -> None:
    years = json.loads(files[FILTER_INDEX])["years"]
    assert sum(count for _, count in years.values()) == len(newest_first)
    for year, (first, count) in years.items():
        run = newest_first[first : first + count]
        assert {str(paper.date.year) if paper.date else "undated" for paper in run} == {year}


def test_the_index_tells_which_papers_have_a_link_of_a_kind(
    archive: Archive, files: dict[str, str], newest_first: list[Paper]
) -> None:
    has = json.loads(files[FILTER_INDEX])["has"]
    assert list(has) == ["code", "data"]
    for kind, gaps in has.items():
        numbers = set(accumulate(gaps))
        assert numbers == {
            number
            for number, paper in enumerate(newest_first)
            if kind in {link.kind.value for link in paper.links}
        }
    bare = tuple(replace(each, links=()) for each in archive.papers)
    index = json.loads(exported(replace(archive, papers=bare))[FILTER_INDEX])
    assert index["has"] == {}


def test_every_card_stands_in_the_file_of_its_number(
    files: dict[str, str], newest_first: list[Paper]
) -> None:
    index = json.loads(files[FILTER_INDEX])
    assert index["cards"] == {"address": FILTER_CARDS, "each": CARDS_A_FILE}
    assert index["papers"] == len(newest_first)
    for number, paper in enumerate(newest_first):
        file = json.loads(files[FILTER_CARDS.format(number=number // CARDS_A_FILE)])
        assert file["version"] == index["version"]
        assert file["cards"][number % CARDS_A_FILE] == [
            f"papers/{paper.slug}/",
            paper.title,
            byline(paper),
            str(paper.date) if paper.date else "",
        ]


def test_the_same_archive_gives_the_same_files(archive: Archive, files: dict[str, str]) -> None:
    assert exported(archive) == files


def test_another_archive_has_another_version(files: dict[str, str]) -> None:
    other = exported(tagged_archive(201))
    versions = [json.loads(each[FILTER_INDEX])["version"] for each in (files, other)]
    assert versions[0] != versions[1]


def test_an_archive_without_papers_has_an_index_only() -> None:
    files = exported(Archive(digests=(), papers=(), tags=()))
    assert list(files) == [FILTER_INDEX]
    assert json.loads(files[FILTER_INDEX])["years"] == {}


def test_ten_thousand_papers_fit_the_budget_even_where_results_lie_scattered() -> None:
    sizes = {
        path: len(gzip.compress(text.encode(), mtime=0))
        for path, text in exported(tagged_archive(10_000)).items()
    }
    index = sizes.pop(FILTER_INDEX)
    assert index + sum(sorted(sizes.values())[-PAGE_LENGTH:]) <= BUDGET
