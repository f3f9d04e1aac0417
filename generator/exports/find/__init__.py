"""data/filter/: what the browser needs to narrow, order, show and export lists of papers.

Papers are numbered from 0 in the order of the archive, newest first. The numbers hold for one build
only; `version`, which stands in every file, tells the builds apart, so that a browser never joins
files of two builds. A page of the archive reads `index.json` and the cards that it shows; the
other files are read when something is chosen, ordered or exported.

- `index.json`, `tags.json`, `digests.json`: which papers have what (`postings.py`);
- `orders.json`: by what papers are put in other orders than newest first (`orders.py`);
- `cards/` and `slugs/`: what rows show, and which paper a number is (`cards.py`).
"""

from __future__ import annotations

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

SCHEMA: Final = 2
VERSION_LENGTH: Final = 12


def find_files(
    archive: Archive,
    indexes: Indexes,
    texts: Mapping[str, TypesetPaper],
) -> dict[str, str]:
    """The files, path below the site's root to JSON.

    `texts` holds each paper's title in plain text, by slug.
    """
    contents: dict[str, dict[str, object]] = {
        FILTER_INDEX: {
            "schema": SCHEMA,
            "each": {"cards": CARDS_A_FILE, "slugs": SLUGS_A_FILE},
            **index_of(archive, indexes),
        },
        FILTER_TAGS: postings_of_tags(archive, indexes),
        FILTER_DIGESTS: postings_of_digests(archive, indexes),
        FILTER_ORDERS: orders(archive, indexes),
        **card_files(archive, indexes, texts),
        **slug_files(indexes),
    }
    spelled = {path: _json(content) for path, content in contents.items()}
    version = hashlib.sha256("".join(spelled.values()).encode()).hexdigest()[:VERSION_LENGTH]
    return {path: f'{{"version":"{version}",{text[1:]}' for path, text in spelled.items()}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
