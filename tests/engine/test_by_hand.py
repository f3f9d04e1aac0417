"""The site engine run without the command, as `mkdocs build` and `mkdocs gh-deploy` do."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.workspace import PATIENCE, Workspace, make_workspace, read_tree

ENGINE = Path(sys.executable).with_name("mkdocs")
DUMP = "Daily Papers\nMoss in Spring\nIts abstract is about moss.\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    workspace = make_workspace(tmp_path / "project")
    (workspace.seeds / "digests").mkdir(parents=True)
    (workspace.seeds / "digests" / "a.txt").write_text(DUMP, encoding="utf-8")
    return workspace


def by_hand(workspace: Workspace, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [ENGINE, "build", *options],
        cwd=workspace.root,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


def without_dates(tree: dict[str, bytes]) -> dict[str, bytes]:
    """The site without its maps, which say the day of the newest paper or of the build."""
    return {name: content for name, content in tree.items() if not name.startswith("sitemap")}


def test_by_hand_the_engine_says_that_there_are_no_papers(workspace: Workspace) -> None:
    done = by_hand(workspace)
    assert done.returncode == 1
    assert "docs/ has no papers and no search: run `digest build`" in done.stdout + done.stderr
    assert not workspace.site.exists()


def test_by_hand_the_engine_gives_the_site_that_the_command_has_built(workspace: Workspace) -> None:
    assert workspace.run("build").code == 0
    built = read_tree(workspace.site)
    assert "pagefind/pagefind-entry.json" in built
    assert by_hand(workspace, "--site-dir", "other").returncode == 0
    assert without_dates(read_tree(workspace.root / "other")) == without_dates(built)
    assert by_hand(workspace).returncode == 0
    assert without_dates(read_tree(workspace.site)) == without_dates(built)


@pytest.mark.parametrize("gone", ["pagefind", "data"])
def test_by_hand_the_engine_says_that_the_search_has_no_index(
    gone: str, workspace: Workspace
) -> None:
    assert workspace.run("build").code == 0
    shutil.rmtree(workspace.site / gone)
    done = by_hand(workspace)
    assert done.returncode == 1
    assert "the search has no index for these pages: run `digest" in done.stdout + done.stderr


def test_a_site_holds_no_file_of_the_engines_own(toy: Workspace) -> None:
    theme = toy.root / "generator" / "theme" / "assets"
    ours = {f"assets/{name}" for name in read_tree(theme)}
    assert {name for name in read_tree(toy.site) if name.startswith("assets/")} == ours
    assert (toy.site / ".nojekyll").read_bytes() == b""
