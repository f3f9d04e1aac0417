"""Whether the last build still holds, and what it had to say."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

from generator.config import BuildConfig
from generator.diagnostics import Diagnostics
from generator.keeping.fingerprints import fingerprint_of_outputs
from generator.model import Place


def last_build(config: BuildConfig, inputs: str) -> Diagnostics | None:
    """What the last build said, where it had the same inputs and all that it wrote is still there.

    None where that is not so, or cannot be told: nothing is kept, or half of it, or by another.
    """
    try:
        if not inputs:
            return None
        kept = json.loads(_place(config).read_bytes())
        if kept["inputs"] != inputs or kept["outputs"] != fingerprint_of_outputs(config):
            return None
        said = Diagnostics()
        for path, line, message, hint in kept["warnings"]:
            said.warning(Place(str(path), int(line)), str(message), str(hint))
    except (OSError, ValueError, TypeError, LookupError):
        return None
    return said


def keep_build(config: BuildConfig, inputs: str, said: Diagnostics) -> None:
    """Keep what tells that a build without an error holds; where that cannot be, it is not kept.

    `inputs` is the fingerprint from before the build: what changes meanwhile is built next time.
    """
    if not inputs:
        return
    kept = {
        "inputs": inputs,
        "outputs": fingerprint_of_outputs(config),
        "warnings": [
            (each.place.path, each.place.line, each.message, each.hint) for each in said.found
        ],
    }
    place = _place(config)
    fresh = place.with_name(f"{place.name}.new")
    with suppress(OSError):
        place.parent.mkdir(exist_ok=True)
        fresh.write_text(json.dumps(kept), encoding="utf-8")
        fresh.replace(place)


def _place(config: BuildConfig) -> Path:
    return config.cache / "last-build.json"
