"""data/filter/: what the browser needs to choose papers by tag, year and digest, and to show them.

Papers are numbered from 0 in the order of the archive, newest first. The numbers hold for one build
only; `version` tells the builds apart, so that a browser never joins files of two builds.

`index.json` says which papers have what:

- `papers`: how many there are;
- `tags` and `digests`: slug or id to the papers' numbers in rising order, each but the first
  written as its distance from the one before;
- `has`: kind of link (code, project, model, data) to the numbers of the papers with one, likewise;
- `years`: year, or `undated`, to the first paper's number and how many follow it in one run;
- `cards`: the address of the files of cards below the site's root, and how many cards each holds.

A file of cards holds `version`, and in `cards` one list a paper: address, title, who made it (names
in short and the organisation) and date (ISO 8601, or empty).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from generator.model import Archive, Indexes, Paper, TypesetPaper
from generator.phrases import credits_of
from generator.urls import FILTER_CARDS, FILTER_INDEX, UNDATED_YEAR, paper_address

SCHEMA: Final = 1
CARDS_A_FILE: Final = 20
"""A trade: fifty results scattered over the archive need fifty files, for which fewer cards a file
are fewer bytes; results that stand close together need fewer requests with more cards a file."""
VERSION_LENGTH: Final = 12


def filter_data(
    archive: Archive,
    indexes: Indexes,
    texts: Mapping[str, TypesetPaper],
) -> dict[str, str]:
    """The files of the filter, path below the site's root to JSON.

    `texts` holds each paper's title in plain text, by slug.
    """
    papers = archive.papers_by_slug
    cards = [_card(papers[slug], texts[slug].title.plain) for slug in indexes.newest_first]
    version = hashlib.sha256(_json(cards).encode()).hexdigest()[:VERSION_LENGTH]
    return {FILTER_INDEX: _json(_index(archive, indexes, version)), **_card_files(cards, version)}


def _index(archive: Archive, indexes: Indexes, version: str) -> dict[str, object]:
    numbers = {slug: number for number, slug in enumerate(indexes.newest_first)}
    groups = {str(year): slugs for year, slugs in indexes.by_year.items()}
    groups[UNDATED_YEAR] = indexes.undated
    return {
        "schema": SCHEMA,
        "version": version,
        "papers": len(numbers),
        "cards": {"address": FILTER_CARDS, "each": CARDS_A_FILE},
        "tags": {slug: _gaps(numbers, slugs) for slug, slugs in indexes.by_tag.items()},
        "years": {name: [numbers[slugs[0]], len(slugs)] for name, slugs in groups.items() if slugs},
        "digests": {digest.id: _gaps(numbers, digest.papers) for digest in archive.digests},
        "has": {kind.value: _gaps(numbers, slugs) for kind, slugs in indexes.by_link.items()},
    }


def _gaps(numbers: Mapping[str, int], slugs: Sequence[str]) -> list[int]:
    """The papers' numbers in rising order as differences, which compress to half."""
    rising = sorted(numbers[slug] for slug in slugs)
    return rising[:1] + [after - before for before, after in pairwise(rising)]


def _card_files(cards: Sequence[list[str]], version: str) -> dict[str, str]:
    return {
        FILTER_CARDS.format(number=number): _json(
            {"version": version, "cards": cards[start : start + CARDS_A_FILE]}
        )
        for number, start in enumerate(range(0, len(cards), CARDS_A_FILE))
    }


def _card(paper: Paper, title: str) -> list[str]:
    date = str(paper.date) if paper.date else ""
    return [paper_address(paper.slug), title, " · ".join(credits_of(paper)), date]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
