"""A build where anything has changed since the last one, and nothing where nothing has."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from generator import keeping, writing
from generator.config import BuildConfig, Progress, Tally, no_tally
from generator.diagnostics import Diagnostics


def build_changes(
    config: BuildConfig, diagnostics: Diagnostics, progress: Progress, tally: Tally = no_tally
) -> None:
    """Build, unless the last build had the same inputs and all that it wrote is still there.

    Then its warnings are noted again, and nothing else is done.
    """
    inputs = keeping.fingerprint_of_inputs(config, writing.written_files(config.docs))
    if not config.plain and (said := keeping.last_build(config, inputs)):
        progress("nothing has changed since the last build")
        diagnostics.take(said)
        return
    with _not_collecting():
        # Site engine and numpy take a second to load, which a build that has nothing to do spares.
        from generator.build import build  # noqa: PLC0415 -- as said above

        with keeping.workshop(config, diagnostics, tally) as work:
            build(config, diagnostics, progress, work)
    if not diagnostics.has_errors:
        keeping.keep_build(config, inputs, diagnostics)


@contextmanager
def _not_collecting() -> Iterator[None]:
    """Let Python not look for cycles of dead objects: an archive is millions that are alive.

    To look at them is a twentieth of a build and more, and to find are 31,000 objects, once
    10,000 papers are built.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
