"""A build of which nothing has changed is not made again; any change makes it anew."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.config import BuildConfig
from generator.diagnostics import Diagnostics
from generator.keeping import keep_build, last_build
from generator.model import Place
from tests.workspace import Workspace, make_workspace

DUMP = "Daily Papers\nMoss in Spring\nIts abstract is about $textbf{moss}$.\n"


@pytest.fixture
def built(tmp_path: Path) -> Workspace:
    workspace = make_workspace(tmp_path / "project")
    (workspace.seeds / "digests").mkdir(parents=True)
    (workspace.seeds / "digests" / "a.txt").write_text(DUMP, encoding="utf-8")
    assert workspace.run("build").code == 0
    return workspace


def times(workspace: Workspace) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in sorted(workspace.site.rglob("*.html"))}


def test_nothing_is_built_where_nothing_has_changed(built: Workspace) -> None:
    before = times(built)
    again = built.run("build")
    assert again.code == 0
    assert times(built) == before
    assert again.stderr.startswith("seeds/digests/a.txt:3: warning: the formula")
    assert again.stderr.endswith("1 warning\n")


def _another_digest(workspace: Workspace) -> None:
    (workspace.seeds / "digests" / "b.txt").write_text(DUMP.replace("Moss", "Fern"), "utf-8")


def _without_the_clock(change: Callable[[Path], object]) -> Callable[[Workspace], None]:
    def changed(workspace: Workspace) -> None:
        path = workspace.seeds / "digests" / "a.txt"
        status = path.stat()
        change(path)
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))

    return changed


def _longer(name: str) -> Callable[[Workspace], None]:
    def changed(workspace: Workspace) -> None:
        path = workspace.root / name
        path.write_bytes(path.read_bytes() + b"\n")

    return changed


def _gone(name: str) -> Callable[[Workspace], None]:
    return lambda workspace: (workspace.root / name).unlink()


@pytest.mark.parametrize(
    "change",
    [
        _another_digest,
        _without_the_clock(lambda path: path.write_text(DUMP.replace("Moss", "Fern"), "utf-8")),
        *map(_longer, ("mkdocs.yml", "docs/about.md", "docs/papers/moss-in-spring.md")),
        *map(_longer, ("generator/theme/paper.html", "site/index.html")),
        *map(_gone, ("site/index.html", "docs/index.md", ".cache/last-build.json")),
    ],
)
def test_any_change_is_built(change: Callable[[Workspace], None], built: Workspace) -> None:
    change(built)
    before = times(built)
    assert built.run("build").code == 0
    assert times(built) != before
    after = times(built)
    assert built.run("build").code == 0
    assert times(built) == after


@pytest.mark.parametrize("name", ["SITE_URL", "REPO_URL"])
def test_another_address_is_built(
    name: str, built: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, "https://example.org/moss")
    before = times(built)
    assert built.run("build").code == 0
    assert times(built) != before


@pytest.fixture
def config(tmp_path: Path) -> BuildConfig:
    """A project of which a build is kept."""
    config = BuildConfig(tmp_path, tmp_path / "seeds", tmp_path / "docs", tmp_path / "site")
    said = Diagnostics()
    said.warning(Place("a.txt", 1), "moss", "fern")
    keep_build(config, "same", said)
    return config


def test_what_a_build_said_is_kept(config: BuildConfig) -> None:
    said = last_build(config, "same")
    assert said
    assert said.report() == "a.txt:1: warning: moss (fern)\n1 warning"
    assert last_build(config, "other") is None


@pytest.mark.parametrize(
    "content",
    [
        *(b"", b"{", b"[]", b"null", b"\xff", b'{"inputs": "same"}', b'"a"', b"7"),
        *(b'{"inputs": "same", "outputs": "%s"}', b'{"inputs": "same", "outputs": "%s", "wa'),
        *(
            b'{"inputs": "same", "outputs": "%%s", "warnings": %s}' % warnings
            for warnings in (b"7", b"[7]", b'[["a"]]', b'[["a", "b", "c", "d"]]')
        ),
    ],
)
def test_what_is_kept_may_be_cut_or_of_another(content: bytes, config: BuildConfig) -> None:
    place = config.root / ".cache" / "last-build.json"
    outputs = json.loads(place.read_bytes())["outputs"]
    place.write_bytes(content.replace(b"%s", outputs.encode()))
    assert last_build(config, "same") is None


def test_a_build_with_an_error_is_not_kept(built: Workspace) -> None:
    (built.seeds / "digests" / "b.txt").write_bytes(b"\xff")
    first = built.run("build")
    assert first.code == 1
    assert built.run("build") == first


def test_what_cannot_be_kept_is_no_error(built: Workspace) -> None:
    shutil.rmtree(built.root / ".cache")
    (built.root / ".cache").write_bytes(b"")
    assert built.run("build").code == 0


def test_a_plain_build_is_made_anew(built: Workspace) -> None:
    before = times(built)
    assert built.run("build", "--plain").code == 0
    assert times(built) != before
