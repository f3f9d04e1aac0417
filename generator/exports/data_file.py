"""A file of data that programs fetch by name, made when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import Final, TypeVar

Maker = Callable[[], bytes]
"""Makes a file's content, the same each time: all files at once would fill the memory."""


T = TypeVar("T")
OfSome = Callable[[Sequence[T]], bytes]
Frame = tuple[bytes, bytes, bytes]
"""What stands before, between and after the records of a file."""
Piece = tuple[Maker, Maker]
"""What makes a part of a file, and what tells all that the part follows from."""


@dataclass(frozen=True, slots=True)
class DataFile:
    """What the index of all files tells of one."""

    what: str
    """Its meaning, in a phrase."""
    papers: int | None
    """How many papers it holds; None for a file that holds none."""
    make: Maker
    sources: Maker | None = None
    """Tells all that the content follows from, where that is much quicker than to make it."""
    pieces: tuple[Piece, ...] = ()
    """The same content piece by piece, where most pieces of a longer archive are the same."""


_A_PIECE: Final = 64
"""Papers of a piece."""


def in_pieces(
    papers: Sequence[T], frame: Frame, make: OfSome[T], tell: OfSome[T], *, newest_first: bool
) -> tuple[Piece, ...]:
    """The pieces of a file of all papers, cut such that new papers leave most of them as they are.

    `make` makes the records of some papers, and `tell` tells all that they follow from.
    """
    before, between, after = frame
    first = len(papers) % _A_PIECE if newest_first else 0
    cuts = [*range(first, len(papers), _A_PIECE), len(papers)]
    pieces = [_fixed(before)]
    for start, end in pairwise([0, *cuts] if first else cuts):
        some, parting = papers[start:end], between if end < len(papers) else b""
        pieces.append(
            (partial(_before, parting, make, some), partial(_before, parting, tell, some))
        )
    return (*pieces, _fixed(after))


def _fixed(piece: bytes) -> Piece:
    return lambda: piece, lambda: piece


def _before(parting: bytes, of_some: OfSome[T], some: Sequence[T]) -> bytes:
    return of_some(some) + parting


def joined(pieces: Sequence[Piece]) -> bytes:
    """The whole file."""
    return b"".join([make() for make, _ in pieces])
