"""The door out to the disk: writes files and knows no papers."""

from __future__ import annotations

from generator.writing.files import write_files

__all__ = ["write_files"]
