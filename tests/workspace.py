"""A copy of the project in a folder of its own, where the command runs as a person runs it."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.cli import main
from generator.writing.files import MANIFEST

PROJECT: Final = Path(__file__).parents[1]
PATIENCE: Final = 300
"""Seconds that a process may take to end; a build takes some ten on a busy machine."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a run of the command ended: its exit code and what it printed."""

    code: int
    stderr: str


@dataclass(frozen=True, slots=True)
class Workspace:
    """A folder with everything that a clone of the project holds, except its seeds."""

    root: Path

    @property
    def seeds(self) -> Path:
        return self.root / "seeds"

    @property
    def docs(self) -> Path:
        return self.root / "docs"

    @property
    def site(self) -> Path:
        return self.root / "site"

    def run(self, *arguments: str) -> Outcome:
        """Run the command here, in this process."""
        stderr = io.StringIO()
        with contextlib.chdir(self.root), contextlib.redirect_stderr(stderr):
            try:
                code = main(arguments)
            except SystemExit as leaving:
                code = leaving.code if isinstance(leaving.code, int) else 1
        return Outcome(code, stderr.getvalue())

    def run_alone(self, *arguments: str, **environment: str) -> Outcome:
        """Run the command here in a process of its own, with this copy of the generator."""
        return finish(self.start(*arguments, **environment))

    def start(self, *arguments: str, **environment: str) -> subprocess.Popen[str]:
        """Start the same and go on; `finish` waits for its end."""
        # Shells have what they run in the background ignore Ctrl+C, and a process inherits that.
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        try:
            return subprocess.Popen(
                [sys.executable, "-m", "generator", *arguments],
                cwd=self.root,
                env={**os.environ, **environment},
                stderr=subprocess.PIPE,
                text=True,
            )
        finally:
            signal.signal(signal.SIGINT, before)


def finish(process: subprocess.Popen[str]) -> Outcome:
    """Wait for the end of a process; one that does not end fails the test."""
    try:
        _, stderr = process.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        raise
    return Outcome(process.returncode, stderr)


def make_workspace(root: Path, seeds: Path | None = None) -> Workspace:
    """Copy the project, without what a build makes, and the seeds, where some are given."""
    made = _made_by_a_build(PROJECT / "docs")
    shutil.copytree(
        PROJECT / "docs",
        root / "docs",
        ignore=lambda folder, names: [name for name in names if Path(folder, name) in made],
    )
    # What is compiled comes along, so that the copy need not be compiled again; `*.pyc.*` is what
    # another process of the tests is just writing.
    unfinished = shutil.ignore_patterns("*.pyc.*")
    shutil.copytree(PROJECT / "generator", root / "generator", ignore=unfinished)
    shutil.copy(PROJECT / "mkdocs.yml", root)
    if seeds:
        shutil.copytree(seeds, root / "seeds", symlinks=True)
    return Workspace(root)


def read_tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder: its path, with slashes, and its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _made_by_a_build(docs: Path) -> set[Path]:
    manifest = docs / MANIFEST
    names = manifest.read_text(encoding="utf-8").splitlines() if manifest.is_file() else []
    files = {docs / name for name in names} | {manifest}
    return files | {folder for file in files for folder in file.parents if folder != docs}
