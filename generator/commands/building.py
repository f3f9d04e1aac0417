"""A build where anything has changed since the last one, and nothing where nothing has."""

from __future__ import annotations

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
    # Site engine and numpy take two seconds to load, which a build that has nothing to do spares.
    from generator.build import build  # noqa: PLC0415 -- as said above

    with keeping.workshop(config, diagnostics, tally) as work:
        build(config, diagnostics, progress, work)
    if not diagnostics.has_errors:
        keeping.keep_build(config, inputs, diagnostics)
