"""What an earlier build read without a complaint is not read again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import msgspec

from generator.diagnostics import Diagnostics
from generator.work import Work

T = TypeVar("T")


def read_kept(
    kind: str,
    decoder: msgspec.msgpack.Decoder[T],
    keys: Sequence[str],
    read: Callable[[int, Diagnostics], T],
    *,
    diagnostics: Diagnostics,
    work: Work,
) -> tuple[T, ...]:
    """What `read` gives for the place of each key; what it notes, it notes each time.

    A key holds all that is read there, or its sum. The decoder's values are dataclasses of texts,
    numbers and tuples, which MessagePack can say.
    """

    def make(place: int) -> bytes:
        found = Diagnostics()
        value = read(place, found)
        return b"" if found.found else _spelled(value)

    return tuple(
        decoder.decode(spelled) if spelled else read(place, diagnostics)
        for place, spelled in enumerate(work.kept(kind, keys, make))
    )


def _spelled(value: object) -> bytes:
    """As bytes; none where a text holds half of a pair of surrogates, which bytes cannot say."""
    try:
        return msgspec.msgpack.encode(value)
    except UnicodeEncodeError:
        return b""
