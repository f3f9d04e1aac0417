"""The door in: dump text and YAML become typed values with their line numbers."""

from __future__ import annotations

from generator.reading.dumps.api.json_file import parse_json_dump
from generator.reading.seeds import read_labels, read_seeds
from generator.reading.texts import read_texts

__all__ = ["parse_json_dump", "read_labels", "read_seeds", "read_texts"]
