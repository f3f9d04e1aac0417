from __future__ import annotations

from itertools import combinations

from generator.indexing.companions import companions
from tests.tagged_archive import tagged_archive


def test_companions_count_shared_papers_both_ways() -> None:
    archive = tagged_archive(200)
    found = companions(archive.papers, archive.tags)
    for one, other in combinations([tag.slug for tag in archive.tags], 2):
        shared = sum({one, other} <= {tag.slug for tag in paper.tags} for paper in archive.papers)
        assert found[one].get(other, 0) == found[other].get(one, 0) == shared


def test_the_most_frequent_companion_comes_first_and_the_vocabulary_decides_a_tie() -> None:
    archive = tagged_archive(200)
    order = [tag.slug for tag in archive.tags]
    for counts in companions(archive.papers, archive.tags).values():
        ranks = [(-count, order.index(slug)) for slug, count in counts.items()]
        assert ranks == sorted(ranks)


def test_a_tag_that_no_paper_carries_has_no_companions() -> None:
    archive = tagged_archive(200)
    assert companions(archive.papers, archive.tags)[archive.tags[-1].slug] == {}
