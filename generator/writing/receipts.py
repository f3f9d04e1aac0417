"""What files were made of, so that the next run need not make them again to compare them.

A receipt is a sum of what a file's content follows from and a sum of the content. Where both are
those of the last run, and the file is as it was, making it would give the same again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import Final

from generator.work import Work
from generator.writing.on_demand import FilesOnDemand, Sources

_NAME: Final = "written files"
_SUM: Final = 16
"""Bytes of a sum."""
_WRITTEN, _LEFT = b"w", b"-"
"""Before each receipt: whether the file had to be written."""


class Receipts:
    """The receipts of the last run, and those of this one."""

    def __init__(self, files: Mapping[str, bytes], work: Work) -> None:
        self._sources: Sources = files.sources if isinstance(files, FilesOnDemand) else {}
        self._work = work
        last = work.recall(_NAME)
        starts = range(0, len(last) - 2 * _SUM + 1, 2 * _SUM)
        self._last = {last[at : at + 2 * _SUM] for at in starts}

    def source(self, name: str) -> bytes:
        """The sum of what a file follows from; empty where that is not known."""
        source = self._sources.get(name)
        return _sum(name.encode(errors="surrogatepass") + b"\0" + source()) if source else b""

    def stands(self, source: bytes, content: bytes | None) -> bool:
        """Whether a file of that source is as the last run made it."""
        return bool(source) and content is not None and source + _sum(content) in self._last

    def of(self, source: bytes, content: bytes | None, *, is_written: bool = False) -> bytes:
        """A file's receipt, which tells as well whether it was written."""
        receipt = source + _sum(content) if source and content is not None else b""
        return (_WRITTEN if is_written else _LEFT) + receipt

    def note(self, receipts: Iterable[bytes]) -> None:
        """Keep the receipts for the next run."""
        self._work.note(_NAME, b"".join(each[1:] for each in receipts))


def is_written(receipt: bytes) -> bool:
    """Whether a receipt tells that its file was written."""
    return receipt[:1] == _WRITTEN


def _sum(content: bytes) -> bytes:
    return blake2b(content, digest_size=_SUM).digest()
