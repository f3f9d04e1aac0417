from __future__ import annotations

import pytest

from generator.diagnostics import Diagnostics
from generator.model import PartialDate
from generator.pages import Catalogue, Page, plan_pages, render_page
from generator.pages.kinds import papers as paper_kind
from tests.small_archive import digest, looked_up, paper, tag


def small() -> Catalogue:
    return looked_up(
        [paper("a", "rl", date=PartialDate(2025, 3)), paper("b")],
        digests=[digest("one", "a", "b")],
        tags=[tag("rl")],
    )


def planned(catalogue: Catalogue) -> tuple[Page, ...]:
    return plan_pages(catalogue, Diagnostics())


def test_every_kind_of_page_is_planned_at_its_address() -> None:
    addresses = [page.address for page in planned(small())]
    assert addresses[0] == ""
    assert {
        "papers/a/",
        "tags/",
        "tags/rl/",
        "archive/filter/",
        "search/",
        "archive/",
        "archive/2025/",
        "archive/2025/03/",
        "archive/undated/",
        "digests/",
        "digests/one/",
    } <= set(addresses)


def test_two_pages_of_one_address_are_an_error(diagnostics: Diagnostics) -> None:
    plan_pages(looked_up([paper("a"), paper("a")]), diagnostics)
    assert diagnostics.report() == (
        "papers/a.md:1: error: two pages have the address papers/a/\n1 error"
    )


def test_a_plan_makes_no_views(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(paper_kind, "_paper_view", refuse)
    (page,) = [page for page in planned(small()) if page.address == "papers/a/"]
    with pytest.raises(AssertionError):
        render_page(page)


def test_equal_archives_have_equal_views_which_can_be_keys() -> None:
    first, second = ({page.address: page.view() for page in planned(small())} for _ in range(2))
    assert first == second
    assert len(set(first.values())) == len(first)
