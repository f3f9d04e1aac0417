"""data/names/: names with a page of their own, for a search that suggests them as one types.

`index.json` holds `schema` and, in `files`, the beginnings that have a file. The file of a
beginning holds in `names` each name of which a word begins so, most papers first, as a list: the
name, its slug (its page is `authors/<slug>/`), and how many papers carry it.

Words are cut and folded as the search does it (`generator.text`; `find/matching/words.js` does the
same). A beginning is the first two letters of a word of two or more; `-` stands for what is no
ASCII letter or digit.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from generator.model import Author
from generator.text import tokens_of, typed_words
from generator.urls import NAMES_FILE, NAMES_INDEX, OWN_PAGE

SCHEMA: Final = 1
BEGINNING: Final = 2
"""Letters: with ten thousand papers a file has 30 names, and one of a common beginning 3,000."""
PLAIN: Final = frozenset("0123456789abcdefghijklmnopqrstuvwxyz")


def name_files(authors: Sequence[Author]) -> dict[str, str]:
    """The files, path below the site's root to JSON."""
    files: defaultdict[str, list[Author]] = defaultdict(list)
    for author in sorted(authors, key=lambda each: (-len(each.papers), each.slug)):
        if len(author.papers) >= OWN_PAGE:
            for beginning in _beginnings(author):
                files[beginning].append(author)
    index = {"schema": SCHEMA, "files": sorted(files)}
    return {NAMES_INDEX: _json(index)} | {
        NAMES_FILE.format(name=beginning): _json({"names": [*map(_entry, listed)]})
        for beginning, listed in sorted(files.items())
    }


def _beginnings(author: Author) -> list[str]:
    """Of the words of all its spellings, each once."""
    words = (
        word
        for spelling in (author.name, *author.spellings)
        for token in tokens_of(spelling)
        for word in typed_words(token)
        if len(word) >= BEGINNING
    )
    return sorted({"".join(map(_plain, word[:BEGINNING])) for word in words})


def _plain(letter: str) -> str:
    return letter if letter in PLAIN else "-"


def _entry(author: Author) -> list[str | int]:
    return [author.name, author.slug, len(author.papers)]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
