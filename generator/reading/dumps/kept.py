"""Many dumps; one that an earlier build read without a complaint is not read again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import msgspec

from generator.diagnostics import Diagnostics
from generator.model import Dump
from generator.reading.dumps.forms import read_dump
from generator.reading.kept import read_kept
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

    def read(place: int, noted: Diagnostics) -> Dump:
        file = files[place]
        return read_dump(file.data, file.path, file.source, noted, is_recorded=file.is_recorded)

    keys = [f"{each.path}\0{each.is_recorded}\0{_sum(each.data)}" for each in files]
    return read_kept("dumps", _DECODER, keys, read, diagnostics=diagnostics, work=work)


def _sum(data: bytes | None) -> str:
    return "" if data is None else checksum_of(data)
