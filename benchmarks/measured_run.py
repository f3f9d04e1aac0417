"""Run a program and measure it with all processes that it starts."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_EVERY: Final = 0.5
"""Seconds between two looks at the memory, of which each takes some 30 ms of a processor."""


@dataclass(frozen=True, slots=True)
class Run:
    """What a run took."""

    wall: float
    processor: float
    """Seconds, of all its processes."""
    megabytes: float
    """The most that all its processes had together, what they share counted once."""
    output: str


def measured(arguments: Sequence[str | Path], folder: Path) -> Run:
    """Run to the end, which must be a good one, in a folder."""
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    began = time.monotonic()
    with subprocess.Popen(
        arguments, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        watch = _Watch(process.pid)
        watch.start()
        assert process.stdout
        output = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
        wall = time.monotonic() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        watch.ended.set()
        watch.join()
    if process.returncode:
        sys.exit(f"error: {arguments[0]} ended with {process.returncode}")
    return Run(wall, used.ru_utime + used.ru_stime, watch.most / 1024, output)


class _Watch(threading.Thread):
    """Looks at the memory of a process and its descendants until it has ended."""

    def __init__(self, process: int) -> None:
        super().__init__(daemon=True)
        self.ended = threading.Event()
        self.most = 0
        """Kilobytes."""
        self._process = process

    def run(self) -> None:
        while not self.ended.wait(_EVERY):
            self.most = max(self.most, sum(map(_kilobytes, _family(self._process))))


def _family(process: int) -> list[int]:
    """A process and all that descend from it."""
    family = [process]
    for each in family:
        for told in Path(f"/proc/{each}/task").glob("*/children"):
            try:
                family += map(int, told.read_text().split())
            except OSError:
                continue
    return family


def _kilobytes(process: int) -> int:
    """Its proportional share of the memory, in which what two processes share is halved."""
    try:
        told = Path(f"/proc/{process}/smaps_rollup").read_text().split()
    except OSError:
        return 0
    return int(told[told.index("Pss:") + 1]) if "Pss:" in told else 0
