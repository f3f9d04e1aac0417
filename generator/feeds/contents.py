"""Papers and digests as entries of feeds."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.feeds.entries import FeedEntry, FeedLink
from generator.model import Archive, Author, Digest, Indexes, Paper, PartialDate, TypesetPaper
from generator.urls import arxiv_links, digest_address, paper_address

MEDIA_TYPES: Final = {"PDF": "application/pdf"}
"""Of links that lead to no page, by their labels."""


@dataclass(frozen=True, slots=True)
class FeedSources:
    """What the feeds are made from."""

    archive: Archive
    indexes: Indexes
    texts: Mapping[str, TypesetPaper]
    """By slug."""
    authors: Sequence[Author]


def paper_entries(sources: FeedSources) -> dict[str, FeedEntry]:
    """The entry of each paper by its slug.

    A paper of which no day is known, neither of its coming in nor its own, has none.
    """
    labels = {tag.slug: tag.label for tag in sources.archive.tags}
    entries = {}
    for paper in sources.archive.papers:
        known = [sources.indexes.came_in.get(paper.slug)]
        if paper.correction is not None:
            known.append(paper.correction.added)
        changed = [day for day in known if day]
        if changed:
            texts = sources.texts[paper.slug]
            updated = _day(max(changed, key=lambda day: day.first_day))
            entries[paper.slug] = _paper_entry(paper, texts, labels, updated)
    return entries


def digest_entries(
    digests: Sequence[Digest], texts: Mapping[str, TypesetPaper]
) -> tuple[FeedEntry, ...]:
    """One entry a digest with its papers' titles, in the given order.

    A digest without papers, or of which no day is known, has none.
    """
    entries = []
    for digest in digests:
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
                updated=_day(day),
                published=str(digest.date) if digest.date and digest.date.day else None,
            )
        )
    return tuple(entries)


def _paper_entry(
    paper: Paper, texts: TypesetPaper, labels: Mapping[str, str], updated: str
) -> FeedEntry:
    elsewhere = arxiv_links(paper.arxiv) if paper.arxiv else {}
    links = [FeedLink(at, label, MEDIA_TYPES.get(label, "")) for label, at in elsewhere.items()]
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


def _day(date: PartialDate) -> str:
    """A day as feeds write it: of a month or a year the first."""
    return "{:04d}-{:02d}-{:02d}".format(*date.first_day)
