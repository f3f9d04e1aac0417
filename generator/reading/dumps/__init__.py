"""The forms in which a digest page is kept, each to the entries that it lists."""

from __future__ import annotations

from generator.reading.dumps.forms import FORMS, read_dump
from generator.reading.dumps.kept import DumpFile, read_dumps

__all__ = ["FORMS", "DumpFile", "read_dump", "read_dumps"]
