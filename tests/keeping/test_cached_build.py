"""A build that keeps what it can gives what a build from nothing gives, whatever has changed."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.engine.quick.making import PageMaker
from tests.workspace import PROJECT, Workspace, make_workspace, read_tree


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """The toy archive, built once; each test goes on with what the one before has left."""
    root = tmp_path_factory.mktemp("kept") / "project"
    workspace = make_workspace(root, PROJECT / "tests" / "toy_archive")
    assert workspace.run("build").code == 0
    return workspace


def _digest_added(workspace: Workspace) -> None:
    (workspace.seeds / "digests" / "z.txt").write_text(
        "Daily Papers\nMoss Benchmarks\nWe present a benchmark of $x^2$ mosses.\n", "utf-8"
    )


def _digest_changed(workspace: Workspace) -> None:
    path = workspace.seeds / "digests" / "z.txt"
    path.write_text(path.read_text("utf-8").replace("a benchmark", "a survey"), "utf-8")


def _tag_renamed(workspace: Workspace) -> None:
    path = workspace.seeds / "tags.yml"
    text = path.read_text(encoding="utf-8")
    assert "label: " in text
    path.write_text(text.replace("label: ", "label: New ", 1), encoding="utf-8")


def _theme_changed(workspace: Workspace) -> None:
    path = workspace.root / "generator" / "theme" / "paper.html"
    path.write_text(path.read_text("utf-8").replace("<h1", '<h1 data-a="b"'), "utf-8")


def _digest_removed(workspace: Workspace) -> None:
    (workspace.seeds / "digests" / "z.txt").unlink()


def _cache_cut(workspace: Workspace) -> None:
    _digest_added(workspace)
    path = workspace.root / ".cache" / "work.sqlite"
    path.write_bytes(path.read_bytes()[:10_000])


def _page_changed(workspace: Workspace) -> None:
    _digest_removed(workspace)
    next((workspace.site / "papers").glob("*/index.html")).write_bytes(b"changed by another")


@pytest.mark.parametrize(
    "change",
    [
        *(_digest_added, _digest_changed, _tag_renamed, _theme_changed, _digest_removed),
        *(_cache_cut, _page_changed),
    ],
)
def test_kept_is_what_would_be_made(
    change: Callable[[Workspace], None], built: Workspace, tmp_path: Path
) -> None:
    change(built)
    kept = built.run("build")
    cold = Workspace(tmp_path / "cold")
    ignored = shutil.ignore_patterns(".cache", "site")
    shutil.copytree(built.root, cold.root, ignore=ignored)
    for name in (cold.docs / ".generated").read_text("utf-8").splitlines():
        (cold.docs / name).unlink()
    assert (kept.code, kept) == (0, cold.run("build"))
    assert read_tree(built.docs) == read_tree(cold.docs)
    assert read_tree(built.site) == read_tree(cold.site)


def test_pages_that_follow_from_the_same_are_not_made_again(
    built: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    make = PageMaker.make

    def noted(maker: PageMaker, place: int) -> bytes:
        made.append(maker.name(place))
        return make(maker, place)

    monkeypatch.setattr(PageMaker, "make", noted)
    page = min((built.site / "papers").glob("*/index.html"))
    page.write_bytes(b"changed by another")
    assert built.run("build").code == 0
    assert made == [f"papers/{page.parent.name}.md"]


def test_a_broken_link_on_a_page_that_is_kept_fails_the_build(built: Workspace) -> None:
    """The page that it leads to is gone, and nothing else has changed."""
    about = built.docs / "trust.md"
    text = about.read_text(encoding="utf-8")
    about.unlink()
    outcome = built.run("build")
    about.write_text(text, encoding="utf-8")
    assert outcome.code == 1
    assert "trust.md" in outcome.stderr
