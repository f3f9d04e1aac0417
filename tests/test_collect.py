"""The commands that collect, from the archive to the source and back to the seeds."""

from __future__ import annotations

import datetime as dt
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.collect import FetchOptions, NothingToAskError, fetch, user_agent, wanted_papers
from generator.collecting import FactName, Fetched, parse_base
from generator.commands.collecting import fetched_summary
from generator.config import BuildConfig
from generator.diagnostics import Diagnostics
from generator.model import Archive, Correction, Paper, PartialDate, Place
from tests.collecting.facts.feed import feed, item
from tests.collecting.source import Answer, Asked, Hands, Source, entry, listed, serving
from tests.workspace import Workspace, finish, make_workspace, read_tree

DUMP = "A Title\nAn abstract.\n"
DAY = "2026-08-21"
PLACE = Place("a.txt", 1)


@pytest.fixture
def source() -> Iterator[Source]:
    with serving() as source:
        yield source


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    workspace = make_workspace(tmp_path / "project")
    (workspace.seeds / "digests").mkdir(parents=True)
    (workspace.seeds / "digests" / "a.txt").write_text(DUMP, encoding="utf-8")
    (workspace.seeds / "digests.yml").write_text("a.txt: {id: a, title: A}\n", encoding="utf-8")
    return workspace


def day_after_day(asked: Asked) -> Answer:
    """A source that has a paper for every day."""
    return listed([entry(1, day=asked.query["date"], publishedAt="2026-08-01T00:00:00.000Z")])


def config_of(workspace: Workspace) -> BuildConfig:
    return BuildConfig(workspace.root, workspace.seeds, workspace.docs, workspace.site)


def test_a_named_day_is_fetched(
    workspace: Workspace, source: Source, capsys: pytest.CaptureFixture[str]
) -> None:
    source.reply = day_after_day
    outcome = workspace.run("fetch", DAY, "--base", source.base)
    assert (outcome.code, outcome.stderr) == (0, "")
    assert capsys.readouterr().out == f"1 day stored: {DAY}\n"
    assert {"digests.yml", f"digests/2026/{DAY}.json"} < {*read_tree(workspace.seeds)}


def test_days_are_fetched_from_one_to_another(
    workspace: Workspace, source: Source, capsys: pytest.CaptureFixture[str]
) -> None:
    source.reply = day_after_day
    assert workspace.run("fetch", DAY, "--base", source.base).code == 0
    assert workspace.run("fetch", "2026-08-20", DAY, "--base", source.base).code == 0
    assert capsys.readouterr().out == (
        f"1 day stored: {DAY}\n1 day stored: 2026-08-20\n1 day held already: {DAY}\n"
    )


def test_what_is_wrong_with_an_answer_is_told(workspace: Workspace, source: Source) -> None:
    source.answers = [Answer(b"[")]
    before = read_tree(workspace.seeds)
    outcome = workspace.run("fetch", DAY, "--base", source.base)
    assert (outcome.code, outcome.stderr) == (
        1,
        (
            f"seeds/digests/2026/{DAY}.json:1: error: not stored: "
            "the answer is no JSON, or cut off: line 1, column 2\n1 error\n"
        ),
    )
    assert read_tree(workspace.seeds) == before


def test_a_disk_that_refuses_is_told_of(workspace: Workspace, source: Source) -> None:
    source.reply = day_after_day
    (workspace.seeds / "digests" / "2026").write_text("", encoding="utf-8")
    outcome = workspace.run("fetch", DAY, "--base", source.base)
    assert outcome.code == 1
    assert outcome.stderr.startswith("seeds/digests/2026:1: error: cannot be read or written: ")


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        (["2026-8-21"], "argument DAY: '2026-8-21' is no day such as 2026-08-21"),
        (["2026-02-30"], "argument DAY: '2026-02-30' is no day such as 2026-08-21"),
        (["9999-12-31"], "the day 9999-12-31 is not over yet"),
        ([DAY, "2026-08-20"], f"2026-08-20 is before {DAY}"),
        ([], "no digest has a day to begin after; name the first day"),
        (
            [DAY, "--base", "http://example.org"],
            "argument --base: only https is used, except on this machine",
        ),
    ],
)
def test_bad_usage_is_told_of(arguments: list[str], fault: str, workspace: Workspace) -> None:
    before = read_tree(workspace.seeds)
    outcome = workspace.run("fetch", *arguments)
    assert (outcome.code, outcome.stderr.splitlines()[-1]) == (2, f"digest fetch: error: {fault}")
    assert read_tree(workspace.seeds) == before


@pytest.mark.parametrize("limit", ["-1", "many", "9" * 20])
def test_a_limit_is_a_number(limit: str, workspace: Workspace) -> None:
    outcome = workspace.run("enrich", f"--limit={limit}")
    assert outcome.code == 2
    assert outcome.stderr.endswith(f"argument --limit: '{limit}' is no number of papers\n")


def test_the_days_after_the_newest_digest_are_missing(
    workspace: Workspace, source: Source, hands: Hands, diagnostics: Diagnostics
) -> None:
    (workspace.seeds / "digests.yml").write_text(
        "a.txt: {id: a, title: A, date: 2026-08-19}\n", encoding="utf-8"
    )
    source.reply = day_after_day
    options = FetchOptions(parse_base(source.base))
    fetched = fetch(config_of(workspace), options, diagnostics, lambda _: None, hands.clock)
    assert fetched == Fetched(stored=(dt.date(2026, 8, 20), dt.date(2026, 8, 21)))
    assert not diagnostics.has_errors


def test_no_day_is_asked_for_while_the_seeds_have_errors(
    workspace: Workspace, source: Source, hands: Hands, diagnostics: Diagnostics
) -> None:
    (workspace.seeds / "tags.yml").write_text("- slug: A\n", encoding="utf-8")
    options = FetchOptions(parse_base(source.base))
    config = config_of(workspace)
    assert fetch(config, options, diagnostics, lambda _: None, hands.clock) == Fetched()
    assert diagnostics.has_errors
    assert source.asked == []


def test_today_is_not_over(workspace: Workspace, hands: Hands, diagnostics: Diagnostics) -> None:
    options = FetchOptions(parse_base("https://example.org"), dt.date(2026, 8, 22))
    with pytest.raises(NothingToAskError, match=r"^the day 2026-08-22 is not over yet$"):
        fetch(config_of(workspace), options, diagnostics, lambda _: None, hands.clock)


def test_papers_are_enriched_and_the_seeds_stay_good(
    workspace: Workspace, source: Source, capsys: pytest.CaptureFixture[str]
) -> None:
    source.answers = [feed(item(title="A title"))]
    outcome = workspace.run("enrich", "--base", source.base)
    assert (outcome.code, outcome.stderr) == (0, "")
    assert capsys.readouterr().out == ("papers that lacked facts: 1; of these have new ones: 1\n")
    assert workspace.run("check").code == 0
    assert workspace.run("enrich", "--base", source.base).code == 0
    assert len(source.asked) == 1, "nothing is missing any more"


def test_a_limit_is_kept(workspace: Workspace, source: Source) -> None:
    assert workspace.run("enrich", "--limit", "0", "--base", source.base).code == 0
    assert source.asked == []


@pytest.mark.parametrize("after", [0.05, 0.4])
def test_a_killed_fetch_leaves_every_file_whole(
    after: float, workspace: Workspace, source: Source
) -> None:
    source.reply = day_after_day
    process = workspace.start("fetch", "2026-08-01", DAY, "--base", source.base)
    while not source.asked:
        time.sleep(0.01)
    time.sleep(after)
    process.send_signal(signal.SIGKILL)
    finish(process)
    for path, data in read_tree(workspace.seeds / "digests" / "2026").items():
        assert data.endswith(b"\n]\n") or path.startswith(".")


def paper(**facts: object) -> Paper:
    full: dict[str, object] = {
        "arxiv": "2608.00001",
        "authors": ("Ada Boatman",),
        "categories": ("cs.CL",),
        "date": PartialDate(2026, 8, 1),
    }
    return Paper("a", "A", "An abstract.", PLACE, PLACE, (), **(full | facts))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("facts", "missing"),
    [
        ({}, None),
        ({"arxiv": None}, {FactName.ARXIV}),
        ({"authors": ()}, {FactName.AUTHORS}),
        ({"categories": ()}, {FactName.CATEGORIES}),
        ({"date": None}, {FactName.SUBMITTED}),
        ({"date": PartialDate(2026, 8)}, {FactName.SUBMITTED}),
        (
            {
                "date": PartialDate(2026),
                "correction": Correction(PLACE, "A", "So.", date=PartialDate(2026)),
            },
            None,
        ),
        (
            {"arxiv": None, "authors": (), "categories": (), "date": None},
            {FactName.ARXIV, FactName.AUTHORS, FactName.CATEGORIES, FactName.SUBMITTED},
        ),
    ],
)
def test_what_a_paper_lacks_is_wanted(
    facts: dict[str, object], missing: set[FactName] | None
) -> None:
    wanted = list(wanted_papers(Archive((), (paper(**facts),))))
    assert [each.missing for each in wanted] == ([] if missing is None else [missing])


def test_a_paper_is_wanted_by_the_title_that_a_dump_prints() -> None:
    corrected = paper(arxiv=None, correction=Correction(PLACE, "As printed", "So.", title="A"))
    (wanted,) = wanted_papers(Archive((), (corrected,)))
    assert wanted.title == "As printed"


@pytest.mark.parametrize(
    ("address", "end"),
    [
        ("https://code.example.org/me/archive", " (+https://code.example.org/me/archive)"),
        ("", ""),
        ("https://x-access-token:secret@code.example.org/a", ""),
        ("https://code.example.org/a\r\nX-More: 1", ""),
    ],
)
def test_a_source_is_told_where_to_find_us(
    address: str, end: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REPO_URL", address)
    assert user_agent().partition(" ")[0].startswith("digest-archive/")
    assert user_agent().removeprefix(user_agent().partition(" ")[0]) == end


def test_a_run_is_summed_up() -> None:
    days = tuple(dt.date(2026, 8, number) for number in (18, 19, 20))
    assert fetched_summary(Fetched()) == "no day stored"
    assert fetched_summary(Fetched(days, days[:1], (), days[2:])) == (
        "3 days stored: 2026-08-18 to 2026-08-20\n"
        "1 day without papers among them: 2026-08-18\n"
        "1 day without papers, not stored until a later day has some: 2026-08-20"
    )
