"""A build where anything has changed since the last one, and nothing where nothing has."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from generator import keeping, writing
from generator.config import BuildConfig, Progress, Tally, no_tally
from generator.diagnostics import Diagnostics

_OBJECTS: Final = 200_000
"""New objects after which Python looks for cycles of dead ones, in place of its 700."""


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
    with _seldom_collecting():
        # Site engine and numpy take a second to load, which a build that has nothing to do spares.
        from generator.build import build  # noqa: PLC0415 -- as said above

        with keeping.workshop(config, diagnostics, tally) as work:
            build(config, diagnostics, progress, work)
    if not diagnostics.has_errors:
        keeping.keep_build(config, inputs, diagnostics)


@contextmanager
def _seldom_collecting() -> Iterator[None]:
    """An archive is millions of objects that stay: to look at them often is a tenth of a build.

    What second processes were begun with is not looked at any more before the end.
    """
    before = gc.get_threshold()
    gc.set_threshold(_OBJECTS, *before[1:])
    try:
        yield
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)
