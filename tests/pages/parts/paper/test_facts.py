from __future__ import annotations

import pytest

from generator.markdown import Markdown
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
from generator.pages.parts.paper.facts import LONGEST_VALUE, FactRow, known_facts


def source(kind: SourceKind, path: str, line: int = 7) -> Source:
    return Source(kind, Place(path, line))


def row(name: str, value: FactValue) -> FactRow:
    fact: Fact[FactValue] = Fact(value, source(SourceKind.DIGEST, "seeds/digests/a_b.txt"))
    ((only,),) = (known.rows for known in known_facts((NamedFact(name, fact),)))
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
    assert [(known.source, *known.rows) for known in known_facts((NamedFact("date", fact),))] == [
        (
            "From correction: <code>corrections/a.yml</code>, line 3",
            FactRow("Date", Markdown("2 March 2025"), holds=True),
        ),
        (
            "From digest: <code>digests/2025/a.json</code>, line 7",
            FactRow("Date", Markdown("March 2025"), holds=False),
        ),
        (
            "From arXiv id: <code>b.yml</code>, line 7",
            FactRow("Date", Markdown("2024"), holds=False),
        ),
    ]


def test_a_source_is_told_once_where_fact_after_fact_is_from_it() -> None:
    one, other = source(SourceKind.DIGEST, "a.json"), source(SourceKind.METADATA, "b.yml")
    title: Fact[FactValue] = Fact("A", one, (Statement("B", other),))
    facts = (
        NamedFact("title", title),
        NamedFact("arxiv", Fact("2503.1", other)),
        *(NamedFact(name, Fact("x", one)) for name in ("date", "organisation")),
    )
    told = ["From digest: <code>a.json</code>, line 7", "From metadata: <code>b.yml</code>, line 7"]
    assert [(known.source, len(known.rows)) for known in known_facts(facts)] == [
        (told[0], 1),
        (told[1], 2),
        (told[0], 2),
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


def test_values_and_paths_are_escaped() -> None:
    assert row("title", "A | *B* <c>").value == "A | \\*B\\* &lt;c&gt;"
    (known,) = known_facts((NamedFact("title", Fact("A", source(SourceKind.DIGEST, "a_b.txt"))),))
    assert known.source == "From digest: <code>a\\_b.txt</code>, line 7"
    assert row("authors", ("Ada Ng", "Bo Li")).value == "Ada Ng, Bo Li"


def test_a_long_value_is_cut_and_the_texts_of_the_page_are_not_repeated() -> None:
    assert row("keywords", ("word",) * 99).value == ("word, " * 20).rstrip() + "…"
    assert len(row("keywords", ("word",) * 99).value) <= LONGEST_VALUE + 1
    assert row("abstract", "An abstract.").value == "shown above"
    assert row("authors", ("Ada Ng",) * 15).value == ("Ada Ng, " * 15).removesuffix(", ")
    assert row("authors", ("Ada Ng",) * 16).value == "shown above"
