"""The door in: dump text and YAML become typed values with their line numbers."""

from __future__ import annotations

from generator.reading.dumps.api.json_file import parse_json_dump
from generator.reading.seeds import Seeds, read_labels, read_seeds

__all__ = ["Seeds", "parse_json_dump", "read_labels", "read_seeds"]
