"""A build that is killed without a chance to tidy up, at any moment of it."""

from __future__ import annotations

import json
import random
import shutil
import time
from pathlib import Path

from tests.workspace import Workspace, finish, make_workspace, read_tree

KILLS = 6


def dump(year: int) -> str:
    entries = (f"Moss {number} in {year}\nIts abstract is about moss.\n" for number in range(5))
    return "".join(["Daily Papers\n", *entries])


def is_whole(site: Path) -> bool:
    """Whether every paper that the site's data name has its page."""
    data = json.loads((site / "data" / "papers.json").read_text(encoding="utf-8"))
    return all((site / paper["url"] / "index.html").is_file() for paper in data["papers"])


def test_a_killed_build_leaves_the_site_whole_and_the_next_one_ends_right(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path / "project")
    digests = workspace.seeds / "digests"
    digests.mkdir(parents=True)
    (digests / "a.txt").write_text(dump(1999), encoding="utf-8")
    begin = time.monotonic()
    assert workspace.run_alone("build").code == 0
    length = time.monotonic() - begin
    moments = random.Random(7)
    for year in range(2000, 2000 + KILLS):
        (digests / "a.txt").write_text(dump(year), encoding="utf-8")
        builder = workspace.start("build")
        # The first half of a build reads the program and the dumps, and has nothing to leave.
        time.sleep(length * moments.uniform(0.4, 1))
        builder.kill()
        finish(builder)
        assert is_whole(workspace.site)
        assert len([*workspace.root.glob(".site*")]) <= 1
    (digests / "a.txt").write_text(dump(2020), encoding="utf-8")
    assert workspace.run_alone("build").code == 0
    assert read_tree(workspace.site) == read_tree(fresh(workspace, tmp_path / "fresh").site)
    assert [*workspace.root.glob(".site*")] == []


def fresh(workspace: Workspace, folder: Path) -> Workspace:
    """The same inputs, built in a folder where no build was killed."""
    other = make_workspace(folder)
    shutil.copytree(workspace.seeds, other.seeds)
    assert other.run_alone("build").code == 0
    return other
