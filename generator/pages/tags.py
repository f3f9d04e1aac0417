"""The tag index and the pages of each tag."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import FACETS, Tag
from generator.pages.catalogue import Catalogue, RenderedPage
from generator.pages.markdown import Markdown, escape, front_matter
from generator.pages.paper_list import list_pages, numbered
from generator.pages.phrases import counted
from generator.pages.render import render
from generator.urls import TAGS, relative_link, tag_address


@dataclass(frozen=True, slots=True)
class TagItem:
    """One tag in the tag index."""

    label: Markdown
    href: str
    means: Markdown
    count: int


def tag_index(catalogue: Catalogue) -> Iterator[RenderedPage]:
    """The page that lists every tag that has papers, by facet."""
    title = "Tags"
    yield RenderedPage(
        TAGS,
        render(
            "tags",
            front_matter=front_matter(
                {"title": title, "description": "All tags of the archive, grouped by facet."}
            ),
            title=title,
            facets=tags_by_facet(catalogue, TAGS),
        ),
    )


def tags_by_facet(catalogue: Catalogue, address: str) -> dict[str, list[TagItem]]:
    """The tags that have papers below their facets' headings, as links from `address`."""
    groups: dict[str, list[TagItem]] = {heading: [] for heading in FACETS.values()}
    for slug, tag in catalogue.tags.items():
        if count := len(catalogue.indexes.by_tag[slug]):
            href = relative_link(address, tag_address(slug))
            item = TagItem(escape(tag.label), href, escape(tag.means), count)
            groups[FACETS[tag.facet]].append(item)
    return {heading: items for heading, items in groups.items() if items}


def tag_pages(catalogue: Catalogue) -> Iterator[RenderedPage]:
    """Every page of every tag; a tag of the vocabulary without papers has one, too."""
    for tag in catalogue.archive.tags:
        yield from _pages_of(catalogue, tag)


def _pages_of(catalogue: Catalogue, tag: Tag) -> Iterator[RenderedPage]:
    slugs = catalogue.indexes.by_tag[tag.slug]
    for page in list_pages(catalogue, tag_address(tag.slug), slugs):
        title = numbered(tag.label, page.number)
        yield RenderedPage(
            page.address,
            render(
                "tag",
                front_matter=front_matter({"title": title, "description": tag.means}),
                title=escape(title),
                means=escape(tag.means),
                facet=FACETS[tag.facet],
                count=counted(len(slugs), "paper"),
                page=page,
                index=relative_link(page.address, TAGS),
            ),
        )
