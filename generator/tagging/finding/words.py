"""The words and sentences of texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final

import numpy as np

from generator.tagging.finding.lists import Numbers

_WORD: Final = re.compile(r"[^\W_]+")
_ASCII_WORD: Final = re.compile(r"[0-9A-Za-z]+")
"""The same for a text of ASCII alone, and found sooner."""
_STOP: Final = re.compile(r"[.!?](?=\s)")
_TOGETHER: Final = 256
"""Papers; with more nothing goes faster, and memory grows."""

Paper = tuple[str, str]
"""A title and an abstract."""


@dataclass(frozen=True, slots=True, eq=False)
class Texts:
    """The words of several texts, one text after the other, sentence by sentence."""

    texts: Sequence[str]
    words: Sequence[str]
    lengths: Sequence[int]
    """How many words each text has."""
    sentence_of: Numbers
    """The number of the sentence that each word stands in, counted over all texts."""
    text_of: Numbers
    """The number of each sentence's text."""

    def by_text(self) -> Iterator[Sequence[str]]:
        """The words of each text."""
        words = iter(self.words)
        return (tuple(islice(words, length)) for length in self.lengths)

    def phrase(self, first: int, last: int) -> str:
        """What a text says from one word of a sentence to another."""
        sentence = int(self.sentence_of[first])
        number = int(self.text_of[sentence])
        text = self.texts[number]
        before = sentence - int(np.searchsorted(self.text_of, number))
        stop = next(islice(_STOP.finditer(text), before - 1, None)).end() if before else 0
        spans = _WORD.finditer(text, stop)
        begin = next(islice(spans, first - int(np.searchsorted(self.sentence_of, sentence)), None))
        end = next(islice(spans, last - first - 1, None)) if last > first else begin
        return text[begin.start() : end.end()]


def parts(papers: Iterable[Paper]) -> Iterator[list[Paper]]:
    """So many papers at a time as are looked at together."""
    rest = iter(papers)
    while some := list(islice(rest, _TOGETHER)):
        yield some


def split_papers(papers: Sequence[Paper]) -> Texts:
    """The words of the titles of all papers, and then of their abstracts."""
    return split_words([*(title for title, _ in papers), *(abstract for _, abstract in papers)])


def split_words(texts: Sequence[str]) -> Texts:
    """The words and sentences of texts; a sentence ends at a stop that white space follows."""
    words: list[list[str]] = []
    lengths: list[int] = []
    sentences: list[int] = []
    for text in texts:
        find = (_ASCII_WORD if text.isascii() else _WORD).findall
        stops = [stop.start() for stop in _STOP.finditer(text)]
        parts = [
            find(text, begin, end)
            for begin, end in zip((0, *stops), (*stops, len(text)), strict=True)
        ]
        words += parts
        lengths.append(sum(map(len, parts)))
        sentences.append(len(parts))
    of_sentences = np.fromiter(map(len, words), np.int64, len(words))
    return Texts(
        texts,
        tuple(chain.from_iterable(words)),
        lengths,
        np.repeat(np.arange(len(words)), of_sentences),
        np.repeat(np.arange(len(texts)), np.array(sentences, np.int64)),
    )
