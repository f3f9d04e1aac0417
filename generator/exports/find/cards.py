"""What the rows of a list show, and which paper a number is.

A file of cards has in `cards` one list a paper: slug, title, who made it (names in short and the
organisation), date (ISO 8601), places of its tags in the `tags` of `index.json`, upvotes and
comments. Texts that are not known are empty, numbers null, and what is not known at the end of a
list is left out. A file of slugs has in `slugs` those of more papers, for an export.

Files are numbered from 0, and filled from the oldest paper on: what comes in stands in the last
ones, and the others stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeVar

from generator.model import Archive, Indexes, Paper, TypesetPaper
from generator.phrases import credits_of
from generator.urls import FILTER_CARDS, FILTER_SLUGS

CARDS_A_FILE: Final = 10
"""A trade: fifty results scattered over the archive need fifty files, for which fewer cards a file
are fewer bytes; results that stand close together need fewer requests with more cards a file."""
SLUGS_A_FILE: Final = 500

T = TypeVar("T")


def card_files(
    archive: Archive, indexes: Indexes, texts: Mapping[str, TypesetPaper]
) -> dict[str, dict[str, object]]:
    """The files of cards by path, in order; `texts` holds titles in plain text, by slug."""
    papers = archive.papers_by_slug
    used = [tag.slug for tag in archive.tags if indexes.by_tag[tag.slug]]
    places = {slug: place for place, slug in enumerate(used)}
    oldest_first = reversed(indexes.newest_first)
    cards = [_card(papers[slug], texts[slug].title.plain, places) for slug in oldest_first]
    return {
        FILTER_CARDS.format(number=number): {"cards": part}
        for number, part in enumerate(_parts(cards, CARDS_A_FILE))
    }


def slug_files(indexes: Indexes) -> dict[str, dict[str, object]]:
    """The files of slugs by path, in order."""
    return {
        FILTER_SLUGS.format(number=number): {"slugs": part}
        for number, part in enumerate(_parts(indexes.newest_first[::-1], SLUGS_A_FILE))
    }


def _card(paper: Paper, title: str, places: Mapping[str, int]) -> list[object]:
    counted = (each.comments for each in reversed(paper.sightings) if each.comments is not None)
    card: list[object] = [
        paper.slug,
        title,
        " · ".join(credits_of(paper)),
        str(paper.date or ""),
        sorted(places[tag.slug] for tag in paper.tags),
        paper.upvotes,
        next(counted, None),
    ]
    while card[-1] is None:
        card.pop()
    return card


def _parts(items: Sequence[T], length: int) -> Iterator[Sequence[T]]:
    return (items[start : start + length] for start in range(0, len(items), length))
