"""From the places of words to the bytes of an index, without an object a place.

`bundle.py` tells the form. Of a paper come first the places in its text, behind the mark of a whole
word, then those in each of its fields, behind the mark of the field; a run of places begins with
the first and goes on with the distance of each from the one before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from generator.search.pagefind.bundle import WHOLE, EncodedWord, encoded_word
from generator.search.pagefind.heads import ARRAY, NEGATIVE, UNSIGNED, heads
from generator.search.places import FREQUENT, Places
from generator.search.tokens import Field, Numbers

NAMED: Final = tuple(field for field in Field if Field.TEXT < field < Field.TITLE_PAIRS)
"""The fields that the index names."""
MARKS: Final = np.array([WHOLE, *(-field for field in NAMED)])
"""By field what stands before its places: a weight, or which of the named ones it is."""
_BITS: Final = 63
"""Of a place as one number."""
BLOCK: Final = 1 << 16
"""Places that are encoded at once, about, which bounds the memory."""

Whole: TypeAlias = NDArray[np.int64]
Truths: TypeAlias = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class _Codes:
    """Each place as one number: its stem, its paper, its field and where it is, in these bits."""

    paper: int
    field: int
    at: int

    @classmethod
    def of(cls, places: Places) -> _Codes:
        """Enough bits for some places."""
        largest = (len(places.title_tokens), len(MARKS), int(places.at.max(initial=0)))
        return cls(*map(int.bit_length, largest))

    def coded(self, stem: Whole, places: Places) -> Whole:
        """The numbers of places, of which `stem` tells the stems.

        Raises ValueError where they do not fit in 63 bits.
        """
        if int(stem.max(initial=0)).bit_length() + self.paper + self.field + self.at > _BITS:
            raise ValueError("the archive is too large to be indexed")
        # Pairs of a title have stems of their own, and stand in its text.
        field = np.where(places.field == Field.TITLE_PAIRS, Field.TEXT, places.field)
        for bits, each in ((self.paper, places.paper), (self.field, field), (self.at, places.at)):
            stem <<= bits
            stem |= each
        return stem

    def first(self, stems: Whole) -> Whole:
        """The least number that a place of a stem may have."""
        return stems << self.paper + self.field + self.at

    def runs(self, codes: Whole) -> _Runs:
        """What rising numbers tell."""
        run, at = codes >> self.at, codes & (1 << self.at) - 1
        entry, field = run >> self.field, run & (1 << self.field) - 1
        stem, paper = entry >> self.paper, entry & (1 << self.paper) - 1
        return _Runs(stem, paper, field, at, _changes(entry), _changes(run))


@dataclass(frozen=True, slots=True)
class _Runs:
    """Places in rising order, and where something begins among them."""

    stem: Whole
    paper: Whole
    field: Whole
    at: Whole
    entry: Truths
    """The first place of a paper that has the stem."""
    run: Truths
    """The first place in a field of the paper."""

    def only(self, kept: Truths) -> _Runs:
        """These places, which hold the first of every run."""
        which = np.flatnonzero(kept)
        return _Runs(
            self.stem[which],
            self.paper[which],
            self.field[which],
            self.at[which],
            self.entry[which],
            self.run[which],
        )


def encoded_words(places: Places, stems: Mapping[str, str]) -> Iterator[EncodedWord]:
    """The words by stem, in byte order; the places of all words of a stem are one.

    `stems` has the stem of each word. Raises ValueError where an archive is too large for its
    places to be told by one number.
    """
    spelled = sorted(set(stems.values()), key=str.encode)
    number = dict(zip(spelled, range(len(spelled)), strict=True))
    stem_of_word = np.array([number[stems[word]] for word in places.words], np.int64)
    form = _Codes.of(places)
    codes = form.coded(stem_of_word[places.word], places)
    codes.sort()
    codes = codes[_changes(codes)]
    starts = np.searchsorted(codes, form.first(np.arange(len(spelled) + 1)))
    for first, last in _blocks(starts):
        runs = form.runs(codes[starts[first] : starts[last]])
        yield from _encoded(spelled[first:last], first, runs, places.title_tokens)


def _blocks(starts: Whole) -> Iterator[tuple[int, int]]:
    """Ranges of stems that have about as many places as are encoded at once."""
    first, end = 0, len(starts) - 1
    while first < end:
        fitting = int(np.searchsorted(starts, starts[first] + BLOCK, side="right")) - 1
        last = min(max(first + 1, fitting), end)
        yield first, last
        first = last


def _changes(values: Whole | Truths) -> Truths:
    """Whether each value is another than the one before; the first is."""
    changes = np.ones(len(values), np.bool_)
    np.not_equal(values[1:], values[:-1], out=changes[1:])
    return changes


def _encoded(
    spelled: Sequence[str], first: int, runs: _Runs, title_tokens: Numbers
) -> Iterator[EncodedWord]:
    """The words of a block, of which `first` is the number of the first one's stem."""
    runs = _thinned(runs, first, title_tokens)
    content, starts = _body(runs)
    words = np.flatnonzero(_changes(runs.stem))
    bounds = np.append(words, len(runs.stem))
    entries = np.add.reduceat(runs.entry, words, dtype=np.int64)
    numbers = entries + np.diff(bounds) + np.add.reduceat(runs.run, words, dtype=np.int64)
    ends = np.append(starts[words], len(content))
    for at, stem in enumerate(spelled):
        body = content[ends[at] : ends[at + 1]].tobytes()
        yield encoded_word(stem, int(entries[at]), body, int(numbers[at]))


def _thinned(runs: _Runs, first: int, title_tokens: Numbers) -> _Runs:
    """Of frequent words the first place in the title and the first in the abstract are kept."""
    frequent = np.bincount(runs.stem[runs.entry] - first) > FREQUENT
    titled = runs.at < title_tokens[runs.paper]
    kept = ~frequent[runs.stem - first] | (runs.field != Field.TEXT) | runs.run | _changes(titled)
    return runs.only(kept)


def _body(runs: _Runs) -> tuple[NDArray[np.uint8], Whole]:
    """The bytes of all papers' places, and where those of the paper of each place begin."""
    count = len(runs.at)
    entries = np.flatnonzero(runs.entry)
    texts = np.add.reduceat(runs.field == Field.TEXT, entries, dtype=np.int64)
    texts += texts > 0
    lengths = np.diff(np.append(entries, count)) + np.add.reduceat(
        runs.run, entries, dtype=np.int64
    )
    # An entry is an array of three, the distance, the array of the text and that of the fields.
    entry = np.cumsum(runs.entry) - 1
    heads_of = np.cumsum(lengths + 4) - (lengths + 4)
    place = np.arange(count) + np.cumsum(runs.run) + 4 * entry + 3 + (runs.field != Field.TEXT)
    kinds = np.full(int((lengths + 4).sum()), UNSIGNED, np.uint8)
    numbers = np.zeros(len(kinds), np.int64)
    kinds[heads_of], numbers[heads_of] = ARRAY, 3
    numbers[heads_of + 1] = _distances(runs.paper[entries], _changes(runs.stem)[entries])
    kinds[heads_of + 2], numbers[heads_of + 2] = ARRAY, texts
    kinds[heads_of + 3 + texts], numbers[heads_of + 3 + texts] = ARRAY, lengths - texts
    marks = place[runs.run] - 1
    kinds[marks], numbers[marks] = NEGATIVE, -1 - MARKS[runs.field[runs.run]]
    numbers[place] = _distances(runs.at, runs.run)
    content, starts = heads(kinds, numbers)
    return content, starts[heads_of][entry]


def _distances(values: Whole, first: Truths) -> Whole:
    """How far each value is from the one before; the first ones are as they are."""
    before = np.append(0, values[:-1])
    return values - np.where(first, 0, before)
