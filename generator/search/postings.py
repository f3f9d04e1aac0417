"""Where each word of the archive stands: the index before it takes Pagefind's form.

A word stands where its token stands: in the paper's text, title first, counted in tokens from 0, or
in a field of what is known of the paper, counted in tokens of the field.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple, TypeAlias

from generator.search.records import EVERY_PAPER, SearchRecord
from generator.text import fold, tokens_of, typed_words, words_of

FIELDS: Final = ("arxiv", "authors", "every", "tags")
"""What is searched besides the texts: the id, names, the word that all papers have, and labels and
other names of tags."""
FREQUENT: Final = 1000
"""A word of more papers than this tells little: its first place in the title and in the abstract
are enough, and a third of the bytes."""


class Posting(NamedTuple):
    """What one paper has of a word."""

    paper: int
    text: tuple[int, ...]
    """Tokens of the text, in rising order."""
    fields: tuple[tuple[int, int], ...] = ()
    """The number of a field and the token in it, in rising order."""


Postings: TypeAlias = Mapping[str, Sequence[Posting]]
"""By word, in alphabetical order; the papers of a word in rising order."""


def text_tokens(record: SearchRecord) -> list[str]:
    """The tokens of a record's text; the title's are the first `title_tokens` of them."""
    return [*tokens_of(record.title), *tokens_of(record.abstract)]


def searched_words(record: SearchRecord) -> set[str]:
    """Every word by which a record is found, but for its id and the word that all have."""
    named = (record.title, record.abstract, *record.authors, *record.tags, *record.aliases)
    return {word for text in named for token in tokens_of(text) for word in words_of(token)}


def postings_of(records: Sequence[SearchRecord]) -> dict[str, list[Posting]]:
    """Where each word stands; the places of the records are the papers' numbers."""
    found: defaultdict[str, list[Posting]] = defaultdict(list)
    for number, record in enumerate(records):
        text = _places(text_tokens(record)) | _title_pairs(record)
        fields = _field_places(record)
        for word in text.keys() | fields.keys():
            posting = Posting(number, tuple(text.get(word, ())), tuple(fields.get(word, ())))
            found[word].append(posting)
    return {word: found[word] for word in sorted(found)}


def id_word(arxiv: str) -> str:
    """An arXiv id as one word; `find/matching/query.js` of the theme does the same."""
    return "".join(letter for letter in fold(arxiv) if letter.isalnum())


def pair_word(first: str, second: str) -> str:
    """Two words that follow each other in a title as one word, which keeps their forms.

    It ends in a dash, so that Pagefind leaves its last letters alone and nobody types it;
    `find/matching/query.js` of the theme does the same.
    """
    return f"{first}_{second}_"


def _title_pairs(record: SearchRecord) -> dict[str, list[int]]:
    """The pairs of words that follow each other in the title, where the first of them stands."""
    words = [
        (at, word)
        for at, token in enumerate(tokens_of(record.title))
        for word in typed_words(token)
    ]
    places: defaultdict[str, list[int]] = defaultdict(list)
    for (at, first), (_, second) in pairwise(words):
        places[pair_word(first, second)].append(at)
    return places


def _field_places(record: SearchRecord) -> dict[str, list[tuple[int, int]]]:
    places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    if record.arxiv:
        places[id_word(record.arxiv)].append((FIELDS.index("arxiv"), 0))
    places[EVERY_PAPER].append((FIELDS.index("every"), 0))
    for name, texts in _named(record):
        for word, tokens in _places(tokens_of(" ".join(texts))).items():
            places[word] += [(FIELDS.index(name), token) for token in tokens]
    return {word: sorted(each) for word, each in places.items()}


def _named(record: SearchRecord) -> Iterator[tuple[str, Sequence[str]]]:
    yield "authors", record.authors
    yield "tags", (*record.tags, *record.aliases)


def _places(tokens: Sequence[str]) -> dict[str, list[int]]:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for at, token in enumerate(tokens):
        for word in words_of(token):
            places[word].append(at)
    return places
