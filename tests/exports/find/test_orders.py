from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from generator.exports.find.orders import orders
from generator.exports.find.packing import packed
from generator.indexing.indexes import index_archive
from tests.tagged_archive import tagged_archive


def test_upvotes_that_are_not_known_are_told_from_none() -> None:
    archive = tagged_archive(3)
    first, second, third = archive.papers
    papers = (replace(first, upvotes=0), second, replace(third, upvotes=41))
    archive = replace(archive, papers=papers)
    numbers = {paper.slug: paper.upvotes for paper in papers}
    told = [numbers[slug] for slug in index_archive(archive).newest_first]
    expected = packed(0 if each is None else each + 1 for each in told)
    assert orders(archive, index_archive(archive))["upvotes"] == expected


def test_papers_of_one_date_in_a_row_are_counted() -> None:
    archive = tagged_archive(200)
    papers = archive.papers_by_slug
    dates = [papers[slug].date for slug in index_archive(archive).newest_first]
    runs = [len(list(run)) for _, run in groupby(dates)]
    assert len(runs) < len(dates)
    assert orders(archive, index_archive(archive))["days"] == packed(runs)
