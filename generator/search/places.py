"""Where each word of the archive stands: the index before it takes Pagefind's form.

A word stands where its token stands: in the paper's text, title first, counted in tokens from 0, or
in a field of what is known of the paper, counted in tokens of the field.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count, pairwise
from typing import Final

import numpy as np

from generator.search.records import SearchRecord
from generator.search.tokens import CUT, Field, Lists, Numbers, Tokens
from generator.text import fold, tokens_of, typed_words, words_of

FREQUENT: Final = 1000
"""A word of more papers than this tells little: its first place in the title and in the abstract
are enough, and a third of the bytes."""


@dataclass(frozen=True, slots=True)
class Places:
    """The places of all words, in no order; the four arrays after the words tell of each."""

    words: tuple[str, ...]
    """In alphabetical order."""
    within: Mapping[str, str]
    """Of each word that stands nowhere without another that it begins with: the longest such.

    `mossnet` is within `moss` where every text has `Moss-Net` or `MossNet`.
    """
    word: Numbers
    paper: Numbers
    field: Numbers
    at: Numbers
    title_tokens: Numbers
    """By paper: how many of its text's tokens are the title's."""

    def papers_by_word(self) -> dict[str, int]:
        """How many papers have each word that readers type, in alphabetical order."""
        typed = np.isin(self.field, CUT)
        papers = int(self.paper.max(initial=0)) + 1
        pairs = np.sort(self.word[typed].astype(np.int64) * papers + self.paper[typed])
        words = pairs[np.append(True, pairs[1:] != pairs[:-1])[: len(pairs)]] // papers
        counts = np.bincount(words, minlength=len(self.words)).tolist()
        return {word: found for word, found in zip(self.words, counts, strict=True) if found}


def places_of(records: Sequence[SearchRecord], tokens: Tokens) -> Places:
    """Where each word stands; the places of the records are the papers' numbers."""
    numbers: defaultdict[str, int] = defaultdict(count().__next__)
    found_by = [sorted(words_of(token)) for token in tokens.spelled]
    lists = Lists.of([[numbers[word] for word in words] for words in found_by])
    owners, found = lists.gathered(tokens.number)
    named = np.array(
        [
            (numbers[word], paper, field, at)
            for paper, record in enumerate(records)
            for word, field, at in _made_words(record)
        ],
        np.int32,
    ).reshape(-1, 4)
    words = sorted(numbers)
    rank = np.empty(len(words), np.int32)
    rank[[numbers[word] for word in words]] = np.arange(len(words))
    return Places(
        tuple(words),
        _within(found_by),
        rank[np.concatenate((found, named[:, 0]))],
        np.concatenate((tokens.paper[owners], named[:, 1])),
        np.concatenate((tokens.field[owners], named[:, 2])),
        np.concatenate((tokens.at[owners], named[:, 3])),
        tokens.title_tokens,
    )


def id_word(arxiv: str) -> str:
    """An arXiv id as one word; `find/matching/query.js` of the theme does the same."""
    return "".join(letter for letter in fold(arxiv) if letter.isalnum())


def pair_word(first: str, second: str) -> str:
    """Two words that follow each other in a title as one word, which keeps their forms.

    It ends in a dash, so that Pagefind leaves its last letters alone and nobody types it;
    `find/matching/query.js` of the theme does the same.
    """
    return f"{first}_{second}_"


def _within(tokens: Iterable[Sequence[str]]) -> dict[str, str]:
    """`Places.within`, from the words of each token."""
    always: dict[str, frozenset[str]] = {}
    for words in tokens:
        for word in words:
            begun = frozenset(each for each in words if each != word and word.startswith(each))
            always[word] = always[word] & begun if word in always else begun
    return {word: max(begun, key=len) for word, begun in always.items() if begun}


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
