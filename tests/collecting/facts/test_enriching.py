"""A run of enriching: what is asked, what is taken, and what a person is told of."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.collecting.facts.asking import ARXIV_LIMITS
from generator.collecting.facts.enriching import Enriched, enrich_papers, fetched_path
from generator.collecting.facts.fetched_file import HEADER
from generator.collecting.facts.wanted import FactName, Wanted
from generator.collecting.http.client import Client, Limits
from generator.diagnostics import Diagnostics
from generator.model import Place
from tests.collecting.facts.feed import feed, item
from tests.collecting.source import Answer, Asked, Hands, Source

CATEGORIES = frozenset({FactName.CATEGORIES})
ALL = frozenset(FactName)
COMPARE = "compare https://arxiv.org/abs/{}, and add what is right to seeds/metadata/"
Run = Callable[..., Enriched]


def known(number: int, title: str = "Lights on the Shore") -> Wanted:
    return Wanted(Place("a.json", number), title, CATEGORIES, f"2608.{number:05}", ("Ada B.",))


def unknown(title: str = "Lights on the Shore", line: int = 1) -> Wanted:
    return Wanted(Place("a.txt", line), title, ALL)


@pytest.fixture
def run(tmp_path: Path, make_client: Callable[[Limits], Client], diagnostics: Diagnostics) -> Run:
    client = make_client(ARXIV_LIMITS)

    def run(*wanted: Wanted) -> Enriched:
        return enrich_papers(
            wanted,
            tmp_path,
            client,
            str.casefold,
            diagnostics=diagnostics,
            progress=lambda _: None,
        )

    return run


def written(seeds: Path) -> str:
    path = fetched_path(seeds)
    return path.read_text(encoding="utf-8").removeprefix(HEADER) if path.exists() else ""


def test_ids_are_asked_for_in_batches_three_seconds_apart(
    run: Run, source: Source, hands: Hands, tmp_path: Path
) -> None:
    source.reply = lambda asked: feed(
        *(item(f"{each}v1", f"Paper {each}") for each in asked.query["id_list"].split(","))
    )
    wanted = [known(number, f"Paper 2608.{number:05}") for number in range(250)]
    assert run(*wanted) == Enriched(asked=250, found=250)
    assert [asked.path for asked in source.asked] == ["/api/query"] * 3
    assert [len(asked.query["id_list"].split(",")) for asked in source.asked] == [100, 100, 50]
    assert [asked.query["max_results"] for asked in source.asked] == ["100", "100", "50"]
    assert hands.slept == [3, 3]
    assert written(tmp_path).count("\n  categories: ") == 250


def test_only_what_is_missing_is_written(run: Run, source: Source, tmp_path: Path) -> None:
    source.answers = [feed(item("2608.00001"))]
    run(known(1))
    assert written(tmp_path) == (
        '- title: "Lights on the Shore"\n  arxiv: "2608.00001"\n  categories: ["cs.CL", "cs.AI"]\n'
    )


def test_a_title_is_asked_for_alone_and_taken_where_it_is_the_same(
    run: Run, source: Source, hands: Hands, tmp_path: Path
) -> None:
    source.answers = [feed(item(title="LIGHTS on the Shore")), feed()]
    assert run(unknown(), unknown("Another: a $\\mu$-Title", 2)) == Enriched(asked=2, found=1)
    assert [asked.query["search_query"] for asked in source.asked] == [
        'ti:"Lights on the Shore"',
        'ti:"Another a"',
    ]
    assert hands.slept == [3]
    assert written(tmp_path) == (
        '- title: "Lights on the Shore"\n  arxiv: "2608.00001"\n  submitted: 2026-08-01\n'
        '  authors: ["Ada Boatman", "Bo Ferry"]\n  categories: ["cs.CL", "cs.AI"]\n'
    )


def test_a_near_title_is_listed_and_not_taken(
    run: Run, source: Source, tmp_path: Path, diagnostics: Diagnostics
) -> None:
    source.answers = [feed(item("2608.00007", "Lights off the Shore"), item("2608.00008", "Bread"))]
    assert run(unknown()) == Enriched(asked=1, found=0)
    assert not fetched_path(tmp_path).exists()
    assert [str(each) for each in diagnostics.found] == [
        (
            "a.txt:1: warning: arXiv's 2608.00007 may be this paper; nothing is taken "
            f"({COMPARE.format('2608.00007')})"
        )
    ]


def test_of_two_papers_of_one_title_none_is_taken(
    run: Run, source: Source, tmp_path: Path, diagnostics: Diagnostics
) -> None:
    source.answers = [feed(item("2608.00007"), item("2608.00008"))]
    run(unknown())
    assert not fetched_path(tmp_path).exists()
    assert len(diagnostics.found) == 2


def test_an_answer_renames_no_paper(
    run: Run, source: Source, tmp_path: Path, diagnostics: Diagnostics
) -> None:
    """Whether it is about another paper, or about the one asked for under another name."""
    source.answers = [feed(item("2608.00009"), item("2608.00001", "Bread in Winter"))]
    assert run(known(1), known(2)) == Enriched(asked=2, found=0)
    assert not fetched_path(tmp_path).exists()
    assert [str(each) for each in diagnostics.found] == [
        (
            "a.json:1: warning: arXiv has another title and other authors for 2608.00001 "
            f"({COMPARE.format('2608.00001')})"
        ),
        "a.json:2: warning: arXiv does not know 2608.00002 (is that the paper's id?)",
    ]


def test_a_new_title_of_a_later_version_does_not_matter(
    run: Run, source: Source, tmp_path: Path
) -> None:
    source.answers = [feed(item("2608.00001v3", "Bread in Winter", authors=("Ada B.", "Bo C.")))]
    run(known(1))
    assert written(tmp_path).startswith('- title: "Lights on the Shore"\n  arxiv: "2608.00001"\n')


def test_a_bad_id_is_found_among_good_ones(
    run: Run, source: Source, diagnostics: Diagnostics
) -> None:
    def reply(asked: Asked) -> Answer:
        ids = asked.query["id_list"].split(",")
        if "2608.00005" in ids:
            return Answer(b"no", 400)
        return feed(*(item(each) for each in ids))

    source.reply = reply
    assert run(*map(known, range(1, 9))) == Enriched(asked=8, found=7)
    assert [each.place.line for each in diagnostics.found] == [5]
    assert len(source.asked) == 7


def test_a_refused_answer_is_told_of_and_the_next_asked_for(
    run: Run, source: Source, diagnostics: Diagnostics
) -> None:
    source.answers = [Answer(b"[]"), Answer(b"no", 404), feed(item(title="Other"))]
    assert run(known(1), unknown(), unknown("Other", 2)) == Enriched(asked=3, found=1)
    assert [str(each) for each in diagnostics.found] == [
        (
            "a.json:1: error: arXiv, asked for this id and others: the answer is of another type "
            "than application/atom+xml"
        ),
        "a.txt:1: error: arXiv, asked for this title: the source answers with status 404",
    ]


def test_a_failing_source_is_not_asked_for_more_and_what_was_found_stays(
    run: Run, source: Source, tmp_path: Path, diagnostics: Diagnostics
) -> None:
    source.answers = [feed(item("2608.00001")), *[Answer(status=503)] * 5]
    assert run(known(1), unknown(), unknown("Other", 2)).found == 1
    assert written(tmp_path) != ""
    assert [str(each) for each in diagnostics.found] == [
        (
            f"{fetched_path(tmp_path)}:1: error: not all was asked for: "
            "the source answers with status 503, 5 times"
        )
    ]


def test_nothing_is_asked_for_where_nothing_can_be_added(
    run: Run, source: Source, tmp_path: Path, diagnostics: Diagnostics
) -> None:
    fetched_path(tmp_path).parent.mkdir()
    fetched_path(tmp_path).write_text("a: b\n", encoding="utf-8")
    assert run(known(1)).found == 0
    assert source.asked == []
    assert [each.message for each in diagnostics.found] == [
        "nothing can be added: it is no list of records, each with a title of its own"
    ]
