"""The command line: what it prints, how it exits, and what it leaves alone."""

from __future__ import annotations

import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from generator import cli
from tests.workspace import Workspace, finish, make_workspace, read_tree

DUMP = "SubscribeA Title\nAn abstract.\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    workspace = make_workspace(tmp_path / "project")
    (workspace.seeds / "digests").mkdir(parents=True)
    (workspace.seeds / "digests" / "a.txt").write_text(DUMP, encoding="utf-8")
    return workspace


def test_a_clean_check_says_nothing_and_writes_nothing(workspace: Workspace) -> None:
    before = read_tree(workspace.root)
    outcome = workspace.run("check")
    assert (outcome.code, outcome.stderr) == (0, "")
    assert read_tree(workspace.root) == before


def test_a_build_makes_the_site_where_it_is_told(workspace: Workspace, tmp_path: Path) -> None:
    elsewhere = tmp_path / "other" / "place"
    outcome = workspace.run("build", "--seeds", str(workspace.seeds), "--site", str(elsewhere))
    assert (outcome.code, outcome.stderr) == (0, "")
    assert (elsewhere / "papers" / "a-title" / "index.html").is_file()
    assert not workspace.site.exists()
    assert [path.name for path in elsewhere.parent.iterdir()] == ["place"]


def test_a_bad_build_leaves_the_last_good_site(workspace: Workspace) -> None:
    assert workspace.run("build").code == 0
    good = read_tree(workspace.site), read_tree(workspace.docs)
    (workspace.seeds / "tags.yml").write_text("- slug: A\n", encoding="utf-8")
    assert workspace.run("build").code == 1
    assert (read_tree(workspace.site), read_tree(workspace.docs)) == good


def test_a_broken_link_fails_a_strict_build_only(workspace: Workspace) -> None:
    (workspace.docs / "about.md").write_text("# About\n\n[x](nowhere.md)\n", encoding="utf-8")
    message = (
        "Doc file 'about.md' contains a link 'nowhere.md', but the target is not found among "
        "documentation files."
    )
    outcome = workspace.run("build")
    assert outcome.stderr == f"docs/about.md:1: error: {message}\n1 error\n"
    assert (outcome.code, workspace.site.exists()) == (1, False)
    outcome = workspace.run("build", "--no-strict")
    assert outcome.stderr == f"docs/about.md:1: warning: {message}\n1 warning\n"
    assert (outcome.code, workspace.site.exists()) == (0, True)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("site_name: [", "mkdocs.yml:1: error: MkDocs encountered an error parsing"),
        ("- x", "mkdocs.yml:1: error: The configuration is invalid."),
        ("site_name: x\nthem: y", "mkdocs.yml:1: error: Config value 'them'"),
        ("site_name: x", "mkdocs.yml:1: error: Error building page"),
    ],
)
def test_a_bad_configuration_of_the_site_is_told_of(
    text: str, start: str, workspace: Workspace
) -> None:
    (workspace.root / "mkdocs.yml").write_text(text, encoding="utf-8")
    outcome = workspace.run("build")
    assert outcome.code == 1
    assert any(line.startswith(start) for line in outcome.stderr.splitlines()), outcome.stderr
    assert outcome.stderr.count("\n") == outcome.stderr.count(": error: ") + 1


@pytest.mark.parametrize("name", ["SITE_URL", "REPO_URL"])
@pytest.mark.parametrize("command", ["check", "build", "serve"])
def test_a_bad_address_is_bad_usage_and_is_not_repeated(
    name: str, command: str, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, "https://moss:sesame@papers.example.org/")
    outcome = workspace.run(command)
    assert outcome.stderr.endswith(
        f"digest: error: {name} names a user or a password, which would stand on every page\n"
    )
    assert outcome.code == 2
    assert "sesame" not in outcome.stderr
    assert not workspace.site.exists()


def test_a_bad_address_in_the_configuration_is_told_of(workspace: Workspace) -> None:
    path = workspace.root / "mkdocs.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('!ENV [REPO_URL, ""]', "javascript:alert(1)"), encoding="utf-8")
    outcome = workspace.run("build")
    assert outcome.code == 1
    assert "alert" not in outcome.stderr
    assert "mkdocs.yml:1: error: " in outcome.stderr


def test_a_page_in_another_encoding_is_told_of(workspace: Workspace) -> None:
    (workspace.docs / "about.md").write_bytes("# Über\n".encode("latin-1"))
    outcome = workspace.run("build")
    assert outcome.code == 1
    assert "about.md" in outcome.stderr


def put_file(path: Path) -> None:
    path.write_text("x", encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "obstacle", "message"),
    [
        ("papers", put_file, "docs/papers:1: error: cannot be read or written: File exists"),
        ("index.md", Path.mkdir, "docs/index.md:1: error: cannot be read or written: Is a dir"),
        (".generated", Path.mkdir, "docs/.generated:1: error: cannot be read or written: Is a dir"),
    ],
)
def test_what_cannot_be_written_is_told_of(
    name: str, obstacle: Callable[[Path], None], message: str, workspace: Workspace
) -> None:
    obstacle(workspace.docs / name)
    outcome = workspace.run("build")
    assert outcome.code == 1
    assert outcome.stderr.startswith(message)


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        ([], "the following arguments are required: command"),
        (["biuld"], "argument command: invalid choice: 'biuld'"),
        (["build", "--fast"], "unrecognized arguments: --fast"),
        (["check", "--site", "x"], "unrecognized arguments: --site x"),
        (["build", "--seeds", "nowhere"], "there is no folder 'nowhere'"),
        (["check", "--seeds", "mkdocs.yml"], "there is no folder 'mkdocs.yml'"),
        (["build", "--seeds"], "argument --seeds: expected one argument"),
        (["build", "--site", "."], "'.' holds inputs, which a site would replace"),
        (["build", "--site", ".."], "'..' holds inputs, which a site would replace"),
        (["build", "--site", "/"], "'/' holds inputs, which a site would replace"),
        (["build", "--site", "seeds"], "'seeds' holds inputs, which a site would replace"),
        (["build", "--site", "docs/site"], "'docs/site' lies among the inputs"),
        (["build", "--site", "seeds/x/site"], "'seeds/x/site' lies among the inputs"),
        (["build", "--site", "generator"], "'generator' is neither empty nor a site that this"),
        (["build", "--site", "mkdocs.yml"], "mkdocs.yml' is not a folder"),
        (["build", "--site", "mkdocs.yml/site"], "mkdocs.yml' is not a folder"),
        (["serve", "--address", "here"], "argument --address: 'here' is not HOST:PORT"),
        (["serve", "--address", "localhost:70000"], "'localhost:70000' is not HOST:PORT"),
    ],
)
def test_bad_usage_exits_with_2_and_writes_nothing(
    arguments: list[str], fault: str, workspace: Workspace
) -> None:
    before = read_tree(workspace.root)
    outcome = workspace.run(*arguments)
    usage, _, last = outcome.stderr.rstrip("\n").rpartition("\n")
    assert usage.startswith("usage: digest")
    assert last.startswith("digest")
    assert f"error: {fault}" in last or last.endswith(fault)
    assert outcome.code == 2
    assert read_tree(workspace.root) == before


def test_a_folder_without_the_project_is_bad_usage(tmp_path: Path) -> None:
    outcome = Workspace(tmp_path).run("check")
    assert outcome.stderr.endswith("no mkdocs.yml here; run the command in the project's folder\n")
    assert outcome.code == 2


@pytest.mark.parametrize("option", ["--help", "build --help", "check --help", "serve --help"])
def test_help_is_no_fault(
    option: str, workspace: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    assert workspace.run(*option.split()).code == 0
    assert capsys.readouterr().out.startswith("usage: digest")


def test_an_interrupted_build_ends_quietly(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "build_changes", interrupt)
    outcome = workspace.run("build")
    assert (outcome.code, outcome.stderr) == (130, "")


def test_a_full_disk_is_told_of(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill(*_: object) -> None:
        raise OSError(28, "No space left on device", "docs/papers/a-title.md")

    monkeypatch.setattr("generator.writing.write_files", fill)
    outcome = workspace.run("build")
    message = "docs/papers/a-title.md:1: error: cannot be read or written: No space left on device"
    assert (outcome.code, outcome.stderr) == (1, f"{message}\n1 error\n")


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def fetch(url: str, holds: str, patience: float = 60) -> str:
    """The page, once it holds a text; an empty text when patience ends."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(url, timeout=5) as answer:
                page: str = answer.read().decode()
        except OSError:
            page = ""
        if holds in page:
            return page
        time.sleep(0.1)
    return ""


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_serve_previews_and_builds_again_when_a_dump_changes(
    workspace: Workspace, ending: signal.Signals
) -> None:
    address = f"127.0.0.1:{free_port()}"
    server = workspace.start("serve", "--address", address)
    try:
        assert fetch(f"http://{address}/papers/a-title/", "An abstract.")
        dump = workspace.seeds / "digests" / "a.txt"
        dump.write_text(DUMP + "Another Title\nMore.\n", encoding="utf-8")
        assert fetch(f"http://{address}/papers/another-title/", "More.")
    finally:
        server.send_signal(ending)
        outcome = finish(server)
    assert outcome.stderr.splitlines()[0] == f"serving http://{address}/ (Ctrl+C ends it)"
    assert "rebuilt" in outcome.stderr.splitlines()
    assert outcome.code == 0


def test_a_build_that_is_told_to_end_leaves_nothing_half_done(workspace: Workspace) -> None:
    builder = workspace.start("build")
    while builder.poll() is None and not [*workspace.root.glob(".site-*/*")]:
        time.sleep(0.01)
    builder.send_signal(signal.SIGTERM)
    outcome = finish(builder)
    assert (outcome.code, outcome.stderr) == (130, "")
    assert [path.name for path in workspace.root.glob("*site*")] == []


def test_serve_at_an_address_that_is_taken_is_bad_usage(workspace: Workspace) -> None:
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        outcome = workspace.run("serve", "--address", f"127.0.0.1:{taken.getsockname()[1]}")
    last = outcome.stderr.splitlines()[-1]
    assert last == "digest: error: cannot serve there: Address already in use"
    assert outcome.code == 2


def test_the_installed_command_is_this_one() -> None:
    script = shutil.which("digest", path=str(Path(sys.executable).parent))
    if script is None:
        pytest.skip("the package is not installed")
    done = subprocess.run([script, "--help"], capture_output=True, text=True, check=True)
    assert done.stdout == cli.make_parser().format_help()


def test_the_command_needs_no_locale(workspace: Workspace) -> None:
    title = "Ünïcode – 日本"
    (workspace.seeds / "digests" / "a.txt").write_text(f"Subscribe{title}\n", encoding="utf-8")
    outcome = workspace.run_alone("check", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert outcome.code == 1
    assert outcome.stderr.startswith("seeds/digests/a.txt:1: error: '\\xdcn\\xefcode")
