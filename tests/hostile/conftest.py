"""An archive of attacks and one without any, built as they are published."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.built_once import built_once
from tests.conftest import PUBLISHED
from tests.hostile.hostile_archive import abstract, write_hostile_seeds
from tests.html_page import Element, read_pages
from tests.workspace import Workspace, make_workspace


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return Workspace(built_once(tmp_path_factory, "hostile", _build_hostile))


@pytest.fixture(scope="session")
def pages(hostile: Workspace) -> dict[str, Element]:
    return read_pages(hostile.site)


@pytest.fixture(scope="session")
def papers(hostile: Workspace) -> list[dict[str, str]]:
    data = json.loads((hostile.site / "data" / "papers.json").read_text(encoding="utf-8"))
    found: list[dict[str, str]] = data["papers"]
    return found


@pytest.fixture(scope="session")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Element]:
    """The pages of an archive in which nothing is hostile."""
    return read_pages(Workspace(built_once(tmp_path_factory, "harmless", _build_harmless)).site)


def _build_hostile(folder: Path) -> None:
    workspace = make_workspace(folder)
    write_hostile_seeds(workspace.seeds)
    outcome = workspace.run_alone("build", **PUBLISHED)
    assert outcome.code == 0, outcome.stderr


def _build_harmless(folder: Path) -> None:
    workspace = make_workspace(folder)
    (workspace.seeds / "digests").mkdir(parents=True)
    text = f"A Title\n{abstract('nothing')}\n"
    (workspace.seeds / "digests" / "a.txt").write_text(text, encoding="utf-8")
    assert workspace.run_alone("build", **PUBLISHED).code == 0
