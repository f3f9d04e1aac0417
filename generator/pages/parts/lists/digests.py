"""Digests in lists, newest first."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from generator.markdown import Markdown, escape
from generator.model import Archive, Digest, Sighting, Slugs
from generator.pages.catalogue import Catalogue
from generator.pages.parts.lists.papers import PaperItem, paper_items
from generator.pages.parts.paper.around import follows
from generator.pages.parts.phrases import counts_markdown, date_markdown
from generator.phrases import counted, first_sentence
from generator.urls import digest_address, relative_link, tag_address

TAGS_SHOWN: Final = 4
"""The commonest tags of a digest."""


@dataclass(frozen=True, slots=True)
class DigestItem:
    """One digest in a list of digests."""

    title: Markdown
    href: str
    date: Markdown
    count: str


def newest_digests(archive: Archive) -> list[Digest]:
    """Newest capture first; digests of unknown date come last, in the order of their dumps."""
    dated = [digest for digest in archive.digests if digest.date is not None]
    undated = [digest for digest in archive.digests if digest.date is None]
    dated.sort(key=lambda digest: digest.date.first_day if digest.date else (), reverse=True)
    return [*dated, *undated]


def digest_item(digest: Digest, address: str) -> DigestItem:
    """A digest as a list at `address` shows it."""
    return DigestItem(
        title=escape(digest.title),
        href=relative_link(address, digest_address(digest.id)),
        date=date_markdown(digest.date),
        count=entries_counted(digest),
    )


def captured_day(digest: Digest) -> date | None:
    """The day of its capture, where it is known to the day."""
    known = digest.date is not None and digest.date.day is not None
    return date(*digest.date.first_day) if digest.date and known else None


def common_tags(catalogue: Catalogue, digest: Digest, address: str) -> Markdown:
    """The commonest tags of a digest, as links from `address` with their numbers of papers.

    Of equal ones the vocabulary's order decides; a tag of a single paper tells nothing of the day.
    """
    counts = Counter(tag for slug in set(digest.papers) for tag in catalogue.cards[slug].tags)
    order = {slug: number for number, slug in enumerate(catalogue.tags)}
    most = sorted(counts, key=lambda tag: (-counts[tag], order[tag]))[:TAGS_SHOWN]
    links = (
        f"[{catalogue.labels[tag]}]({relative_link(address, tag_address(tag))})&nbsp;{counts[tag]}"
        for tag in most
        if counts[tag] > 1
    )
    return Markdown(", ".join(links))


def entries_counted(digest: Digest) -> str:
    """How many entries a digest has, in words."""
    return counted(len(digest.papers), "entry", "entries")


def listed_papers(
    catalogue: Catalogue,
    digest: Digest,
    slugs: Slugs,
    address: str,
    first_position: int = 1,
    *,
    with_sentences: bool = False,
) -> tuple[PaperItem, ...]:
    """Papers of a digest from a position on, as shown at `address`, with the digest's counts.

    With their first sentences stand the earlier papers that they follow.
    """
    items = paper_items(catalogue, address, slugs)
    return tuple(
        replace(
            item,
            counts=_counts(_sighting(catalogue, digest, slug, position)),
            sentence=_sentence(catalogue, slug) if with_sentences else None,
            note=follows(catalogue, address, slug) if with_sentences else None,
            position=position,
        )
        for position, (item, slug) in enumerate(zip(items, slugs, strict=True), first_position)
    )


def _sighting(catalogue: Catalogue, digest: Digest, slug: str, position: int) -> Sighting | None:
    sightings = catalogue.papers[slug].sightings
    here = (each for each in sightings if (each.digest, each.position) == (digest.id, position))
    return next(here, None)


def _counts(sighting: Sighting | None) -> Markdown:
    return counts_markdown(sighting.upvotes, sighting.comments) if sighting else Markdown("")


def _sentence(catalogue: Catalogue, slug: str) -> Markdown | None:
    abstract = catalogue.texts[slug].abstract.plain
    return escape(first_sentence(abstract)) if abstract else None
