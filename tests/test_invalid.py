"""Each folder of tests/invalid holds one mistake and the exact messages that it must give."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.workspace import PROJECT, Workspace

MISTAKES = sorted(path.parent.name for path in (PROJECT / "tests" / "invalid").glob("*/seeds"))


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    (tmp_path / "mkdocs.yml").touch()
    return Workspace(tmp_path)


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_gives_exactly_these_messages(
    mistake: str, workspace: Workspace, *, refresh_goldens: bool
) -> None:
    folder = PROJECT / "tests" / "invalid" / mistake
    workspace.seeds.symlink_to(folder / "seeds")
    outcome = workspace.run("check")
    if refresh_goldens:
        (folder / "messages.txt").write_text(outcome.stderr, encoding="utf-8")
    assert outcome.stderr == (folder / "messages.txt").read_text(encoding="utf-8")
    assert outcome.code == 1


@pytest.mark.parametrize("mistake", MISTAKES)
def test_nothing_is_written_while_a_mistake_stands(mistake: str, workspace: Workspace) -> None:
    workspace.seeds.symlink_to(PROJECT / "tests" / "invalid" / mistake / "seeds")
    assert workspace.run("build").code == 1
    assert sorted(path.name for path in workspace.root.iterdir()) == ["mkdocs.yml", "seeds"]


def test_there_are_mistakes_of_every_kind_of_input() -> None:
    assert len(MISTAKES) >= 40
    kinds = {mistake.partition("-")[0] for mistake in MISTAKES}
    assert kinds == {"correction", "digests", "dump", "file", "metadata", "tags", "yaml"}
