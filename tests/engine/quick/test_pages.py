"""A site of quickly made pages is the site that MkDocs makes alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.engine.quick.pages import QuickPages
from generator.engine.staging import Staging
from generator.work import ONE_BY_ONE
from tests.conftest import PUBLISHED
from tests.workspace import PROJECT, Workspace, make_workspace, read_tree

DUMP = "Daily Papers\nMoss in Spring\nIts abstract is about moss.\nFerns\nOn *ferns* & <b>.\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    workspace = make_workspace(tmp_path / "project")
    (workspace.seeds / "digests").mkdir(parents=True)
    (workspace.seeds / "digests" / "a.txt").write_text(DUMP, encoding="utf-8")
    return workspace


def test_a_plain_build_gives_the_same_site(tmp_path: Path) -> None:
    seeds = PROJECT / "tests" / "toy_archive"
    quick, plain = (make_workspace(tmp_path / name, seeds) for name in ("quick", "plain"))
    assert quick.run_alone("build", **PUBLISHED).code == 0
    assert plain.run_alone("build", "--plain", **PUBLISHED).code == 0
    assert read_tree(quick.site) == read_tree(plain.site)


def test_only_pages_that_people_have_written_are_left_to_mkdocs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the project's own address is known, which links from pages of papers lead to."""
    for name, address in PUBLISHED.items():
        monkeypatch.setenv(name, address)
    toy = make_workspace(tmp_path / "toy", PROJECT / "tests" / "toy_archive")
    assert toy.run_alone("build", **PUBLISHED).code == 0
    other = toy.root / "other"
    quick = QuickPages(Staging(other, None), ONE_BY_ONE)
    config = load_config(str(toy.root / "mkdocs.yml"), site_dir=str(other), hooks=[], plugins=[])
    config.plugins["quick_pages"] = quick
    build(config)
    generated = (toy.docs / ".generated").read_text(encoding="utf-8").splitlines()
    assert not set(quick.unfamiliar) & set(generated)
    assert not quick.differing


def test_a_broken_link_of_a_quickly_made_page_fails_the_build(workspace: Workspace) -> None:
    template = workspace.root / "generator" / "templates" / "paper.md.jinja"
    text = template.read_text(encoding="utf-8")
    template.write_text(f"{text}\n[Nowhere](nowhere.md) [x](../tags/index.md#y)\n", "utf-8")
    outcome = workspace.run_alone("build")
    assert outcome.code == 1
    assert "contains a link 'nowhere.md', but the target" in outcome.stderr
    template.write_text(f"{text}\n[Somewhere](../tags/index.md#nowhere)\n", "utf-8")
    outcome = workspace.run_alone("build")
    assert outcome.code == 1
    assert outcome.stderr.count("does not contain an anchor '#nowhere'") == 2
    assert not workspace.site.exists()


def test_mkdocs_makes_all_pages_where_what_it_makes_is_something_else(
    workspace: Workspace,
) -> None:
    module = workspace.root / "generator" / "engine" / "quick" / "markdown" / "inline.py"
    text = module.read_text(encoding="utf-8")
    assert text.count("</a>") == 1
    module.write_text(text.replace("</a>", "</A>"), encoding="utf-8")
    assert workspace.run_alone("build").code == 0
    assert not [name for name, page in read_tree(workspace.site).items() if b"</A>" in page]
