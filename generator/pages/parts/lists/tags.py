"""Tags in lists, below the headings of their facets."""

from __future__ import annotations

from dataclasses import dataclass

from generator.markdown import Markdown, escape
from generator.model import FACETS, Tag
from generator.pages.catalogue import Catalogue
from generator.urls import relative_link, tag_address


@dataclass(frozen=True, slots=True)
class TagItem:
    """One tag in a list of tags."""

    label: Markdown
    href: str
    facet: str
    means: Markdown
    count: int
    """How many papers carry it."""


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """A facet and its tags that have papers, in the vocabulary's order."""

    slug: str
    heading: str
    tags: tuple[TagItem, ...]


def tags_by_facet(catalogue: Catalogue, address: str) -> tuple[FacetGroup, ...]:
    """The facets that have tags with papers, as a list at `address` shows them.

    Those that most papers carry come first.
    """
    items = (item for item in tag_items(catalogue, address) if item.count)
    used = sorted(items, key=lambda item: -item.count)
    groups = (
        FacetGroup(facet, heading, tuple(item for item in used if item.facet == facet))
        for facet, heading in FACETS.items()
    )
    return tuple(group for group in groups if group.tags)


def tag_items(catalogue: Catalogue, address: str) -> list[TagItem]:
    """The whole vocabulary in its own order."""
    return [
        TagItem(
            label=catalogue.labels[slug],
            href=relative_link(address, tag_address(slug)),
            facet=tag.facet,
            means=escape(definition(tag)),
            count=len(catalogue.indexes.by_tag[slug]),
        )
        for slug, tag in catalogue.tags.items()
    ]


def definition(tag: Tag) -> str:
    """What a tag means, as a sentence: the vocabulary has it without capital and full stop."""
    return f"{tag.means[:1].upper()}{tag.means[1:].rstrip('.')}."
