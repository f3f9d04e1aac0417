from __future__ import annotations

from generator.model import PartialDate
from generator.pages.kinds.feeds import feeds_page
from tests.small_archive import looked_up, paper, rendered, tag


def test_every_tag_that_has_papers_is_listed_with_both_formats() -> None:
    dated, undated = paper("a", "x", date=PartialDate(2025)), paper("b", "y")
    catalogue = looked_up([dated, undated], tags=[tag("x"), tag("y")])
    (text,) = rendered(feeds_page(catalogue)).values()
    assert (
        '<li>X: <a href="tags/x.xml" type="application/atom+xml">Atom</a>, '
        '<a href="tags/x.json" type="application/feed+json">JSON Feed</a></li>'
    ) in text
    assert '<a href="papers.xml"' in text
    assert "tags/y.xml" not in text
