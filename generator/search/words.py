"""data/search/: the words of the archive, so that a browser can complete and mend what is typed.

`index.json` holds

- `schema` and `papers`, how many there are;
- `frequent`: papers with a word of which Pagefind's index has one position each;
- `every_paper`: a word that finds every record;
- `titles`: one base-36 digit a paper, newest first: how many words its title has, at most 35;
- `words`: the names of the word files: a word is in the file named like its longest beginning.

A word file, `words/<name>.txt`, has one word a line in alphabetical order, a space, and in base 36
how many papers use it. A line that begins with `+` is another form of the word on the line before
it: Pagefind finds the same papers for both, and the count is that of the form.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final

from snowballstemmer import stemmer

from generator.search.bundle import FREQUENT
from generator.search.records import EVERY_PAPER, SearchRecord
from generator.urls import SEARCH_INDEX, SEARCH_WORDS

SCHEMA: Final = 1
WORDS_A_FILE: Final = 400
"""A letter with more words than this is split by the second letter: 2 kB compressed."""
LONGEST: Final = 40
"""Longer strings are addresses and hashes, which nobody types."""
DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
_INNER_CAPITAL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NO_WORD: Final = re.compile(r"[^\w]+")
_POSSESSIVE: Final = re.compile(r"['’]s?\b")


def words_of(text: str) -> set[str]:
    """The words by which a text is found: folded to lower case without accents.

    A compound (text-to-sql, FigCaps) counts as its parts and as one word.
    """
    found: set[str] = set()
    for token in text.split():
        bare = _POSSESSIVE.sub("", token)
        for parts in (_NO_WORD.split(bare), _NO_WORD.split(_INNER_CAPITAL.sub(" ", bare))):
            known = [folded for part in parts if (folded := _fold(part))]
            found.update(known)
            found.add("".join(known))
    return {word for word in found if 0 < len(word) <= LONGEST}


def search_words(records: Sequence[SearchRecord]) -> dict[str, str]:
    """The files of data/search/, path below the site's root to text."""
    counts = Counter(word for record in records for word in words_of(_searched(record)))
    files = _split(counts)
    index = {
        "schema": SCHEMA,
        "papers": len(records),
        "frequent": FREQUENT,
        "every_paper": EVERY_PAPER,
        "titles": "".join(_title_digit(record) for record in records),
        "words": sorted(files),
    }
    texts = {SEARCH_INDEX: json.dumps(index, separators=(",", ":"))}
    for name, words in files.items():
        texts[SEARCH_WORDS.format(name=name)] = _file(words, counts)
    return texts


def _searched(record: SearchRecord) -> str:
    return " ".join([record.title, record.abstract, *record.authors, *record.tags, *record.aliases])


def _title_digit(record: SearchRecord) -> str:
    return DIGITS[min(record.title_words, len(DIGITS) - 1)]


def _fold(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text).lower()
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _split(words: Iterable[str]) -> dict[str, list[str]]:
    """The words by the name of their file: a letter or digit, or two; `_` for all others."""
    by_letter: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        by_letter[_name(word[:1])].append(word)
    files: defaultdict[str, list[str]] = defaultdict(list)
    for letter, group in by_letter.items():
        for word in group:
            long = len(group) > WORDS_A_FILE and letter != "_"
            files[_name(word[:2]) if long else letter].append(word)
    return dict(files)


def _name(beginning: str) -> str:
    """A beginning as a file's name: what is no ASCII letter or digit becomes `_`."""
    return "".join(letter if letter in DIGITS else "_" for letter in beginning)


def _file(words: Sequence[str], counts: Mapping[str, int]) -> str:
    stem = stemmer("english").stemWord
    forms = [False, *(stem(before) == stem(word) for before, word in pairwise(words))]
    return "".join(
        f"{'+' if form else ''}{word} {base36(counts[word])}\n"
        for form, word in zip(forms, words, strict=True)
    )


def base36(number: int) -> str:
    """A number of at least 0 in few digits, as JavaScript's parseInt reads it."""
    digits = ""
    while number:
        number, digit = divmod(number, len(DIGITS))
        digits = DIGITS[digit] + digits
    return digits or "0"
