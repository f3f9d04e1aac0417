from __future__ import annotations

from dataclasses import replace

import pytest

from generator.markdown import Markdown
from generator.model import Archive, Digest, PartialDate
from generator.pages.parts.lists.digests import DigestItem, digest_item, newest_digests
from tests.small_archive import digest


def order(*digests: Digest) -> list[str]:
    return [each.id for each in newest_digests(Archive(digests, ()))]


def test_the_newest_digest_comes_first_and_undated_ones_come_last_as_their_dumps_do() -> None:
    assert order(
        digest("z-undated"),
        digest("old", date=PartialDate(2024, 12, 31)),
        digest("a-undated"),
        digest("new", date=PartialDate(2025, 3, 2)),
        digest("month", date=PartialDate(2025, 3)),
        digest("year", date=PartialDate(2025)),
    ) == ["new", "month", "year", "old", "z-undated", "a-undated"]


def test_digests_of_one_day_stay_in_the_order_of_their_dumps() -> None:
    day = PartialDate(2025, 3, 2)
    assert order(digest("b", date=day), digest("a", date=day), digest("c", date=day)) == [
        "b",
        "a",
        "c",
    ]


@pytest.mark.parametrize(
    ("slugs", "count"), [((), "0 entries"), (("a",), "1 entry"), (("a", "b", "a"), "3 entries")]
)
def test_a_digest_counts_its_entries(slugs: tuple[str, ...], count: str) -> None:
    assert digest_item(digest("one", *slugs), "").count == count


def test_a_digest_in_a_list_links_from_the_address_of_the_list() -> None:
    shown = replace(digest("one", "a", date=PartialDate(2025, 3, 2)), title="One <b>")
    assert digest_item(shown, "digests/page/2/") == DigestItem(
        title=Markdown("One &lt;b&gt;"),
        href="../one.md",
        date=Markdown('<time datetime="2025-03-02">2 March 2025</time>'),
        count="1 entry",
    )
