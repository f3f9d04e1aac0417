"""Names with a page of their own, for the box of the search to suggest while one types.

A file has in `names` one list a name: as pages show it, its slug, and how many papers it has; names
with most papers first. A name stands in the file of the beginning of each of its words, so that
one file answers what is typed: which one follows from these letters alone (`name_file`;
`find/search/names.js` of the theme does the same). `names` of `index.json` is the number of files.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from generator.model import Author
from generator.text import tokens_of, typed_words
from generator.urls import FILTER_NAMES, OWN_PAGE

NAMES_A_FILE: Final = 250
"""About, counting a name once a word: some 10 kB."""
BEGINNING: Final = 2
"""Letters by which a file is found."""


def name_files(authors: Sequence[Author]) -> tuple[int, dict[str, dict[str, object]]]:
    """How many files there are, and the files by path; none where no name has a page."""
    shown = [author for author in authors if len(author.papers) >= OWN_PAGE]
    beginnings = {author.slug: _beginnings(author.name) for author in shown}
    count = 1
    while count * NAMES_A_FILE < sum(map(len, beginnings.values())):
        count *= 2
    parts: list[list[Author]] = [[] for _ in range(count)]
    for author in sorted(shown, key=lambda each: (-len(each.papers), each.name, each.slug)):
        for number in {name_file(each, count) for each in beginnings[author.slug]}:
            parts[number].append(author)
    files: dict[str, dict[str, object]] = {
        FILTER_NAMES.format(number=number): {
            "names": [[each.name, each.slug, len(each.papers)] for each in part]
        }
        for number, part in enumerate(parts)
    }
    return (count, files) if shown else (0, {})


def name_file(beginning: str, count: int) -> int:
    """The number of the file, of `count`: FNV-1a of the letters' code points, 32 bits."""
    value = 0x811C9DC5
    for letter in beginning:
        value = (value ^ ord(letter)) * 0x01000193 & 0xFFFFFFFF
    return value % count


def _beginnings(name: str) -> set[str]:
    words = (word for token in tokens_of(name) for word in typed_words(token))
    return {word[:BEGINNING] for word in words if len(word) >= BEGINNING}
