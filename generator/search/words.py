"""data/search/: the words of the archive, so that a browser can complete and mend what is typed.

`index.json` holds

- `schema` and `papers`, how many there are;
- `frequent`: papers with a word of which the index has two places each, at most;
- `titles`: one base-36 digit a paper, newest first: how many words its title has, at most 35;
- `words`: the names of the word files: a word is in the file named like its longest beginning.

A word file, `words/<name>.txt`, has one word a line in alphabetical order, a space, and in base 36
how many papers use it. A line that begins with `+` is another form of the word on the line before
it: Pagefind finds the same papers for both, and the count is that of the form.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final

from generator.search.numbers import DIGITS, base36
from generator.search.places import FREQUENT, Places
from generator.urls import SEARCH_INDEX, SEARCH_WORDS

SCHEMA: Final = 1
WORDS_A_FILE: Final = 400
"""A letter with more words than this is split by the second letter: 2 kB compressed."""
OTHER: Final = "-"
"""In a file's name, for what is no ASCII letter or digit; hosts leave out files named `_...`."""


def word_files(places: Places, stems: Mapping[str, str]) -> dict[str, str]:
    """The files of data/search/, path below the site's root to text.

    `stems` has the stem of each word.
    """
    counts = places.papers_by_word()
    files = _split(counts)
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
        texts[SEARCH_WORDS.format(name=name)] = _file(words, counts, stems)
    return texts


def _split(words: Iterable[str]) -> dict[str, list[str]]:
    """The words by the name of their file: a letter or digit, or two; `-` for all others."""
    by_letter: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        by_letter[_name(word[:1])].append(word)
    files: defaultdict[str, list[str]] = defaultdict(list)
    for letter, group in by_letter.items():
        for word in group:
            long = len(group) > WORDS_A_FILE and letter != OTHER
            files[_name(word[:2]) if long else letter].append(word)
    return dict(files)


def _name(beginning: str) -> str:
    """A beginning as a file's name."""
    return "".join(letter if letter in DIGITS else OTHER for letter in beginning)


def _file(words: Sequence[str], counts: Mapping[str, int], stems: Mapping[str, str]) -> str:
    forms = [False, *(stems[before] == stems[word] for before, word in pairwise(words))]
    return "".join(
        f"{'+' if form else ''}{word} {base36(counts[word])}\n"
        for form, word in zip(forms, words, strict=True)
    )
