from __future__ import annotations

from dataclasses import replace

import pytest

from tests.small_archive import paper, paper_page


def test_a_name_leads_to_its_page_where_it_has_one() -> None:
    first = replace(paper("a"), authors=("Ada Ng", "Bo Li"))
    second = replace(paper("b"), authors=("Ada Ng",))
    assert ("\n[Ada Ng](../authors/ada-ng.md), Bo Li\n{ .paper__authors }\n") in paper_page(
        first, second
    )


def test_a_name_from_right_to_left_takes_nothing_along() -> None:
    name = "\u05d0\u05d1 \u05d2\u05d3"
    assert f"\n<bdi>{name}</bdi>, Bo Li\n" in paper_page(
        replace(paper("a"), authors=(name, "Bo Li"))
    )


def test_of_a_long_list_of_authors_those_between_are_folded_and_none_stands_twice() -> None:
    names = tuple(f"N{number}" for number in range(150))
    text = paper_page(replace(paper("a"), authors=names))
    assert f"\n{', '.join([*names[:8], '…', *names[-2:]])}\n{{ .paper__authors }}\n" in text
    folded = text.partition("<summary>The 140 authors between</summary>\n\n")[2]
    assert folded.startswith(f"{', '.join(names[8:-2])}\n{{ .paper__authors }}\n")
    assert "between</summary>" not in paper_page(replace(paper("a"), authors=names[:11]))


@pytest.mark.parametrize(("count", "links"), [(25, 25), (26, 10)])
def test_of_very_many_authors_those_who_are_always_seen_are_links(count: int, links: int) -> None:
    names = tuple(f"Ada N{number}" for number in range(count))
    other = replace(paper("b"), authors=names)
    assert paper_page(replace(paper("a"), authors=names), other).count("](../authors/") == links


def test_a_list_of_more_authors_than_a_page_holds_goes_on_on_the_next() -> None:
    names = tuple(f"N{number}" for number in range(151))
    text = paper_page(replace(paper("a"), authors=names))
    assert f"\n{', '.join([*names[:8], '…', *names[-2:]])}\n{{ .paper__authors }}\n" in text
    assert "\n[All 151 authors](a/page/2.md)\n{ .folded }\n" in text
    assert "N99" not in text.partition("\n# A ")[2].partition("\n## Cite\n")[0]
