"""The words and sentences of a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_WORD: Final = re.compile(r"[^\W_]+")
_STOP: Final = re.compile(r"[.!?](?=\s)")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text, sentence by sentence."""

    text: str
    words: tuple[str, ...]
    sentence_of: tuple[int, ...]
    """The number of the sentence each word stands in, counted from 0."""
    sentences: tuple[range, ...]
    """The numbers of each sentence's words, of which there may be none."""
    spans: tuple[tuple[int, int], ...]
    """Where in the text each word begins and ends."""

    def phrase(self, first: int, last: int) -> str:
        """What the text says from one word to another."""
        return self.text[self.spans[first][0] : self.spans[last][1]]


def split_words(text: str) -> Words:
    """The words and sentences of a text; a sentence ends at a stop that white space follows."""
    spans: list[tuple[int, int]] = []
    sentence_of: list[int] = []
    sentences: list[range] = []
    start = 0
    for number, end in enumerate([*(stop.start() for stop in _STOP.finditer(text)), len(text)]):
        first = len(spans)
        spans += [word.span() for word in _WORD.finditer(text, start, end)]
        sentences.append(range(first, len(spans)))
        sentence_of += [number] * len(sentences[-1])
        start = end
    words = tuple(text[first:last] for first, last in spans)
    return Words(text, words, tuple(sentence_of), tuple(sentences), tuple(spans))
