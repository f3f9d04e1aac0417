"""What files were made of, so that the next run need not make them again to compare them.

A receipt is a sum of what a file's content follows from and a sum of the content. Where both are
those of the last run, and the file is as it was, making it would give the same again.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from generator.work import Work, checksum_of
from generator.writing.on_demand import FilesOnDemand, Sources

_NAME: Final = "written files"


class Receipts:
    """The receipts of the last run, and those of this one."""

    def __init__(self, files: Mapping[str, bytes], work: Work) -> None:
        self._sources: Sources = files.sources if isinstance(files, FilesOnDemand) else {}
        self._work = work
        self._last = set(work.recall(_NAME).decode(errors="replace").split())

    def source(self, name: str) -> str:
        """The sum of what a file follows from; empty where that is not known."""
        source = self._sources.get(name)
        if source is None:
            return ""
        return checksum_of(name.encode(errors="surrogatepass") + b"\0" + source())

    def stands(self, source: str, checksum: str | None) -> bool:
        """Whether a file of that source and that sum is as the last run made it."""
        return bool(source and checksum) and f"{source}{checksum}" in self._last

    def note(self, sums: Mapping[str, str]) -> None:
        """Keep the receipts for the next run: sums of the sources to those of the contents."""
        self._work.note(_NAME, " ".join(map("".join, sums.items())).encode())
