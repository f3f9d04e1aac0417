"""What is made of each paper by itself, for some papers at a time, and kept by their texts.

Papers are put together from the oldest on: a digest more changes the last of those put together.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import msgspec
import numpy as np
from numpy.typing import NDArray

from generator.search.meaning import PaperVectors, paper_vectors
from generator.search.meaning.table import DIMENSIONS, HALVES
from generator.search.places import Places, places_of
from generator.search.records import SearchRecord
from generator.search.tokens import cut_records
from generator.told import sum_of
from generator.work import Work

TOGETHER: Final = 512
"""Papers."""


class _Kept(msgspec.Struct):
    """How it is kept."""

    words: tuple[str, ...]
    numbers: list[tuple[str, bytes]]
    """The arrays of `Places` in their order, and the halves of the vectors: type and content."""


_DECODER: Final = msgspec.msgpack.Decoder(_Kept)


def places_and_vectors(records: Sequence[SearchRecord], work: Work) -> tuple[Places, PaperVectors]:
    """Where each word of the records stands, and what each is about; they stand newest first."""
    ends = [*range(len(records), 0, -TOGETHER), 0]
    together = [records[start:end] for start, end in pairwise(reversed(ends))]
    keys = [sum_of([_told(record) for record in some]).hex() for some in together]
    kept = work.kept("words of records", keys, lambda place: _made(together[place]))
    parts = [_read(each) for each in kept]
    return (
        Places.joined([places for places, _ in parts]),
        PaperVectors.joined([vectors for _, vectors in parts]),
    )


def _told(record: SearchRecord) -> tuple[object, ...]:
    """All of a record in which words stand."""
    return (
        record.title,
        record.abstract,
        record.authors,
        record.tags,
        record.aliases,
        record.arxiv,
    )


def _made(records: Sequence[SearchRecord]) -> bytes:
    tokens = cut_records(records)
    places, vectors = places_of(records, tokens), paper_vectors(tokens)
    arrays: tuple[NDArray[np.generic], ...] = (
        places.papers,
        places.begins,
        places.title_tokens,
        places.word,
        places.paper,
        places.field,
        places.at,
        *vectors.halves,
    )
    numbers = [(each.dtype.str, each.tobytes()) for each in arrays]
    return msgspec.msgpack.encode(_Kept(places.words, numbers))


def _read(made: bytes) -> tuple[Places, PaperVectors]:
    kept = _DECODER.decode(made)
    arrays = [np.frombuffer(content, kind) for kind, content in kept.numbers]
    halves = (half.reshape(-1, DIMENSIONS) for half in arrays[-HALVES:])
    return Places(kept.words, *arrays[:-HALVES]), PaperVectors(tuple(halves))
