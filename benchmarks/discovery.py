"""Measure what comparing papers costs: `python -m benchmarks.discovery [--papers N | --seeds DIR]`.

Papers are compared cold and, with what that kept, again with one digest more: processor seconds of
each step, and the peak of memory. Each time is a process of its own, so that nothing is known from
the time before. The archive is synthetic, or that of a folder of seeds, whose papers can be taken
several times under other names (`--times`) for an archive of the size that the limits are for.
Exits with 1 when a limit is broken.
"""

from __future__ import annotations

import argparse
import gc
import multiprocessing
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final, TypeVar

from benchmarks.synthetic import write_dumps
from generator.build import read_archive
from generator.config import BuildConfig
from generator.diagnostics import Diagnostics
from generator.discovery import comparing
from generator.discovery.lineage import around
from generator.discovery.lineage.names import title_name
from generator.keeping.store import Store
from generator.keeping.workshop import Workshop
from generator.model import Archive, Paper

PROJECT: Final = Path(__file__).parents[1]
MOST_SECONDS: Final = {"cold": (9.0, 6.0), "one digest more": (4.0, 1.5)}
"""In all, and without finding near papers, for 10,000 papers."""
MOST_MEGABYTES: Final = 2000
R = TypeVar("R")

NEAR: Final = "near papers"
"""The step that an archive has taken since it told related papers."""
STEPS: Final = (
    (comparing, "Similarity", NEAR),
    (comparing, "surroundings", "earlier and later"),
    (around, "find_mentions", "names in later abstracts"),
    (comparing, "part_archive", "terms of titles"),
    (comparing, "find_trends", "trends"),
    (comparing, "survey_tags", "surveys"),
    (comparing, "load_landmarks", "landmarks"),
    (comparing, "map_papers", "map"),
)
"""Where the functions of each step are called."""


def main() -> int:
    """Measure both ways and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--papers", type=int, default=10_000, metavar="N")
    parser.add_argument("--seeds", type=Path, metavar="DIR", help="in place of synthetic papers")
    parser.add_argument("--times", type=int, default=1, metavar="N")
    options = parser.parse_args()
    archive = repeated(read(options.seeds, options.papers), options.times)
    failed = 0
    processes = multiprocessing.get_context("spawn")
    with tempfile.TemporaryDirectory() as folder:
        for name, each in (("cold", without_last(archive)), ("one digest more", archive)):
            one = processes.Process(target=measure, args=(name, each, Path(folder) / "kept"))
            one.start()
            one.join()
            failed |= one.exitcode or 0
    return failed


def read(seeds: Path | None, papers: int) -> Archive:
    """The archive of some seeds, or a synthetic one."""
    with tempfile.TemporaryDirectory() as folder:
        if seeds is None:
            seeds = Path(folder)
            write_dumps(seeds / "digests", papers)
            shutil.copy(PROJECT / "seeds" / "tags.yml", seeds)
        config = BuildConfig(PROJECT, seeds, Path(folder) / "docs", Path(folder) / "site")
        return read_archive(config, Diagnostics(), lambda _: None)


def repeated(archive: Archive, times: int) -> Archive:
    """The archive with each paper several times in a row, under other addresses and names."""
    papers = tuple(_copy(paper, number) for paper in archive.papers for number in range(times))
    return replace(archive, papers=papers)


def _copy(paper: Paper, number: int) -> Paper:
    if number == 0:
        return paper
    name = title_name(paper.title)
    texts = (paper.title, paper.abstract)
    title, abstract = (text.replace(name, f"{name}{number}") if name else text for text in texts)
    return replace(paper, slug=f"{paper.slug}-{number}", title=title, abstract=abstract)


def without_last(archive: Archive) -> Archive:
    """The archive before its last digest came in."""
    *digests, last = archive.digests
    papers = tuple(
        paper
        for paper in archive.papers
        if any(sighting.digest != last.id for sighting in paper.sightings)
    )
    return replace(archive, digests=tuple(digests), papers=papers)


def measure(name: str, archive: Archive, kept: Path) -> None:
    """Compare the papers once, print what that took, and end the process."""
    clock = Clock()
    for module, function, step in STEPS:
        setattr(module, function, clock.timed(step, getattr(module, function)))
    gc.collect()
    started = time.process_time()
    comparing.compare_papers(archive, Workshop(Store(kept), "program"))
    seconds = time.process_time() - started
    new = seconds - clock.seconds[NEAR]
    print(f"{name}, {len(archive.papers)} papers:")
    for step, taken in clock.seconds.items():
        print(f"{taken:6.2f} s  {step}")
    most, most_new = MOST_SECONDS[name]
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{seconds:6.2f} s of processor time (limit {most}), {new:.2f} without {NEAR}"
        f" (limit {most_new}), {megabytes:.0f} MB at most (limit {MOST_MEGABYTES})",
        flush=True,
    )
    sys.exit(int(seconds > most or new > most_new or megabytes > MOST_MEGABYTES))


class Clock:
    """Processor seconds by step; those of a step within another are not counted twice."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._counted = 0.0
        """All seconds so far."""

    def timed(self, step: str, function: Callable[..., R]) -> Callable[..., R]:
        """The same function, which has its time taken."""

        def run(*arguments: object) -> R:
            started, counted = time.process_time(), self._counted
            result = function(*arguments)
            taken = time.process_time() - started - (self._counted - counted)
            self.seconds[step] = taken
            self._counted += taken
            return result

        return run


if __name__ == "__main__":
    sys.exit(main())
