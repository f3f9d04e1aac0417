from fractions import Fraction

from generator.discovery.trends import find_trends, part_archive
from generator.model import Trends
from tests.discovery.trends.archives import QUARTERS, archive, captured, in_quarter

RISES = (1, 1, 1, 1, 5, 5)
FALLS = (5, 5, 5, 5, 1, 1)


def tagged() -> list[Trends]:
    papers = []
    for (year, number), rises, falls in zip(QUARTERS, RISES, FALLS, strict=True):
        papers += in_quarter(year, number, ["Rises"] * rises, "up")
        papers += in_quarter(year, number, ["Falls"] * falls, "down", first=10)
        papers += in_quarter(year, number, ["Stays"] * 14, first=20)
    papers += in_quarter(2025, 4, ["Rare"], "rare", first=60)
    tags = ["rare", "down", "up", "unused"]
    return [
        find_trends(part_archive(archive(papers, tags=tags))),
        find_trends(part_archive(archive(papers, captured((2025, 3)), tags=tags))),
    ]


def test_the_tag_whose_share_rose_most_comes_first() -> None:
    trends, _ = tagged()
    assert trends.is_enough
    assert [(each.tag, each.counts) for each in trends.tags] == [("up", RISES), ("down", FALLS)]
    assert trends.tags[0].change == Fraction(10, 41) - Fraction(4, 80)


def test_too_little_captured_tells_no_change_and_puts_the_commonest_tag_first() -> None:
    _, trends = tagged()
    assert (trends.is_enough, trends.captured) == (False, 1)
    assert [(each.tag, each.change) for each in trends.tags] == [("down", None), ("up", None)]
    assert trends.rising == trends.falling == ()


def test_an_empty_archive_has_no_trends() -> None:
    assert find_trends(part_archive(archive([], []))) == Trends()
