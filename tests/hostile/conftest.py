"""An archive of attacks and one without any, built as they are published."""

from __future__ import annotations

import json

import pytest

from tests.conftest import PUBLISHED
from tests.hostile.hostile_archive import abstract, write_hostile_seeds
from tests.html_page import Element, read_pages
from tests.workspace import Workspace, make_workspace


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    workspace = make_workspace(tmp_path_factory.mktemp("hostile"))
    write_hostile_seeds(workspace.seeds)
    outcome = workspace.run_alone("build", **PUBLISHED)
    assert outcome.code == 0, outcome.stderr
    return workspace


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
    workspace = make_workspace(tmp_path_factory.mktemp("harmless"))
    (workspace.seeds / "digests").mkdir(parents=True)
    text = f"A Title\n{abstract('nothing')}\n"
    (workspace.seeds / "digests" / "a.txt").write_text(text, encoding="utf-8")
    assert workspace.run_alone("build", **PUBLISHED).code == 0
    return read_pages(workspace.site)
