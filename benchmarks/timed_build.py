"""Build the project in the working folder and print what each stage took, as one line of JSON.

`python -m benchmarks.timed_build` is what `benchmarks.growth` starts, so that each build has a
process of its own. Stages are those that the progress tells of.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

from generator.commands.building import build_changes
from generator.config import BuildConfig
from generator.diagnostics import Diagnostics


class Stages:
    """Processor and wall seconds by stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, tuple[float, float]] = {}
        self._name = "loading"
        # A process has used some processor time before its first line is run.
        self._began = (0.0, time.monotonic() - time.process_time())

    def begin(self, name: str) -> None:
        """End a stage and begin the next."""
        now = (_processor_seconds(), time.monotonic())
        self.seconds[self._name] = (now[0] - self._began[0], now[1] - self._began[1])
        self._name, self._began = name, now


def _processor_seconds() -> float:
    """Of this process and of those that it has waited for."""
    used = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in used)


def main() -> int:
    """Build once."""
    stages, diagnostics = Stages(), Diagnostics()
    config = BuildConfig(Path(), Path("seeds"), Path("docs"), Path("site"))
    build_changes(config, diagnostics, stages.begin)
    stages.begin("end")
    print(json.dumps(stages.seconds))
    if diagnostics.has_errors:
        print(diagnostics.report(), file=sys.stderr)
    return int(diagnostics.has_errors)


if __name__ == "__main__":
    sys.exit(main())
