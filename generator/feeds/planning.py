"""Which feeds there are, and what stands in them."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.feeds.entries import Feed, FeedEntry, FeedLink
from generator.model import Archive, Author, Digest, Indexes, Paper, TypesetPaper
from generator.urls import (
    DIGESTS,
    FEED_PAPERS,
    HOME,
    arxiv_links,
    author_address,
    digest_address,
    feed_file,
    paper_address,
    tag_address,
)

NEWEST: Final = 50
"""Entries of a feed; older papers of the archive are in documents by digest (RFC 5005)."""


@dataclass(frozen=True, slots=True)
class FeedSources:
    """What the feeds are made from."""

    archive: Archive
    indexes: Indexes
    texts: Mapping[str, TypesetPaper]
    """By slug."""
    authors: Sequence[Author]


def plan_feeds(sources: FeedSources) -> Iterator[Feed]:
    """The feeds of the archive and of its digests, and those of tags and authors with entries.

    A paper of which no day is known, neither of its coming in nor its own, is in no feed.
    """
    archive = sources.archive
    digests = sorted(archive.digests, key=_digest_order)
    entries = _paper_entries(sources)
    parts = _archived_parts(digests, entries)
    yield from parts
    newest = parts[-1].path if parts else None
    newest_first = _newest_first(entries, digests, archive.papers)
    main = Feed(feed_file("papers"), HOME, "New papers", newest_first[:NEWEST], previous=newest)
    yield main
    listed_digests = _digest_entries(digests, sources.texts)
    yield Feed(feed_file("digests"), DIGESTS, "Digests", listed_digests)
    listed: list[Feed] = []
    order = {entry.address: number for number, entry in enumerate(newest_first)}

    def newest_of(slugs: Sequence[str]) -> tuple[FeedEntry, ...]:
        known = (entries[slug] for slug in slugs if slug in entries)
        return tuple(sorted(known, key=lambda entry: order[entry.address])[:NEWEST])

    for tag in archive.tags:
        slugs = sources.indexes.by_tag[tag.slug]
        path, page = feed_file("tags", tag.slug), tag_address(tag.slug)
        listed.append(Feed(path, page, f"Papers on {tag.label}", newest_of(slugs)))
    for author in sources.authors:
        if len(author.papers) >= FEED_PAPERS:
            path, page = feed_file("authors", author.slug), author_address(author.slug)
            listed.append(Feed(path, page, f"Papers by {author.name}", newest_of(author.papers)))
    yield from (feed for feed in listed if feed.entries)


def _paper_entries(sources: FeedSources) -> dict[str, FeedEntry]:
    labels = {tag.slug: tag.label for tag in sources.archive.tags}
    entries = {}
    for paper in sources.archive.papers:
        known = [sources.indexes.came_in.get(paper.slug)]
        if paper.correction is not None:
            known.append(paper.correction.added)
        changed = [day.first_day for day in known if day]
        if changed:
            texts = sources.texts[paper.slug]
            updated = "{:04d}-{:02d}-{:02d}".format(*max(changed))
            entries[paper.slug] = _paper_entry(paper, texts, labels, updated)
    return entries


def _paper_entry(
    paper: Paper, texts: TypesetPaper, labels: Mapping[str, str], updated: str
) -> FeedEntry:
    elsewhere = arxiv_links(paper.arxiv) if paper.arxiv else {}
    types = {"PDF": "application/pdf"}
    links = [
        FeedLink(address, name, types.get(name, "text/html")) for name, address in elsewhere.items()
    ]
    links += [FeedLink(link.address, link.kind.value.capitalize()) for link in paper.links]
    return FeedEntry(
        address=paper_address(paper.slug),
        title=texts.title.plain,
        html=f"<p>{texts.abstract_html}</p>",
        updated=updated,
        published=str(paper.date) if paper.date and paper.date.day else None,
        authors=paper.authors,
        tags=tuple(labels[tag.slug] for tag in paper.tags),
        links=tuple(links),
    )


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
) -> tuple[FeedEntry, ...]:
    """By the day of the change; within a day the newest digest first, in the digest's order."""
    rank = {digest.id: number for number, digest in enumerate(digests)}
    places = {
        paper.slug: min((-rank[each.digest], each.position) for each in paper.sightings)
        for paper in papers
        if paper.sightings
    }
    slugs = sorted(entries, key=lambda slug: places.get(slug, (1, 0)))
    slugs.sort(key=lambda slug: entries[slug].updated, reverse=True)
    return tuple(entries[slug] for slug in slugs)


def _digest_entries(
    digests: Sequence[Digest], texts: Mapping[str, TypesetPaper]
) -> tuple[FeedEntry, ...]:
    """One entry a digest with its papers' titles, the newest first."""
    entries = []
    for digest in reversed(digests):
        day = digest.added or digest.date
        if day is None or not digest.papers:
            continue
        titles = (html.escape(texts[slug].title.plain) for slug in digest.papers)
        items = "".join(f"<li>{title}</li>" for title in titles)
        entries.append(
            FeedEntry(
                address=digest_address(digest.id),
                title=digest.title,
                html=f"<ol>{items}</ol>",
                updated="{:04d}-{:02d}-{:02d}".format(*day.first_day),
                published=str(digest.date) if digest.date and digest.date.day else None,
            )
        )
    return tuple(entries[:NEWEST])


def _digest_order(digest: Digest) -> tuple[tuple[int, int, int], tuple[int, int, int], str]:
    """By the day it came in, then its own day: what comes later never moves what was there."""
    unknown = (0, 0, 0)
    return (
        digest.added.first_day if digest.added else unknown,
        digest.date.first_day if digest.date else unknown,
        digest.id,
    )
