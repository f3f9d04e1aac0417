"""Many dumps; one that an earlier build read without a complaint is not read again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import msgspec

from generator.diagnostics import Diagnostics
from generator.model import Dump
from generator.reading.dumps.forms import read_dump
from generator.work import Work, checksum_of


@dataclass(frozen=True, slots=True)
class DumpFile:
    """A dump as it lies among the seeds."""

    data: bytes | None
    """None for a file that could not be read."""
    path: str
    """As shown to people."""
    source: str
    """The file's name."""
    is_recorded: bool
    """Whether digests.yml names it."""


_DECODER: Final = msgspec.msgpack.Decoder(Dump)


def read_dumps(files: Sequence[DumpFile], diagnostics: Diagnostics, work: Work) -> tuple[Dump, ...]:
    """The dumps in the files, in their order; what is wrong with them is noted."""

    def make(place: int) -> bytes:
        found = Diagnostics()
        dump = _read(files[place], found)
        return b"" if found.found else _spelled(dump)

    keys = [f"{each.path}\0{each.is_recorded}\0{_sum(each.data)}" for each in files]
    kept = work.kept("dumps", keys, make)
    return tuple(
        _DECODER.decode(spelled) if spelled else _read(file, diagnostics)
        for file, spelled in zip(files, kept, strict=True)
    )


def _read(file: DumpFile, diagnostics: Diagnostics) -> Dump:
    return read_dump(file.data, file.path, file.source, diagnostics, is_recorded=file.is_recorded)


def _sum(data: bytes | None) -> str:
    return "" if data is None else checksum_of(data)


def _spelled(dump: Dump) -> bytes:
    """As bytes; none where a text holds half of a pair of surrogates, which bytes cannot say."""
    try:
        return msgspec.msgpack.encode(dump)
    except UnicodeEncodeError:
        return b""
