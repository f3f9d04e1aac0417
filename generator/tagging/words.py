"""The words and sentences of a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain, islice, pairwise, repeat
from typing import Final

_WORD: Final = re.compile(r"[^\W_]+")
_STOP: Final = re.compile(r"[.!?](?=\s)")


@dataclass(frozen=True)
class Words:
    """The words of a text, sentence by sentence."""

    text: str
    words: tuple[str, ...]
    sentences: tuple[range, ...]
    """The numbers of each sentence's words, of which there may be none."""
    starts: tuple[int, ...]
    """Where in the text each sentence begins."""

    @cached_property
    def sentence_of(self) -> tuple[int, ...]:
        """The number of the sentence each word stands in, counted from 0."""
        return tuple(
            chain.from_iterable(repeat(number, len(at)) for number, at in enumerate(self.sentences))
        )

    def phrase(self, first: int, last: int) -> str:
        """What the text says from one word of a sentence to another."""
        number = self.sentence_of[first]
        before = self.sentences[number].start
        spans = _WORD.finditer(self.text, self.starts[number])
        begin = next(islice(spans, first - before, None))
        end = next(islice(spans, last - first - 1, None)) if last > first else begin
        return self.text[begin.start() : end.end()]


def split_words(text: str) -> Words:
    """The words and sentences of a text; a sentence ends at a stop that white space follows."""
    stops = [stop.start() for stop in _STOP.finditer(text)]
    starts = (0, *stops)
    found = [
        _WORD.findall(text, start, end)
        for start, end in zip(starts, (*stops, len(text)), strict=True)
    ]
    ends = accumulate(map(len, found), initial=0)
    sentences = tuple(range(first, last) for first, last in pairwise(ends))
    return Words(text, tuple(chain.from_iterable(found)), sentences, starts)
