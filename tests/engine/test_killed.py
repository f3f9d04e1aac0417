"""A build that is killed without a chance to tidy up, at any moment of it."""

from __future__ import annotations

import gzip
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from generator.search.pagefind.bundle import SIGNATURE, read_meta
from tests.workspace import Workspace, make_workspace, read_tree

KILLS: Final = 20
BUILDS: Final = """
import os, sys
from generator import build, cli
for _ in sys.stdin:
    child = os.fork()
    if child == 0:
        os._exit(cli.main(["build"]))
    print(child, flush=True)
    print(os.waitpid(child, 0)[1], flush=True)
"""
"""Builds at each line that it reads, in a process of which it tells the number and the end."""


def dump(year: int) -> str:
    entries = (f"Moss {number} in {year}\nIts abstract is about moss.\n" for number in range(5))
    return "".join(["Daily Papers\n", *entries])


def is_whole(site: Path) -> bool:
    """Whether each paper of the data has its page, and the search has the same papers."""
    data = json.loads((site / "data" / "papers.json").read_text(encoding="utf-8"))
    papers = {paper["url"] for paper in data["papers"]}
    pages = [(site / url / "index.html").read_text("utf-8") for url in papers]
    is_framed = bool(pages) and all(page.rstrip().endswith("</html>") for page in pages)
    return is_framed and searched(site / "pagefind") == papers


def searched(index: Path) -> set[str]:
    """The addresses of the papers that the index leads to, as a browser comes to them."""
    entry = json.loads((index / "pagefind-entry.json").read_text(encoding="utf-8"))
    (language,) = entry["languages"].values()
    meta = read_meta((index / f"pagefind.{language['hash']}.pf_meta").read_bytes())
    packed = [(index / "fragment" / f"{name}.pf_fragment").read_bytes() for name, _ in meta.pages]
    texts = [gzip.decompress(each).removeprefix(SIGNATURE) for each in packed]
    return {json.loads(text)["url"].removeprefix("/") for text in texts}


class Builder:
    """A process that has loaded the program, and builds in a copy of itself when it is told to."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def start(self) -> int:
        """Start a build; gives the number of its process."""
        assert self._process.stdin
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        return int(self._told())

    def end(self) -> int:
        """Wait for the end of a build; gives 0 where it ended well."""
        return int(self._told())

    def _told(self) -> str:
        assert self._process.stdout
        return self._process.stdout.readline()


@contextmanager
def builder_in(workspace: Workspace) -> Iterator[Builder]:
    with subprocess.Popen(
        [sys.executable, "-c", BUILDS],
        cwd=workspace.root,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield Builder(process)


def test_a_killed_build_leaves_the_site_whole_and_the_next_one_ends_right(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path / "project")
    digests = workspace.seeds / "digests"
    digests.mkdir(parents=True)
    (digests / "a.txt").write_text(dump(1999), encoding="utf-8")
    (digests / "kept.txt").write_text(dump(1998), encoding="utf-8")
    moments = random.Random(7)
    with builder_in(workspace) as builder:
        builder.start()
        assert builder.end() == 0
        (digests / "a.txt").write_text(dump(2000), encoding="utf-8")
        begin = time.monotonic()
        builder.start()
        assert builder.end() == 0
        length = time.monotonic() - begin
        for year in range(2001, 2001 + KILLS):
            (digests / "a.txt").write_text(dump(year), encoding="utf-8")
            build = builder.start()
            time.sleep(length * moments.random())
            # On a machine that is busy now and then a build may end before its moment comes.
            with suppress(ProcessLookupError):
                os.kill(build, signal.SIGKILL)
            builder.end()
            assert is_whole(workspace.site)
            assert len([*workspace.root.glob(".site*")]) <= 1
            assert len([*(workspace.root / ".cache").iterdir()]) <= 5
        (digests / "a.txt").write_text(dump(2040), encoding="utf-8")
        builder.start()
        assert builder.end() == 0
    assert read_tree(workspace.site) == read_tree(fresh(workspace, tmp_path / "fresh").site)
    assert [*workspace.root.glob(".site*")] == []


def fresh(workspace: Workspace, folder: Path) -> Workspace:
    """The same inputs, built in a folder where no build was killed."""
    other = make_workspace(folder)
    shutil.copytree(workspace.seeds, other.seeds)
    assert other.run_alone("build").code == 0
    return other
