"""The door out to the disk: writes files and knows no papers."""

from __future__ import annotations

from generator.writing.files import write_files
from generator.writing.on_demand import FilesOnDemand, Makers
from generator.writing.whole_file import write_whole

__all__ = ["FilesOnDemand", "Makers", "write_files", "write_whole"]
