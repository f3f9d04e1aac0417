from generator.discovery.trends import part_archive
from tests.discovery.trends.archives import QUARTERS, archive, captured, every_month, in_quarter

PAPERS = [
    each for year, number in QUARTERS for each in in_quarter(year, number, ["Gloves"] * 20, "pose")
]


def test_papers_are_parted_by_quarter_and_by_tag() -> None:
    parts = part_archive(archive(PAPERS, tags=["pose", "unused"]))
    assert [len(parts.papers[key]) for key in QUARTERS] == [20] * 6
    assert list(parts.by_tag) == ["pose", "unused"]
    assert parts.by_tag["pose"] == parts.papers
    assert parts.by_tag["unused"] == {}


def test_titles_are_read_where_enough_was_captured() -> None:
    enough = part_archive(archive(PAPERS, every_month(), tags=["pose"]))
    assert (enough.is_enough, enough.captured, list(enough.titles.terms)) == (True, 6, ["glove"])
    less = part_archive(archive(PAPERS, captured((2025, 3)), tags=["pose"]))
    assert (less.is_enough, less.captured, list(less.titles.terms)) == (False, 1, [])
