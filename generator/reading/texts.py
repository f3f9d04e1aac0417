"""Titles and abstracts of labelled papers that the archive itself does not hold."""

from __future__ import annotations

from pathlib import Path

from generator.diagnostics import Diagnostics
from generator.reading.dumps import read_dump


def read_texts(folder: Path, diagnostics: Diagnostics) -> tuple[tuple[str, str], ...]:
    """Titles and abstracts of all entries of a folder's *.json dumps; none where there is none."""
    dumps = (
        read_dump(path.read_bytes(), str(path), path.name, diagnostics, is_recorded=True)
        for path in sorted(folder.glob("*.json"))
    )
    return tuple((entry.title, entry.abstract) for dump in dumps for entry in dump.entries)
