from __future__ import annotations

import pytest

from generator.pages.parts.lists.papers import Chip, chip, paper_items
from tests.small_archive import looked_up, paper, tag


@pytest.mark.parametrize(
    ("address", "to_paper", "to_tag"),
    [
        ("", "papers/a.md", "tags/rl.md"),
        ("tags/rl/", "../papers/a.md", "rl.md"),
        ("tags/rl/page/2/", "../../../papers/a.md", "../../rl.md"),
        ("archive/2025/12/", "../../papers/a.md", "../../tags/rl.md"),
    ],
)
def test_links_start_from_the_address_of_the_page(address: str, to_paper: str, to_tag: str) -> None:
    catalogue = looked_up([paper("a", "rl")], tags=[tag("rl")])
    (item,) = paper_items(catalogue, address, ["a"])
    assert item.href == to_paper
    assert item.chips == f"[RL]({to_tag})"
    assert chip(catalogue, address, "rl") == Chip(catalogue.labels["rl"], to_tag, "method")


def test_the_tags_of_a_paper_stand_in_the_order_of_the_vocabulary() -> None:
    vocabulary = [tag("zeta", "data"), tag("alpha", "model"), tag("unused")]
    catalogue = looked_up([paper("a", "alpha", "zeta"), paper("b")], tags=vocabulary)
    first, second = paper_items(catalogue, "tags/", ["a", "b"])
    assert first.chips == ("[ZETA](zeta.md) [ALPHA](alpha.md)")
    assert second.chips == ""


def test_a_paper_listed_twice_stands_twice_in_the_order_given() -> None:
    catalogue = looked_up([paper("a"), paper("b")])
    items = paper_items(catalogue, "papers/", ["b", "a", "b"])
    assert [item.href for item in items] == ["b.md", "a.md", "b.md"]
