"""The door out to the disk: writes files and knows no papers."""

from __future__ import annotations

from generator.writing.files import write_files, written_files
from generator.writing.on_demand import FilesOnDemand
from generator.writing.whole_file import write_whole

__all__ = ["FilesOnDemand", "write_files", "write_whole", "written_files"]
