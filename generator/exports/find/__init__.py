"""data/filter/: what the browser needs to narrow, order, show and export lists of papers.

Papers are numbered from 0 in the order of the archive, newest first; the numbers hold for one build
only. A page of the archive reads `index.json` and the cards that it shows; the other files are read
when something is chosen, ordered or exported.

- `index.json`, `tags.json`, `digests.json`: which papers have what (`postings.py`);
- `orders.json`: by what papers are put in other orders than newest first (`orders.py`);
- `cards/` and `slugs/`: what rows show, and which paper a number is (`cards.py`).

Every file but the index has a `version`, which follows from the rest of it. The index tells those
of its build, so that a browser never joins files of two builds, and files that both have in common
are the same bytes: `versions` has one text for each kind of file, and for cards and slugs those of
all their files one after the other, in the order of their numbers.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from typing import Final

from generator.exports.find.cards import CARDS_A_FILE, SLUGS_A_FILE, card_files, slug_files
from generator.exports.find.orders import orders
from generator.exports.find.postings import index_of, postings_of_digests, postings_of_tags
from generator.model import Archive, Indexes, TypesetPaper
from generator.urls import FILTER_DIGESTS, FILTER_INDEX, FILTER_ORDERS, FILTER_TAGS

__all__ = ["find_files"]

SCHEMA: Final = 3
VERSION_LENGTH: Final = 12
PART_LENGTH: Final = 3
"""Letters of the version of one file of many: there is one in five for each ten papers, and all
stand in the index. Of changed files one in 262,144 keeps its own."""


def find_files(
    archive: Archive,
    indexes: Indexes,
    texts: Mapping[str, TypesetPaper],
) -> dict[str, str]:
    """The files, path below the site's root to JSON.

    `texts` holds each paper's title in plain text, by slug.
    """
    kinds: dict[str, dict[str, dict[str, object]]] = {
        "tags": {FILTER_TAGS: postings_of_tags(archive, indexes)},
        "digests": {FILTER_DIGESTS: postings_of_digests(archive, indexes)},
        "orders": {FILTER_ORDERS: orders(archive, indexes)},
        "cards": card_files(archive, indexes, texts),
        "slugs": slug_files(indexes),
    }
    files: dict[str, str] = {}
    versions: dict[str, str] = {}
    for kind, contents in kinds.items():
        length = PART_LENGTH if kind in {"cards", "slugs"} else VERSION_LENGTH
        spelled = {path: _json(content) for path, content in contents.items()}
        each = {path: _version(text, length) for path, text in spelled.items()}
        files |= {path: f'{{"version":"{each[path]}",{spelled[path][1:]}' for path in spelled}
        versions[kind] = "".join(each.values())
    index = {
        "schema": SCHEMA,
        "versions": versions,
        "each": {"cards": CARDS_A_FILE, "slugs": SLUGS_A_FILE, "version": PART_LENGTH},
        **index_of(archive, indexes),
    }
    return {FILTER_INDEX: _json(index), **files}


def _version(text: str, length: int) -> str:
    """So many letters that an address may hold."""
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest())[:length].decode()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
