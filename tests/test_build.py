from __future__ import annotations

from pathlib import Path

import pytest

from generator.archive.dates import LATEST_SECOND, newest_day
from generator.build import build
from generator.config import BuildConfig
from generator.diagnostics import Diagnostics
from generator.model import Archive, Digest, PartialDate
from tests.workspace import make_workspace


@pytest.mark.parametrize(
    ("date", "second"),
    [
        (PartialDate(2026, 6, 18), 1_781_740_800),
        (PartialDate(2026), 1_767_225_600),
        (PartialDate(1960, 1, 1), 0),
        (PartialDate(1, 1, 1), 0),
        (PartialDate(9999, 12, 31), LATEST_SECOND),
        (None, 315_532_800),
    ],
)
def test_the_clock_of_a_build_is_the_newest_date(date: PartialDate | None, second: int) -> None:
    archive = Archive((Digest("a", "A", "a.txt", date, ()),), ())
    assert newest_day(archive) == second


def test_the_steps_are_told_in_their_order(tmp_path: Path, diagnostics: Diagnostics) -> None:
    workspace = make_workspace(tmp_path / "project")
    (workspace.seeds / "digests").mkdir(parents=True)
    (workspace.seeds / "digests" / "a.txt").write_text("Daily Papers\nA Title\nIts abstract.\n", "utf-8")
    config = BuildConfig(workspace.root, workspace.seeds, workspace.docs, workspace.site)
    told: list[str] = []
    build(config, diagnostics, told.append)
    assert diagnostics.report() == ""
    assert told[0] == "reading the seeds"
    assert told[-2:] == ["writing Markdown", "building the site"]


@pytest.mark.parametrize("year", ["1991", "2099"])
def test_a_date_far_from_now_breaks_no_build(
    year: str, tmp_path: Path, diagnostics: Diagnostics
) -> None:
    workspace = make_workspace(tmp_path / "project")
    (workspace.seeds / "digests").mkdir(parents=True)
    text = f"new\nSubscribe\nJun 18\nA Title\nIts abstract.\n1 authors\n·\nDec 22, {year}\n"
    (workspace.seeds / "digests" / "a.txt").write_text(text, "utf-8")
    config = BuildConfig(workspace.root, workspace.seeds, workspace.docs, workspace.site)
    build(config, diagnostics, lambda _step: None)
    assert diagnostics.report() == ""
    assert (workspace.site / "archive" / year / "12" / "index.html").is_file()
