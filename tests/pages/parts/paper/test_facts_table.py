from __future__ import annotations

import pytest

from generator.model import (
    Fact,
    FactValue,
    NamedFact,
    PartialDate,
    Place,
    Source,
    SourceKind,
    Statement,
)
from generator.pages.parts.paper.facts_table import LONGEST_VALUE, FactRow, fact_rows


def source(kind: SourceKind, path: str, line: int = 7) -> Source:
    return Source(kind, Place(path, line))


def row(name: str, value: FactValue) -> FactRow:
    fact: Fact[FactValue] = Fact(value, source(SourceKind.DIGEST, "seeds/digests/a_b.txt"))
    (only,) = fact_rows((NamedFact(name, fact),))
    return only


def test_a_fact_tells_its_source_and_the_values_that_it_beat() -> None:
    fact: Fact[FactValue] = Fact(
        PartialDate(2025, 3, 2),
        source(SourceKind.CORRECTION, "/home/me/seeds/corrections/a.yml", 3),
        (
            Statement(PartialDate(2025, 3), source(SourceKind.DIGEST, "seeds/digests/2025/a.json")),
            Statement(PartialDate(2024), source(SourceKind.ARXIV_ID, "b.yml")),
        ),
    )
    rows = fact_rows((NamedFact("date", fact),))
    assert [(each.label, each.value, each.source, each.holds) for each in rows] == [
        ("Date", "2 March 2025", "correction: <code>corrections/a.yml</code>, line 3", True),
        ("Date", "March 2025", "digest: <code>digests/2025/a.json</code>, line 7", False),
        ("Date", "2024", "arXiv id: <code>b.yml</code>, line 7", False),
    ]


def test_a_source_is_told_once_where_fact_after_fact_is_from_it() -> None:
    one, other = source(SourceKind.DIGEST, "a.json"), source(SourceKind.METADATA, "b.yml")
    title: Fact[FactValue] = Fact("A", one, (Statement("B", other),))
    facts = (
        NamedFact("title", title),
        NamedFact("arxiv", Fact("2503.1", other)),
        *(NamedFact(name, Fact("x", one)) for name in ("date", "organisation")),
    )
    told = ["digest: <code>a.json</code>, line 7", "metadata: <code>b.yml</code>, line 7"]
    assert [each.source for each in fact_rows(facts)] == [
        *(*told, "as above"),
        *(told[0], "as above"),
    ]


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("arxiv", "arXiv id"),
        ("author_count", "Number of authors"),
        ("organisation", "Organisation"),
    ],
)
def test_facts_are_called_what_readers_call_them(name: str, label: str) -> None:
    assert row(name, "x").label == label


def test_a_value_is_escaped_for_its_cell() -> None:
    assert row("title", "A | *B* <c>").value == "A &#124; \\*B\\* &lt;c&gt;"
    assert row("title", "A").source == "digest: <code>digests/a\\_b.txt</code>, line 7"
    assert row("authors", ("Ada Ng", "Bo Li")).value == "Ada Ng, Bo Li"


def test_a_long_value_is_cut_and_the_texts_of_the_page_are_not_repeated() -> None:
    assert row("keywords", ("word",) * 99).value == ("word, " * 20).rstrip() + "…"
    assert len(row("keywords", ("word",) * 99).value) <= LONGEST_VALUE + 1
    assert row("abstract", "An abstract.").value == "shown above"
    assert row("authors", ("Ada Ng",) * 15).value == ("Ada Ng, " * 15).removesuffix(", ")
    assert row("authors", ("Ada Ng",) * 16).value == "shown above"
