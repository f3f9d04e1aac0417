"""The words and sentences of a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
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
    offsets: tuple[int, ...]
    """Where in the text each sentence begins."""

    def phrase(self, first: int, last: int) -> str:
        """What the text says from one word to another of the same sentence."""
        sentence = self.sentence_of[first]
        spans = _WORD.finditer(self.text, self.offsets[sentence])
        start = self.sentences[sentence].start
        found = list(islice(spans, first - start, last - start + 1))
        return self.text[found[0].start() : found[-1].end()]


def split_words(text: str) -> Words:
    """The words and sentences of a text; a sentence ends at a stop that white space follows."""
    words: list[str] = []
    sentence_of: list[int] = []
    sentences: list[range] = []
    offsets: list[int] = []
    offset = 0
    for number, sentence in enumerate(_STOP.split(text)):
        first = len(words)
        words += _WORD.findall(sentence)
        sentences.append(range(first, len(words)))
        sentence_of += [number] * len(sentences[-1])
        offsets.append(offset)
        offset += len(sentence) + 1
    return Words(text, tuple(words), tuple(sentence_of), tuple(sentences), tuple(offsets))
