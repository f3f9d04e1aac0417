"""A site of quickly made pages is the site that MkDocs makes alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.engine.quick.pages import QuickPages
from generator.engine.staging import Staging
from generator.work import ONE_BY_ONE, Work
from tests.conftest import PUBLISHED
from tests.noting import Noting
from tests.workspace import PROJECT, Workspace, make_workspace, read_tree

DUMP = "Daily Papers\nMoss in Spring\nIts abstract is about moss.\nFerns\nOn *ferns* & <b>.\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    workspace = make_workspace(tmp_path / "project")
    (workspace.seeds / "digests").mkdir(parents=True)
    (workspace.seeds / "digests" / "a.txt").write_text(DUMP, encoding="utf-8")
    return workspace


def build_quickly(workspace: Workspace, work: Work) -> QuickPages:
    """Build the site from the Markdown that is there, and give what made its pages."""
    site = workspace.root / "other"
    quick = QuickPages(Staging(site, None), work)
    config = load_config(
        str(workspace.root / "mkdocs.yml"), site_dir=str(site), hooks=[], plugins=[]
    )
    config.plugins["quick_pages"] = quick
    build(config)
    return quick


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
    quick = build_quickly(toy, Noting())
    generated = (toy.docs / ".generated").read_text(encoding="utf-8").splitlines()
    assert not set(quick.unfamiliar) & set(generated)
    assert not quick.differing


def test_mkdocs_makes_pages_for_comparing_until_their_kind_is_known_to_be_made_alike(
    workspace: Workspace,
) -> None:
    assert workspace.run_alone("build").code == 0
    work = Noting()
    first = build_quickly(workspace, work)
    kinds = {name.partition("/")[0] for name in first.compared}
    assert {"papers", "tags", "digests", "archive", "index.md"} <= kinds
    assert build_quickly(workspace, work).compared == []
    assert build_quickly(workspace, ONE_BY_ONE).compared == first.compared


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


def test_mkdocs_makes_all_pages_where_a_frame_tells_of_its_page(workspace: Workspace) -> None:
    masthead = workspace.root / "generator" / "theme" / "partials" / "masthead.html"
    text = masthead.read_text(encoding="utf-8")
    masthead.write_text(f"<u>{{{{ page.url if page }}}}</u>{text}", encoding="utf-8")
    assert workspace.run_alone("build").code == 0
    pages = [*(workspace.site / "papers").glob("*/index.html")]
    assert len(pages) == 2
    for page in pages:
        assert f"<u>papers/{page.parent.name}/</u>" in page.read_text(encoding="utf-8")
