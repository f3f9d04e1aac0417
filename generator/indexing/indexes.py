"""Which papers stand under which tag, year and month, newest first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from generator.model import Archive, Digest, Indexes, LinkKind, Paper, PartialDate, Slugs

K = TypeVar("K")


def index_archive(archive: Archive) -> Indexes:
    """Index all papers, newest first.

    Papers of one day stand in the order of the digest that first lists them, the newest digest
    before others.
    """
    places = _places(archive.digests)
    papers = sorted(archive.papers, key=lambda paper: (_newest_first(paper), _place(paper, places)))
    tagged = _group(papers, lambda paper: [tag.slug for tag in paper.tags])
    linked = _group(papers, lambda paper: {link.kind for link in paper.links})
    return Indexes(
        newest_first=tuple(paper.slug for paper in papers),
        by_tag={tag.slug: tagged.get(tag.slug, ()) for tag in archive.tags},
        by_year=_group(papers, lambda paper: [paper.date.year] if paper.date else []),
        by_month=_group(papers, _months),
        undated=tuple(paper.slug for paper in papers if paper.date is None),
        came_in=_came_in(archive),
        by_link={kind: linked[kind] for kind in LinkKind if kind in linked},
    )


def _came_in(archive: Archive) -> dict[str, PartialDate]:
    days = {digest.id: digest.date for digest in archive.digests}
    came_in = {}
    for paper in archive.papers:
        listed = (days.get(sighting.digest) for sighting in paper.sightings)
        day = paper.added or next(filter(None, listed), None) or paper.date
        if day is not None:
            came_in[paper.slug] = day
    return came_in


def _newest_first(paper: Paper) -> tuple[int, int, int]:
    year, month, day = paper.date.first_day if paper.date else (0, 0, 0)
    return (-year, -month, -day)


def _places(digests: Sequence[Digest]) -> dict[str, int]:
    """Where each digest stands, newest first; those of no known day come last."""
    days = [digest.date.first_day if digest.date else (0, 0, 0) for digest in digests]
    newest_first = sorted(range(len(digests)), key=days.__getitem__, reverse=True)
    return {digests[number].id: place for place, number in enumerate(newest_first)}


def _place(paper: Paper, places: Mapping[str, int]) -> tuple[int, int, str]:
    first = next(iter(paper.sightings), None)
    return (
        (places.get(first.digest, 0), first.position, paper.slug) if first else (0, 0, paper.slug)
    )


def _months(paper: Paper) -> list[tuple[int, int]]:
    known = paper.date is not None and paper.date.month is not None
    return [paper.date.first_day[:2]] if paper.date and known else []


def _group(papers: Iterable[Paper], keys: Callable[[Paper], Iterable[K]]) -> dict[K, Slugs]:
    groups: dict[K, list[str]] = {}
    for paper in papers:
        for key in keys(paper):
            groups.setdefault(key, []).append(paper.slug)
    return {key: tuple(slugs) for key, slugs in groups.items()}
