"""The archive as the pages look things up in it: by slug and by id."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model import Archive, Digest, Indexes, Paper, RelatedPaper, Tag, TypesetPaper


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything that any page needs, ready to be looked up."""

    archive: Archive
    indexes: Indexes
    texts: Mapping[str, TypesetPaper]
    related: Mapping[str, Sequence[RelatedPaper]]
    """By slug, nearest first."""
    papers: Mapping[str, Paper]
    tags: Mapping[str, Tag]
    digests: Mapping[str, Digest]


def catalogue(
    archive: Archive,
    indexes: Indexes,
    texts: Mapping[str, TypesetPaper],
    related: Mapping[str, Sequence[RelatedPaper]],
) -> Catalogue:
    """Make the look-up tables once for all pages."""
    return Catalogue(
        archive=archive,
        indexes=indexes,
        texts=texts,
        related=related,
        papers=archive.papers_by_slug,
        tags={tag.slug: tag for tag in archive.tags},
        digests={digest.id: digest for digest in archive.digests},
    )


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """One page of the site: its address and its Markdown."""

    address: str
    markdown: str
