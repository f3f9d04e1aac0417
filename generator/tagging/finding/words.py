"""The words and sentences of texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice, pairwise
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
    begins: Sequence[tuple[int, int]]
    """The number of each sentence's first word, and where in its text the sentence begins."""

    def by_text(self) -> Iterator[Sequence[str]]:
        """The words of each text."""
        ends = accumulate(self.lengths, initial=0)
        return (self.words[begin:end] for begin, end in pairwise(ends))

    def phrase(self, first: int, last: int) -> str:
        """What a text says from one word of a sentence to another."""
        sentence = int(self.sentence_of[first])
        text = self.texts[int(self.text_of[sentence])]
        first_of_sentence, start = self.begins[sentence]
        spans = _WORD.finditer(text, start)
        begin = next(islice(spans, first - first_of_sentence, None))
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
    words: list[str] = []
    begins: list[tuple[int, int]] = []
    sentences: list[int] = []
    ends: list[int] = []
    for text in texts:
        find = (_ASCII_WORD if text.isascii() else _WORD).findall
        starts = [0, *(stop.start() for stop in _STOP.finditer(text))]
        for start, end in pairwise((*starts, len(text))):
            begins.append((len(words), start))
            words += find(text, start, end)
        sentences.append(len(starts))
        ends.append(len(words))
    firsts = np.array([first for first, _ in begins], np.int64)
    return Texts(
        texts,
        words,
        np.diff(ends, prepend=0).tolist(),
        np.repeat(np.arange(len(begins)), np.diff(firsts, append=len(words))),
        np.repeat(np.arange(len(texts)), sentences),
        begins,
    )
