"""data/recent.json: what the newest digests brought, to tell readers what came in since a visit.

The browser alone knows when the last visit was. The file holds:

- `tags`: slugs, which papers name by their place in it;
- `digests`, newest first: `id`, `day` (empty where it is not known), how many new `papers` it has,
  and in `tags` the tags of each of them, or null for a digest that is too large for that;
- `whole`: whether these are all digests of the archive.

A paper is new in the oldest digest that lists it. Digests without papers are left out.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, takewhile
from typing import Final

from generator.model import Archive, Digest, Paper, PartialDate

SCHEMA: Final = 1
LARGEST: Final = 20_000
"""Bytes; some fifty days of thirty papers."""


@dataclass(frozen=True, slots=True)
class _Recent:
    """A digest with the papers that are new in it."""

    digest: Digest
    papers: tuple[Paper, ...]


def recent_json(archive: Archive) -> str:
    """As many of the newest digests as the size of the file allows, as JSON."""
    digests = _with_new_papers(archive)
    vocabulary = [tag.slug for tag in archive.tags]

    def spelled(count: int) -> str:
        return _spell(digests[:count], vocabulary, len(digests))

    counts = range(1, _most(digests) + 1)
    fitting = bisect_right(counts, LARGEST, key=lambda count: len(spelled(count).encode()))
    return (
        spelled(fitting) if fitting else _spell(digests[:1], vocabulary, len(digests), tagged=False)
    )


def _most(digests: Sequence[_Recent]) -> int:
    """How many of them the file has room for, were the places of all tags of one digit."""
    sizes = accumulate(len(_json(_told(each, defaultdict(int)))) for each in digests)
    return sum(1 for _ in takewhile(lambda size: size <= LARGEST, sizes))


def _with_new_papers(archive: Archive) -> list[_Recent]:
    """Digests that list papers, the newest first."""
    papers = archive.papers_by_slug
    newest_first = sorted((each for each in archive.digests if each.papers), key=_newness)
    known: set[str] = set()
    recent = []
    for digest in reversed(newest_first):
        new = [slug for slug in dict.fromkeys(digest.papers) if slug not in known]
        known.update(new)
        recent.append(_Recent(digest, tuple(papers[slug] for slug in new)))
    return recent[::-1]


def _newness(digest: Digest) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The day on which it came in, where that is known, and its own; the newest sorts first."""
    return _newest_first(digest.added or digest.date), _newest_first(digest.date)


def _newest_first(date: PartialDate | None) -> tuple[int, ...]:
    return tuple(-part for part in date.first_day) if date else (0,)


def _spell(
    digests: Sequence[_Recent], vocabulary: Sequence[str], all_digests: int, *, tagged: bool = True
) -> str:
    carried = {tag.slug for each in digests for paper in each.papers for tag in paper.tags}
    tags = [slug for slug in vocabulary if tagged and slug in carried]
    places = {slug: place for place, slug in enumerate(tags)}
    content = {
        "schema": SCHEMA,
        "whole": len(digests) == all_digests,
        "tags": tags,
        "digests": [_told(each, places if tagged else None) for each in digests],
    }
    return _json(content) + "\n"


def _told(recent: _Recent, places: Mapping[str, int] | None) -> dict[str, object]:
    """A digest, with the tags of its papers by their places, where these are told."""
    return {
        "id": recent.digest.id,
        "day": _day(recent.digest.date),
        "papers": len(recent.papers),
        "tags": None if places is None else [_tags(paper, places) for paper in recent.papers],
    }


def _json(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))


def _tags(paper: Paper, places: Mapping[str, int]) -> list[int]:
    return sorted(places[tag.slug] for tag in paper.tags)


def _day(date: PartialDate | None) -> str:
    return str(date) if date and date.day is not None else ""
