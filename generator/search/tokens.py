"""Every text that is searched, cut once and kept as numbers, on which numpy works.

Of the texts of an archive a few tokens make most: what is asked of a token (its words, its vector)
is asked once and looked up by its number wherever it stands.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import chain, count
from typing import Final, TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

from generator.search.records import SearchRecord
from generator.text import tokens_of

Numbers: TypeAlias = NDArray[np.int32]
T = TypeVar("T")


class Field(IntEnum):
    """What of a record a word may stand in; between the first and the last the index names them."""

    TEXT = 0
    """Title and abstract together."""
    ARXIV = 1
    AUTHORS = 2
    TAGS = 3
    """Labels and other names of the paper's tags."""
    TITLE_PAIRS = 4
    """Pairs of words that follow each other in the title, each where its first word stands."""


CUT: Final = (Field.TEXT, Field.AUTHORS, Field.TAGS)
"""Fields of words that readers type."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of all records; the four arrays tell of each place, in the order of reading."""

    spelled: tuple[str, ...]
    """Each token once; its place is its number."""
    number: Numbers
    paper: Numbers
    field: Numbers
    """Of `CUT`."""
    at: Numbers
    """Counted in the tokens of the paper's field, from 0."""
    title_tokens: Numbers
    """By paper: how many of its text's tokens are the title's."""


@dataclass(frozen=True, slots=True)
class Lists:
    """Lists of numbers, one after the other."""

    values: Numbers
    starts: Numbers
    """Where each list starts in the values; at the end, where the last one ends."""

    @classmethod
    def of(cls, lists: Sequence[Collection[int]]) -> Lists:
        """The same lists in this form."""
        return cls.numbered(lists, int)

    @classmethod
    def numbered(cls, lists: Sequence[Collection[T]], number: Callable[[T], int]) -> Lists:
        """The same of lists of anything that has a number."""
        starts = np.zeros(len(lists) + 1, np.int32)
        np.cumsum(np.fromiter(map(len, lists), np.int32, len(lists)), out=starts[1:])
        numbers = map(number, chain.from_iterable(lists))
        return cls(np.fromiter(numbers, np.int32, int(starts[-1])), starts)

    def gathered(self, chosen: Numbers) -> tuple[Numbers, Numbers]:
        """The values of the chosen lists in turn, and for each which of the chosen has it."""
        lengths = np.diff(self.starts)[chosen]
        owners = np.repeat(np.arange(len(chosen), dtype=np.int32), lengths)
        before = np.cumsum(lengths, dtype=np.int32) - lengths
        places = np.repeat(self.starts[chosen] - before, lengths)
        places += np.arange(len(owners), dtype=np.int32)
        return owners, self.values[places]


def cut_records(records: Sequence[SearchRecord]) -> Tokens:
    """Cut every text of the records, whose places are the papers' numbers."""
    numbers: defaultdict[str, int] = defaultdict(count().__next__)
    number, lengths = array("i"), array("i")
    for record in records:
        for tokens in _fields(record):
            number.extend(map(numbers.__getitem__, tokens))
            lengths.append(len(tokens))
    length = np.array(lengths, np.int32)
    field = np.tile(np.array(CUT, np.int32), len(records))
    paper = np.repeat(np.arange(len(records), dtype=np.int32), len(CUT))
    starts = np.cumsum(length) - length
    return Tokens(
        tuple(numbers),
        np.array(number, np.int32),
        np.repeat(paper, length),
        np.repeat(field, length),
        (np.arange(len(number)) - np.repeat(starts, length)).astype(np.int32),
        np.array([record.title_tokens for record in records], np.int32),
    )


def _fields(record: SearchRecord) -> Iterator[list[str]]:
    """The tokens of each field of `CUT`."""
    yield record.text_tokens
    yield tokens_of(" ".join(record.authors))
    yield tokens_of(" ".join((*record.tags, *record.aliases)))
