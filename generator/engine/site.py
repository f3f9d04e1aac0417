"""Builds the site beside its place, and puts it there once it is whole."""

from __future__ import annotations

import re
from typing import Final

from generator.diagnostics import Diagnostics
from generator.engine.placing import BuildingPlace, put_in_place
from generator.engine.running import run_engine
from generator.engine.staging import Staging
from generator.engine.surroundings import engine_clock, engine_messages
from generator.model import Place
from generator.urls import PAGEFIND
from generator.work import ONE_BY_ONE, Work

DOC_FILE: Final = re.compile(r"Doc file '(?P<path>[^']+)'")


def build_site(
    place: BuildingPlace,
    epoch: int,
    diagnostics: Diagnostics,
    index: Staging,
    work: Work = ONE_BY_ONE,
) -> bool:
    """Build the site beside its place and put it there once it is whole; the last one stays if not.

    `epoch`, in seconds, stands in for the time of the build where an output carries one. Warnings
    of the engine are noted as errors when the build is strict. `index` is what `index_staging`
    gave, and has all files by now. Returns whether the site stands; it is not tried while an error
    stands.
    """
    if diagnostics.has_errors:
        return False
    config = place.config
    staging = Staging(place.fresh, None if config.plain else place.site, work)
    with engine_clock(epoch), engine_messages() as messages:
        built = run_engine(config, staging, messages, work)
    note = diagnostics.error if config.strict or not built else diagnostics.warning
    for message in messages:
        found = DOC_FILE.match(message)
        path = config.docs / found["path"] if found else config.mkdocs_yml
        note(Place(str(path), 1), " ".join(message.split()))
    if not built or diagnostics.has_errors:
        return False
    put_in_place(place, staging.kept.union(f"{PAGEFIND}{name}" for name in index.kept))
    staging.note(place.site)
    index.note(place.site / PAGEFIND)
    return True


def index_staging(place: BuildingPlace, work: Work = ONE_BY_ONE) -> Staging:
    """Where the files of the search's index are to be staged, by their paths below its folder."""
    return Staging(place.index, None if place.config.plain else place.site / PAGEFIND, work)
