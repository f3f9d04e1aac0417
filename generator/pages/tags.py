"""The tag index and the pages of each tag."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Final

from generator.model import FACETS, Tag
from generator.pages.catalogue import Catalogue, RenderedPage
from generator.pages.markdown import Markdown, escape, front_matter
from generator.pages.paper_list import Chip, ListPage, chip, list_pages, numbered
from generator.pages.phrases import counted
from generator.pages.render import render
from generator.pages.trail import trail
from generator.urls import (
    FILTER,
    TAGS,
    UNDATED_YEAR,
    filter_query,
    relative_address,
    relative_link,
    tag_address,
)

TEMPLATE: Final = "tags.html"
"""Of the theme, for the index and the pages of tags."""
COMPANIONS_SHOWN: Final = 8

YearChart = Callable[[Mapping[int, int], Callable[[int], str], str], str]
"""Counts by year, the address of a year and a caption to a chart as a block of HTML."""


@dataclass(frozen=True, slots=True)
class TagItem:
    """One tag in a list of tags."""

    label: Markdown
    href: str
    facet: str
    means: Markdown
    count: int


@dataclass(frozen=True, slots=True)
class CompanionItem:
    """A tag that often stands with another one, and the way to the papers that carry both."""

    chip: Chip
    both: str
    href: str


def tag_index(catalogue: Catalogue) -> Iterator[RenderedPage]:
    """The page that lists every tag by facet, and last those that no paper carries."""
    title = "Tags"
    yield RenderedPage(
        TAGS,
        render(
            "tags",
            front_matter=front_matter(
                {
                    "title": title,
                    "description": "All tags of the archive, grouped by facet.",
                    "template": TEMPLATE,
                }
            ),
            title=title,
            trail=trail(TAGS),
            facets=tags_by_facet(catalogue, TAGS),
            unused=[item for item in _items(catalogue, TAGS) if not item.count],
            combine=relative_link(TAGS, FILTER),
        ),
    )


def tags_by_facet(catalogue: Catalogue, address: str) -> dict[str, list[TagItem]]:
    """The tags that have papers below their facets' headings, as links from `address`.

    Those that most papers carry come first.
    """
    groups: dict[str, list[TagItem]] = {facet: [] for facet in FACETS}
    for item in _items(catalogue, address):
        if item.count:
            groups[item.facet].append(item)
    return {
        FACETS[facet]: sorted(items, key=lambda item: -item.count)
        for facet, items in groups.items()
        if items
    }


def tag_pages(
    catalogue: Catalogue, companions: Mapping[str, Mapping[str, int]], year_chart: YearChart
) -> Iterator[RenderedPage]:
    """Every page of every tag that papers carry; a tag without papers has none.

    `companions` maps each tag to the tags that share papers with it, most first.
    """
    for tag in catalogue.archive.tags:
        slugs = catalogue.indexes.by_tag[tag.slug]
        if not slugs:
            continue
        first, *later = list_pages(catalogue, tag_address(tag.slug), slugs)
        yield _first_page(catalogue, tag, first, companions[tag.slug], year_chart)
        for page in later:
            yield _page(catalogue, tag, page, start=relative_link(page.address, first.address))


def _first_page(
    catalogue: Catalogue,
    tag: Tag,
    page: ListPage,
    companions: Mapping[str, int],
    year_chart: YearChart,
) -> RenderedPage:
    """The page that also tells what the tag means, when it was worked on and with what."""
    dates = [catalogue.papers[slug].date for slug in catalogue.indexes.by_tag[tag.slug]]
    by_year = Counter(date.year for date in dates if date)
    undated = dates.count(None)
    return _page(
        catalogue,
        tag,
        page,
        aliases=[escape(alias) for alias in tag.aliases],
        chart=year_chart(
            by_year,
            lambda year: relative_address(page.address, FILTER) + filter_query(tag.slug, year=year),
            "How many papers of each year carry the tag; a year leads to them.",
        ),
        undated=counted(undated, "paper") if undated else None,
        undated_href=_filtered(page, filter_query(tag.slug, year=UNDATED_YEAR)),
        companions=[
            _companion(catalogue, tag, other, count, page)
            for other, count in islice(companions.items(), COMPANIONS_SHOWN)
        ],
    )


def _page(catalogue: Catalogue, tag: Tag, page: ListPage, **first_or_later: object) -> RenderedPage:
    title = numbered(tag.label, page.number)
    index = relative_link(page.address, TAGS)
    return RenderedPage(
        page.address,
        render(
            "tag",
            front_matter=front_matter(
                {"title": title, "description": _closed(tag.means), "template": TEMPLATE}
            ),
            title=escape(title),
            trail=trail(page.address, ("Tags", TAGS)),
            label=catalogue.labels[tag.slug],
            means=escape(_closed(tag.means)),
            facet=FACETS[tag.facet],
            facet_href=f"{index}#{tag.facet}",
            count=counted(len(catalogue.indexes.by_tag[tag.slug]), "paper"),
            page=page,
            index=index,
            combine=_filtered(page, filter_query(tag.slug)),
            **first_or_later,
        ),
    )


def _items(catalogue: Catalogue, address: str) -> list[TagItem]:
    """The whole vocabulary in its own order."""
    return [
        TagItem(
            label=catalogue.labels[slug],
            href=relative_link(address, tag_address(slug)),
            facet=tag.facet,
            means=escape(_closed(tag.means)),
            count=len(catalogue.indexes.by_tag[slug]),
        )
        for slug, tag in catalogue.tags.items()
    ]


def _companion(
    catalogue: Catalogue, tag: Tag, other: str, count: int, page: ListPage
) -> CompanionItem:
    return CompanionItem(
        chip=chip(catalogue, page.address, other),
        both=counted(count, "paper"),
        href=_filtered(page, filter_query(tag.slug, other)),
    )


def _filtered(page: ListPage, query: str) -> str:
    return relative_link(page.address, FILTER) + query


def _closed(means: str) -> str:
    """A definition of the vocabulary, which is written without capital and full stop."""
    return f"{means[:1].upper()}{means[1:].rstrip('.')}."
