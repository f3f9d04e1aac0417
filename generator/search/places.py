"""Where each word of the archive stands: the index before it takes Pagefind's form.

A word stands where its token stands: in the paper's text, title first, counted in tokens from 0, or
in a field of what is known of the paper, counted in tokens of the field.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, count, pairwise
from operator import itemgetter
from typing import Final

import numpy as np
from numpy.typing import NDArray

from generator.search.records import SearchRecord
from generator.search.tokens import Field, Lists, Numbers, Tokens
from generator.text import fold, tokens_of, typed_words, words_of

FREQUENT: Final = 1000
"""A word of more papers than this tells little: its first place in the title and in the abstract
are enough, and a third of the bytes."""
ANY: Final = -1
"""All bits."""
_REMEMBERED: Final = 1 << 16
"""Tokens whose words are remembered: most stand in thousands of papers."""
_NONE: Final = np.empty(0, np.int32)
_NO_FIELD: Final = np.empty(0, np.uint8)


@dataclass(frozen=True, slots=True)
class Places:
    """The places of all words, in no order: the last four arrays tell of each.

    Numbers are kept in as few bytes as they fit in.
    """

    words: tuple[str, ...]
    """In alphabetical order; `papers` and `begins` tell of each."""
    papers: Numbers
    """How many papers have it where readers type words."""
    begins: NDArray[np.int64]
    """Which beginnings of it are words of every token that it is of: bits by numbers of letters.

    All bits where it is of no token.
    """
    title_tokens: Numbers
    """By paper: how many of its text's tokens are the title's."""
    word: Numbers
    paper: Numbers
    field: Numbers
    at: Numbers

    @classmethod
    def joined(cls, parts: Sequence[Places]) -> Places:
        """The places of papers some at a time as those of all, whose numbers go on."""
        words = sorted(set().union(*(part.words for part in parts)))
        number = dict(zip(words, range(len(words)), strict=True))
        papers = np.zeros(len(words), np.int32)
        begins = np.full(len(words), ANY, np.int64)
        word, paper = [_NONE], [_NONE]
        before = 0
        for part in parts:
            numbers = np.array([number[each] for each in part.words], np.int32)
            papers[numbers] += part.papers
            begins[numbers] &= part.begins
            word.append(numbers[part.word])
            paper.append(np.add(part.paper, before, dtype=np.int32))
            before += len(part.title_tokens)
        return cls(
            tuple(words),
            papers,
            begins,
            np.concatenate([_NONE, *(part.title_tokens for part in parts)]),
            np.concatenate(word),
            np.concatenate(paper),
            np.concatenate([_NO_FIELD, *(part.field for part in parts)]),
            np.concatenate([_NO_FIELD, *(part.at for part in parts)]),
        )

    @property
    def within(self) -> dict[str, str]:
        """Of each word that stands nowhere without another that it begins with: the longest such.

        `mossnet` is within `moss` where every text has `Moss-Net` or `MossNet`.
        """
        begins = zip(self.words, self.begins.tolist(), strict=True)
        return {word: word[: bits.bit_length() - 1] for word, bits in begins if bits > 0}

    def papers_by_word(self) -> dict[str, int]:
        """How many papers have each word that readers type, in alphabetical order."""
        counted = zip(self.words, self.papers.tolist(), strict=True)
        return {word: papers for word, papers in counted if papers}


def places_of(records: Sequence[SearchRecord], tokens: Tokens) -> Places:
    """Where each word stands; the places of the records are the papers' numbers."""
    numbers: defaultdict[str, int] = defaultdict(count().__next__)
    found_by = [_found_by(token) for token in tokens.spelled]
    lists = Lists.numbered([words for words, _ in found_by], numbers.__getitem__)
    begins = np.full(len(numbers), ANY, np.int64)
    bits = chain.from_iterable(map(itemgetter(1), found_by))
    np.bitwise_and.at(begins, lists.values, np.fromiter(bits, np.int64, len(lists.values)))
    owners, found = lists.gathered(tokens.number)
    named = np.array(
        [
            (numbers[word], paper, field, at)
            for paper, record in enumerate(records)
            for word, field, at in _made_words(record)
        ],
        np.int32,
    ).reshape(-1, 4)
    begins = np.append(begins, np.full(len(numbers) - len(begins), ANY))
    words = sorted(numbers)
    order = np.array([numbers[word] for word in words], np.int32)
    rank = np.empty(len(words), np.int32)
    rank[order] = np.arange(len(words))
    typed, paper = rank[found], tokens.paper[owners]
    arrays = (
        np.concatenate((typed, rank[named[:, 0]])),
        np.concatenate((paper, named[:, 1])),
        np.concatenate((tokens.field[owners], named[:, 2])),
        np.concatenate((tokens.at[owners], named[:, 3])),
    )
    return Places(
        tuple(words),
        _papers(typed, paper, len(words)),
        begins[order],
        tokens.title_tokens,
        *map(in_few_bytes, arrays),
    )


def in_few_bytes(numbers: Numbers) -> Numbers:
    """The same numbers, of which none is below zero, in the least bytes that hold the greatest."""
    return numbers.astype(np.min_scalar_type(int(numbers.max(initial=0))))


def id_word(arxiv: str) -> str:
    """An arXiv id as one word; `find/matching/query.js` of the theme does the same."""
    return "".join(letter for letter in fold(arxiv) if letter.isalnum())


def pair_word(first: str, second: str) -> str:
    """Two words that follow each other in a title as one word, which keeps their forms.

    It ends in a dash, so that Pagefind leaves its last letters alone and nobody types it;
    `find/matching/query.js` of the theme does the same.
    """
    return f"{first}_{second}_"


@lru_cache(_REMEMBERED)
def _found_by(token: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The words of a token, and which of these each of them begins with, as in `Places.begins`."""
    words = sorted(words_of(token))
    # What a word begins with stands before it.
    bits = (
        sum(1 << len(each) for each in words[:at] if word.startswith(each))
        for at, word in enumerate(words)
    )
    return tuple(words), tuple(bits)


def _papers(word: Numbers, paper: Numbers, words: int) -> Numbers:
    """How many papers have each word, of the word and the paper of each place."""
    papers = int(paper.max(initial=0)) + 1
    pairs = np.sort(word.astype(np.int64) * papers + paper)
    first = np.append(True, pairs[1:] != pairs[:-1])[: len(pairs)]
    return np.bincount(pairs[first] // papers, minlength=words).astype(np.int32)


def _made_words(record: SearchRecord) -> Iterator[tuple[str, Field, int]]:
    """The words of a record that stand in none of its texts, with their fields and places."""
    if record.arxiv:
        yield id_word(record.arxiv), Field.ARXIV, 0
    titled = [
        (at, word)
        for at, token in enumerate(tokens_of(record.title))
        for word in typed_words(token)
    ]
    for (at, first), (_, second) in pairwise(titled):
        yield pair_word(first, second), Field.TITLE_PAIRS, at
