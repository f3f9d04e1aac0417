"""Measure the way from dumps to Markdown: `python -m benchmarks.pipeline [--papers 10000]`.

Prints the seconds of processor time of each step and the peak of memory, and exits with 1 when a
limit is broken. The site engine is no part of it; comparing papers and the search have limits of
their own.

The files go into memory where the machine has a folder for that: on disk, the file system alone
takes from half a second to five for the same files, by what was deleted in the minutes before.
"""

from __future__ import annotations

import argparse
import resource
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from benchmarks.synthetic import write_dumps
from generator.build import make_content, read_archive
from generator.config import BuildConfig
from generator.diagnostics import Diagnostics
from generator.writing.files import write_files

PROJECT: Final = Path(__file__).parents[1]
MOST_SECONDS: Final = 10
MOST_MEGABYTES: Final = 500
"""The limits hold for 10,000 papers."""
IN_MEMORY: Final = Path("/dev/shm")
APART: Final = ("comparing the papers", "preparing the search")


def main() -> int:
    """Measure once and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--papers", type=int, default=10_000, metavar="N")
    papers = parser.parse_args().papers
    with tempfile.TemporaryDirectory(dir=IN_MEMORY if IN_MEMORY.is_dir() else None) as folder:
        seeds = Path(folder) / "seeds"
        write_dumps(seeds / "digests", papers)
        shutil.copy(PROJECT / "seeds" / "tags.yml", seeds)
        config = BuildConfig(PROJECT, seeds, Path(folder) / "docs", Path(folder) / "site")
        clock = Clock()
        diagnostics = Diagnostics()
        archive = read_archive(config, diagnostics, clock.step)
        files = make_content(archive, diagnostics, clock.step).files
        clock.step("writing files")
        write_files(config.docs, files, diagnostics)
        clock.stop()
    if diagnostics.has_errors or len(archive.papers) != papers:
        print(diagnostics.report())
        return 1
    seconds = sum(clock.seconds[step] for step in clock.seconds if step not in APART)
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{papers} papers, {len(files)} files, without {' and '.join(APART)}: {seconds:.1f} s of"
        f" processor time (limit {MOST_SECONDS}), {megabytes:.0f} MB at most"
        f" (limit {MOST_MEGABYTES})"
    )
    return int(seconds > MOST_SECONDS or megabytes > MOST_MEGABYTES)


class Clock:
    """Prints how long each step of the pipeline took."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        """Processor time by step."""
        self._name = ""
        self._started = 0.0

    def step(self, name: str) -> None:
        """Begin a step, which ends the one before."""
        self.stop()
        self._name, self._started = name, time.process_time()

    def stop(self) -> None:
        """End the last step."""
        if self._name:
            self.seconds[self._name] = time.process_time() - self._started
            print(f"{self.seconds[self._name]:6.2f} s  {self._name}")


if __name__ == "__main__":
    sys.exit(main())
