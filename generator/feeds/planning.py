"""Which feeds there are, and what stands in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from generator.feeds.contents import FeedSources, digest_entries, paper_entries
from generator.feeds.entries import Feed, FeedEntry
from generator.model import Digest, Paper
from generator.urls import (
    DIGESTS,
    FEED_PAPERS,
    HOME,
    author_address,
    digest_address,
    feed_file,
    tag_address,
)

NEWEST: Final = 50
"""Entries of a feed; older papers of the archive are in documents by digest (RFC 5005)."""
SHARE: Final = 4
"""A name's feed holds the newest one in so many of its papers, and at least as many as make it a
feed: all papers of the ten names that a paper has, in two formats, would be half of the site."""


def plan_feeds(sources: FeedSources) -> Iterator[Feed]:
    """The feeds of the archive and of its digests, and those of tags and authors with entries."""
    archive = sources.archive
    digests = sorted(archive.digests, key=_digest_order)
    entries = paper_entries(sources)
    parts = _archived_parts(digests, entries)
    yield from parts
    newest = _newest_first(entries, digests, archive.papers)
    first = tuple(entries[slug] for slug in newest[:NEWEST])
    previous = parts[-1].path if parts else None
    yield Feed(feed_file("papers"), HOME, "New papers", first, previous=previous)
    listed = digest_entries(digests[::-1], sources.texts)[:NEWEST]
    yield Feed(feed_file("digests"), DIGESTS, "Digests", listed)
    rank = {slug: number for number, slug in enumerate(newest)}
    for path, page, title, slugs, length in _lists(sources):
        known = sorted((slug for slug in slugs if slug in rank), key=rank.__getitem__)
        if known:
            yield Feed(path, page, title, tuple(entries[slug] for slug in known[:length]))


def _lists(sources: FeedSources) -> Iterator[tuple[str, str, str, Sequence[str], int]]:
    """Path, page, title, papers and greatest length of the feeds of tags and of names."""
    for tag in sources.archive.tags:
        slugs = sources.indexes.by_tag[tag.slug]
        path, page = feed_file("tags", tag.slug), tag_address(tag.slug)
        yield path, page, f"Papers on {tag.label}", slugs, NEWEST
    for author in sources.authors:
        if len(author.papers) >= FEED_PAPERS:
            length = min(NEWEST, max(FEED_PAPERS, len(author.papers) // SHARE))
            path, page = feed_file("authors", author.slug), author_address(author.slug)
            yield path, page, f"Papers by {author.name}", author.papers, length


def _archived_parts(digests: Sequence[Digest], entries: Mapping[str, FeedEntry]) -> list[Feed]:
    """One document a digest with the papers that it brought, each leading to the one before.

    What comes later makes documents of its own, so that these never change.
    """
    parts: list[Feed] = []
    taken: set[str] = set()
    for digest in digests:
        new = [slug for slug in dict.fromkeys(digest.papers) if slug not in taken]
        taken.update(new)
        brought = tuple(entries[slug] for slug in new if slug in entries)
        if brought:
            path = feed_file("papers", digest.id)
            page = digest_address(digest.id)
            previous = parts[-1].path if parts else None
            title = f"Papers of {digest.title}"
            parts.append(Feed(path, page, title, brought, previous, feed_file("papers")))
    return parts


def _newest_first(
    entries: Mapping[str, FeedEntry], digests: Sequence[Digest], papers: Sequence[Paper]
) -> list[str]:
    """Slugs by the day of the change; within a day the newest digest first, in its own order."""
    rank = {digest.id: number for number, digest in enumerate(digests)}
    places = {
        paper.slug: min((-rank[each.digest], each.position) for each in paper.sightings)
        for paper in papers
        if paper.sightings
    }
    slugs = sorted(entries, key=lambda slug: places.get(slug, (1, 0)))
    return sorted(slugs, key=lambda slug: entries[slug].updated, reverse=True)


def _digest_order(digest: Digest) -> tuple[tuple[int, int, int], tuple[int, int, int], str]:
    """By the day it came in, then its own day: what comes later never moves what was there."""
    unknown = (0, 0, 0)
    return (
        digest.added.first_day if digest.added else unknown,
        digest.date.first_day if digest.date else unknown,
        digest.id,
    )
