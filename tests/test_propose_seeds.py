"""How collected seeds get to the repository: a branch and one pull request, or a push."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.workspace import PROJECT

GH = """#!/usr/bin/env bash
echo "$*" >> "$GH_LOG"
case "$*" in
  "api --silent"*) git ls-remote --exit-code origin refs/heads/collected >/dev/null ;;
  api*) echo "${GH_OTHERS:-0}" ;;
  "pr list"*) echo "${GH_OPEN:-0}" ;;
  "pr create"*) cat >/dev/null ;;
esac
"""


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", "-C", str(folder), *arguments], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


class Repository:
    """A clone of a repository on this machine, and a `gh` that writes down what it is told."""

    def __init__(self, root: Path) -> None:
        self.origin, self.clone, self.log = root / "origin", root / "clone", root / "gh.log"
        git(root, "init", "--quiet", "--bare", "--initial-branch=main", str(self.origin))
        git(root, "clone", "--quiet", str(self.origin), str(self.clone))
        shutil.copytree(PROJECT / ".ci", self.clone / ".ci")
        (self.clone / "seeds").mkdir()
        git(self.clone, "switch", "--quiet", "--create", "main")
        self.add("seeds/digests.yml", "a\n")
        git(self.clone, "add", ".")
        self.commit("Begin", "somebody@example.org")
        git(self.clone, "push", "--quiet", "origin", "main")
        (root / "bin").mkdir()
        (root / "bin" / "gh").write_text(GH, encoding="utf-8")
        (root / "bin" / "gh").chmod(0o755)
        self.path = f"{root / 'bin'}:{os.environ['PATH']}"

    def add(self, name: str, text: str) -> None:
        (self.clone / name).write_text(text, encoding="utf-8")

    def commit(self, message: str, address: str) -> None:
        identity = ["-c", f"user.email={address}", "-c", "user.name=x"]
        git(self.clone, *identity, "commit", "--quiet", "--message", message)

    def run(self, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
        known = {"PATH": self.path, "GH_LOG": str(self.log), "GITHUB_REPOSITORY": "me/archive"}
        return subprocess.run(
            command,
            cwd=self.clone,
            env={**os.environ, **known, "GH_TOKEN": "secret", **environment},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def head(self, branch: str) -> str:
        return git(self.origin, "log", "-1", "--format=%an: %s", branch)

    @property
    def asked(self) -> list[str]:
        lines = self.log.read_text(encoding="utf-8").splitlines() if self.log.exists() else []
        return [" ".join(line.split()[:2]) for line in lines]


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path)


def test_seeds_are_proposed_on_a_branch_of_their_own(repository: Repository) -> None:
    repository.add("seeds/new.json", "[]\n")
    done = repository.run(".ci/propose-seeds")
    assert (done.returncode, done.stderr) == (0, "")
    assert repository.head("collected") == "github-actions[bot]: Add collected digests and facts"
    assert repository.head("main") == "x: Begin"
    assert git(repository.origin, "diff", "--name-only", "main", "collected") == "seeds/new.json"
    assert repository.asked == ["api --silent", "pr list", "pr create", "workflow run"]


def test_an_open_pull_request_is_updated(repository: Repository) -> None:
    repository.add("seeds/new.json", "[]\n")
    assert repository.run(".ci/propose-seeds").returncode == 0
    git(repository.clone, "reset", "--quiet", "--hard", "origin/main")
    repository.add("seeds/newer.json", "[]\n")
    repository.log.unlink()
    assert repository.run(".ci/propose-seeds", GH_OPEN="1").returncode == 0
    assert git(repository.origin, "diff", "--name-only", "main", "collected") == "seeds/newer.json"
    assert repository.asked == [
        "api --silent",
        "api repos/me/archive/compare/main...collected",
        "pr list",
        "workflow run",
    ]


def test_a_persons_commits_are_not_lost(repository: Repository) -> None:
    repository.add("seeds/new.json", "[]\n")
    assert repository.run(".ci/propose-seeds").returncode == 0
    before = git(repository.origin, "rev-parse", "collected")
    repository.add("seeds/newer.json", "[]\n")
    done = repository.run(".ci/propose-seeds", GH_OTHERS="1")
    assert done.returncode == 1
    assert done.stdout.startswith("::error::somebody committed to the branch 'collected'")
    assert git(repository.origin, "rev-parse", "collected") == before


def test_seeds_are_pushed_where_the_repository_says_so(repository: Repository) -> None:
    repository.add("seeds/new.json", "[]\n")
    repository.add("elsewhere.txt", "not seeds\n")
    assert repository.run(".ci/commit-seeds", "main").returncode == 0
    assert git(repository.origin, "diff", "--name-only", "main~1", "main") == "seeds/new.json"
    assert "secret" not in (repository.clone / ".git" / "config").read_text(encoding="utf-8")


def test_a_push_never_overwrites_what_came_in_meanwhile(
    repository: Repository, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    git(tmp_path, "clone", "--quiet", str(repository.origin), str(other))
    (other / "b").write_text("b", encoding="utf-8")
    git(other, "add", "b")
    git(other, "-c", "user.email=y@example.org", "-c", "user.name=y", "commit", "-qm", "Mean while")
    git(other, "push", "--quiet", "origin", "main")
    repository.add("seeds/new.json", "[]\n")
    assert repository.run(".ci/commit-seeds", "main").returncode != 0
    assert repository.head("main") == "y: Mean while"


def test_output_of_a_command_cannot_speak_to_the_runner(repository: Repository) -> None:
    done = repository.run(".ci/mute-commands", "bash", "-c", "echo '::error::x'; exit 3")
    stop, said, go = done.stdout.splitlines()
    token = stop.removeprefix("::stop-commands::")
    assert (done.returncode, said, go) == (3, "::error::x", f"::{token}::")
    assert len(token) == 32
    assert repository.run(".ci/mute-commands", "true").stdout.splitlines()[0] != stop
