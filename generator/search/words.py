"""data/search/: the words of the archive, so that a browser can complete and mend what is typed.

`index.json` holds

- `schema` and `papers`, how many there are;
- `frequent`: papers with a word of which the index has two places each, at most;
- `titles`: one base-36 digit a paper, newest first: how many words its title has, at most 35;
- `words`: the names of the word files: a word is in the file named like its longest beginning.

A word file, `words/<name>.txt`, has one word a line in alphabetical order, a space, and in base 36
how many papers use it in this form. Where a word stands nowhere without another that it begins
with, as a compound does not without its first part, a space follows and in base 36 the number of
that one's letters.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from generator.search.numbers import DIGITS, base36
from generator.search.places import FREQUENT, Places
from generator.urls import SEARCH_INDEX, SEARCH_WORDS

SCHEMA: Final = 1
WORDS_A_FILE: Final = 200
"""A beginning with more words than this is split by the next letter: 1 kB compressed."""
LONGEST_NAME: Final = 3
"""Letters: what is typed is seldom mistaken in all of the first three."""
OTHER: Final = "-"
"""In a file's name, for what is no ASCII letter or digit; hosts leave out files named `_...`."""


def word_files(places: Places) -> dict[str, str]:
    """The files of data/search/, path below the site's root to text."""
    counts, within = places.papers_by_word(), places.within
    files = _split(sorted(counts), 1)
    title_tokens = places.title_tokens.tolist()
    index = {
        "schema": SCHEMA,
        "papers": len(title_tokens),
        "frequent": FREQUENT,
        "titles": "".join(DIGITS[min(count, len(DIGITS) - 1)] for count in title_tokens),
        "words": sorted(files),
    }
    texts = {SEARCH_INDEX: json.dumps(index, separators=(",", ":"))}
    for name, words in files.items():
        texts[SEARCH_WORDS.format(name=name)] = _file(words, counts, within)
    return texts


def _split(words: Sequence[str], length: int) -> dict[str, list[str]]:
    """The words by the name of their file: a beginning of so many letters or digits, or of more.

    A word that is its file's whole name stays there when the others go on to longer names.
    """
    by_beginning: defaultdict[str, list[str]] = defaultdict(list)
    for word in words:
        by_beginning[_name(word[:length])].append(word)
    files: dict[str, list[str]] = {}
    for name, group in by_beginning.items():
        longer = [word for word in group if len(word) > length]
        many = len(group) > WORDS_A_FILE and length < LONGEST_NAME and name != OTHER
        if many:
            files |= _split(longer, length + 1)
        kept = [word for word in group if len(word) == length] if many else group
        if kept:
            files[name] = kept
    return files


def _name(beginning: str) -> str:
    """A beginning as a file's name."""
    return "".join(letter if letter in DIGITS else OTHER for letter in beginning)


def _file(words: Sequence[str], counts: Mapping[str, int], within: Mapping[str, str]) -> str:
    lines = (
        (word, base36(counts[word]), *([base36(len(within[word]))] if word in within else []))
        for word in words
    )
    return "".join(f"{' '.join(line)}\n" for line in lines)
