"""A run of fetching: what is stored, what is told, and what is left as it was."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from generator.collecting.digests.fetching import Fetched, FetchRequest, day_path, fetch_days
from generator.collecting.http.client import Client
from generator.diagnostics import Diagnostic, Diagnostics, Severity
from generator.model import Place
from tests.collecting.source import Answer, Hands, Source, entry, listed
from tests.workspace import read_tree

DAYS = tuple(dt.date(2026, 8, number) for number in (18, 19, 20, 21))
NO_PAPERS = listed([])
Run = Callable[..., Fetched]


def of(day: dt.date, number: int = 1) -> Answer:
    return listed([entry(number, day=str(day), publishedAt="2026-08-01T00:00:00.000Z")])


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    return tmp_path / "seeds"


@pytest.fixture
def run(seeds: Path, client: Client, hands: Hands, diagnostics: Diagnostics) -> Run:
    def run(
        *days: dt.date,
        again: bool = False,
        believe_empty: bool = True,
        faults: Sequence[Diagnostic] = (),
    ) -> Fetched:
        return fetch_days(
            FetchRequest(days, again=again, believe_empty=believe_empty),
            seeds,
            client,
            hands.clock,
            validate=lambda _data, _path: faults,
            diagnostics=diagnostics,
            progress=lambda _: None,
        )

    return run


def stored(seeds: Path) -> list[str]:
    return [name for name in read_tree(seeds) if name.startswith("digests/")]


def test_each_day_gets_a_file_and_an_entry(run: Run, source: Source, seeds: Path) -> None:
    source.answers = [of(DAYS[0]), NO_PAPERS]
    assert run(*DAYS[:2]) == Fetched(stored=DAYS[:2], empty=DAYS[1:2])
    assert stored(seeds) == ["digests/2026/2026-08-18.json", "digests/2026/2026-08-19.json"]
    assert json.loads(day_path(seeds, DAYS[0]).read_bytes())[0]["paper"]["id"] == "2608.00001"
    assert day_path(seeds, DAYS[1]).read_bytes() == b"[]\n"
    lines = (seeds / "digests.yml").read_text(encoding="utf-8").splitlines()
    assert [line[:15] for line in lines] == ["2026-08-18.json", "2026-08-19.json"]
    assert all(line.endswith("added: 2026-08-22}") for line in lines)


def test_a_day_that_is_held_is_not_asked_for(run: Run, source: Source, seeds: Path) -> None:
    source.answers = [of(DAYS[0])]
    run(DAYS[0])
    before = read_tree(seeds)
    assert run(DAYS[0]) == Fetched(held=DAYS[:1])
    assert len(source.asked) == 1
    assert read_tree(seeds) == before


def test_a_day_is_fetched_again_where_somebody_says_so(
    run: Run, source: Source, seeds: Path
) -> None:
    source.answers = [of(DAYS[0]), of(DAYS[0], 2)]
    run(DAYS[0])
    entered = (seeds / "digests.yml").read_bytes()
    assert run(DAYS[0], again=True).stored == DAYS[:1]
    assert json.loads(day_path(seeds, DAYS[0]).read_bytes())[0]["paper"]["id"] == "2608.00002"
    assert (seeds / "digests.yml").read_bytes() == entered


def test_a_file_that_is_not_good_is_fetched_anew(run: Run, source: Source) -> None:
    source.answers = [of(DAYS[0])] * 2
    run(DAYS[0])
    fault = Diagnostic(Severity.ERROR, Place("x", 1), "odd")
    assert run(DAYS[0], faults=[fault]).held == ()
    assert len(source.asked) == 2


def test_papers_are_not_replaced_by_none(
    run: Run, source: Source, seeds: Path, diagnostics: Diagnostics
) -> None:
    source.answers = [of(DAYS[0]), NO_PAPERS]
    run(DAYS[0])
    before = read_tree(seeds)
    run(DAYS[0], again=True)
    assert read_tree(seeds) == before
    assert [each.message for each in diagnostics.found] == [
        "not stored: the source now lists no papers; the file with papers stays"
    ]


def test_an_empty_day_at_the_end_waits_for_a_day_with_papers(
    run: Run, source: Source, seeds: Path
) -> None:
    source.answers = [NO_PAPERS, of(DAYS[1]), NO_PAPERS, NO_PAPERS]
    assert run(*DAYS, believe_empty=False) == Fetched(
        stored=DAYS[:2], empty=DAYS[:1], not_yet=DAYS[2:]
    )
    assert stored(seeds) == ["digests/2026/2026-08-18.json", "digests/2026/2026-08-19.json"]


def test_a_source_that_gives_nothing_changes_nothing(run: Run, source: Source, seeds: Path) -> None:
    source.reply = lambda _: NO_PAPERS
    assert run(*DAYS, believe_empty=False) == Fetched(not_yet=DAYS)
    assert read_tree(seeds) == {}


@pytest.mark.parametrize(
    "refused",
    [
        (Answer(b"no", 404), "the source answers with status 404"),
        (Answer(b"<html>", headers={"Content-Type": "text/html"}), "the answer is of another type"),
        (Answer(b"[{"), "the answer is no JSON, or cut off: line 1, column 3"),
        (of(DAYS[0]), "[0].paper.submittedOnDailyAt: is of another day than 2026-08-19"),
        (Answer(b"[NaN]"), "the answer holds NaN or an infinity"),
        (Answer(b"[" * 9_999), "the answer has more than 20 levels"),
        (Answer(rb'["\ud800"]'), "a text of the answer holds half a surrogate pair"),
        (listed([entry(1, day="2026-08-19", title="")]), "[0].paper.title: is empty"),
    ],
)
def test_an_answer_that_is_refused_is_told_of_and_the_next_day_asked_for(
    refused: tuple[Answer, str],
    run: Run,
    source: Source,
    seeds: Path,
    diagnostics: Diagnostics,
) -> None:
    answer, fault = refused
    source.answers = [of(DAYS[0]), answer, of(DAYS[2])]
    assert run(*DAYS[:3]).stored == (DAYS[0], DAYS[2])
    assert stored(seeds) == ["digests/2026/2026-08-18.json", "digests/2026/2026-08-20.json"]
    (told,) = map(str, diagnostics.found)
    path = day_path(seeds, DAYS[1])
    assert told.removesuffix(" than application/json") == f"{path}:1: error: not stored: {fault}"


def test_a_failing_source_is_not_asked_for_more(
    run: Run, source: Source, seeds: Path, diagnostics: Diagnostics
) -> None:
    source.answers = [of(DAYS[0]), *[Answer(status=503)] * 5, of(DAYS[2])]
    assert run(*DAYS[:3]).stored == DAYS[:1]
    assert stored(seeds) == ["digests/2026/2026-08-18.json"]
    assert [str(each) for each in diagnostics.found] == [
        (
            f"{day_path(seeds, DAYS[1])}:1: error: not stored: the source answers with status 503, "
            "5 times (no later day was asked for)"
        )
    ]


def test_what_the_reader_calls_an_error_is_not_stored(
    run: Run, source: Source, seeds: Path, diagnostics: Diagnostics
) -> None:
    source.answers = [of(DAYS[0])]
    faults = [
        Diagnostic(Severity.ERROR, Place("day.json", 7), "odd", "so"),
        Diagnostic(Severity.WARNING, Place("day.json", 8), "strange"),
    ]
    assert run(DAYS[0], faults=faults) == Fetched()
    assert read_tree(seeds) == {}
    assert [str(each) for each in diagnostics.found] == ["day.json:7: error: not stored: odd (so)"]


def test_nothing_is_asked_for_where_nothing_can_be_entered(
    run: Run, source: Source, seeds: Path, diagnostics: Diagnostics
) -> None:
    (seeds / "digests.yml").write_text("- a\n", encoding="utf-8")
    assert run(DAYS[0]) == Fetched()
    assert source.asked == []
    assert [str(each) for each in diagnostics.found] == [
        f"{seeds}/digests.yml:1: error: no digest can be entered: it is no mapping of file names"
    ]
