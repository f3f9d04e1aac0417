"""Digests in lists, newest first."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.markdown import Markdown, escape
from generator.model import Archive, Digest, Sighting, Slugs
from generator.pages.catalogue import Catalogue
from generator.pages.parts.lists.papers import PaperItem, paper_items
from generator.pages.parts.paper.around import follows
from generator.pages.parts.phrases import counts_markdown, date_markdown
from generator.phrases import counted, first_sentence
from generator.urls import digest_address, relative_link


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
