"""The tag index and the pages of each tag."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Final

from generator.charts import shares_chart
from generator.markdown import FrontValue, Markdown, escape
from generator.model import FACETS, Tag, quarter_of
from generator.pages.catalogue import Catalogue
from generator.pages.kinds.surveys import survey_link
from generator.pages.page import Page, View
from generator.pages.parts.files import citation_links
from generator.pages.parts.heads import fed, list_head
from generator.pages.parts.lists.orders import Order, orders
from generator.pages.parts.lists.paging import ListPage, numbered, paginate_newest_first
from generator.pages.parts.lists.papers import Chip, PaperItem, chip, paper_items
from generator.pages.parts.lists.sources import list_sources
from generator.pages.parts.lists.tags import (
    FacetGroup,
    TagItem,
    definition,
    tag_items,
    tags_by_facet,
)
from generator.pages.parts.trail import Step, trail
from generator.phrases import counted
from generator.urls import (
    MAP,
    SEARCH,
    TAGS,
    UNDATED_YEAR,
    feed_file,
    filter_query,
    relative_link,
    tag_address,
)

THEME_TEMPLATE: Final = "tags.html"
COMPANIONS_SHOWN: Final = 6


@dataclass(frozen=True, slots=True)
class TagIndexView(View):
    """Every tag by facet, and last those that no paper carries."""

    title: str
    trail: tuple[Step, ...]
    facets: tuple[FacetGroup, ...]
    unused: tuple[TagItem, ...]
    combine: str
    """A link to the filter."""
    map: str
    """A link to the map."""


@dataclass(frozen=True, slots=True)
class CompanionItem:
    """A tag that often stands with another one, and the way to the papers that carry both."""

    chip: Chip
    both: str
    href: str


@dataclass(frozen=True, slots=True)
class TagOverview:
    """What the first page of a tag tells beside its papers."""

    count: str
    aliases: tuple[Markdown, ...]
    chart: str
    """A block of HTML."""
    undated: str | None
    """How many papers have no date, where some have none."""
    undated_href: str
    companions: tuple[CompanionItem, ...]


@dataclass(frozen=True, slots=True)
class TagView(View):
    """One page of a tag."""

    title: Markdown
    trail: tuple[Step, ...]
    label: Markdown
    means: Markdown
    facet: str
    facet_href: str
    index: str
    """A link to the tag index."""
    start: str
    """A link to the tag's first page."""
    combine: str
    """A link to the filter with this tag chosen."""
    overview: TagOverview | None
    """On the first page only."""
    survey: str
    """A link to what to read first; empty where there is nothing."""
    page: ListPage[str]
    items: tuple[PaperItem, ...]
    orders: tuple[Order, ...]
    name: str
    """The label in plain text."""
    files: tuple[tuple[str, str], ...]
    """Label and link of each file of its papers, as the built site has them."""
    feed: str
    """The path of its feed, where it has one."""

    @property
    def head(self) -> Mapping[str, FrontValue]:
        """What programs read of the list."""
        return list_head(f"Papers on {self.name}", self.feed)


def tag_index(catalogue: Catalogue) -> Iterator[Page]:
    """The one page that lists the whole vocabulary."""
    title = "Tags"
    yield Page(
        address=TAGS,
        template="tags/index",
        title=title,
        description="All tags of the archive, grouped by facet.",
        view=partial(_index_view, catalogue, title),
        theme_template=THEME_TEMPLATE,
    )


def tag_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Every page of every tag that papers carry; a tag without papers has none."""
    for tag in catalogue.archive.tags:
        slugs = catalogue.indexes.by_tag[tag.slug]
        for page in paginate_newest_first(slugs, tag_address(tag.slug)) if slugs else ():
            title = numbered(tag.label, page.number)
            yield Page(
                address=page.address,
                template="tags/tag",
                title=title,
                description=definition(tag),
                view=partial(_tag_view, catalogue, tag, page, title),
                theme_template=THEME_TEMPLATE,
                sources=None if page.is_first else partial(_sources, catalogue, tag, page),
            )


def _sources(catalogue: Catalogue, tag: Tag, page: ListPage[str]) -> bytes:
    """Of a page that is not the first, on which stands what the newest papers change."""
    has_feed = bool(fed(catalogue, catalogue.indexes.by_tag[tag.slug], tag.slug))
    more = (tag.label, tag.facet, tag.means, has_feed, catalogue.has_upvotes)
    return list_sources(catalogue, page, page.items, *more)


def _index_view(catalogue: Catalogue, title: str) -> TagIndexView:
    return TagIndexView(
        title=title,
        trail=trail(TAGS),
        facets=tags_by_facet(catalogue, TAGS),
        unused=tuple(item for item in tag_items(catalogue, TAGS) if not item.count),
        combine=relative_link(TAGS, SEARCH),
        map=relative_link(TAGS, MAP),
    )


def _tag_view(catalogue: Catalogue, tag: Tag, page: ListPage[str], title: str) -> TagView:
    index = relative_link(page.address, TAGS)
    return TagView(
        title=escape(title),
        trail=trail(page.address, ("Tags", TAGS)),
        label=catalogue.labels[tag.slug],
        means=escape(definition(tag)),
        facet=FACETS[tag.facet],
        facet_href=f"{index}#{tag.facet}",
        index=index,
        start=relative_link(page.address, page.list_address),
        combine=_filtered(page, filter_query(tag.slug)),
        overview=_overview(catalogue, tag, page) if page.is_first else None,
        survey=survey_link(catalogue, tag.slug, page.address) if page.is_first else "",
        page=page,
        items=paper_items(catalogue, page.address, page.items),
        orders=orders(
            catalogue, page.address, len(catalogue.indexes.by_tag[tag.slug]), tag=tag.slug
        ),
        name=tag.label,
        files=citation_links("tags", tag.slug, page.address),
        feed=fed(catalogue, catalogue.indexes.by_tag[tag.slug], feed_file("tags", tag.slug)),
    )


def _overview(catalogue: Catalogue, tag: Tag, page: ListPage[str]) -> TagOverview:
    dates = [catalogue.papers[slug].date for slug in catalogue.indexes.by_tag[tag.slug]]
    undated = dates.count(None)
    return TagOverview(
        count=counted(len(dates), "paper"),
        aliases=tuple(escape(alias) for alias in tag.aliases),
        chart=shares_chart(
            catalogue.found.trends.quarters,
            Counter(quarter for date in dates if (quarter := quarter_of(date))),
            "Share of all papers, by quarter",
        ),
        undated=f"{undated:,}" if undated else None,
        undated_href=_filtered(page, filter_query(tag.slug, year=UNDATED_YEAR)),
        companions=tuple(
            CompanionItem(
                chip=chip(catalogue, page.address, other),
                both=f"{count:,}",
                href=_filtered(page, filter_query(tag.slug, other)),
            )
            for other, count in islice(catalogue.companions[tag.slug].items(), COMPANIONS_SHOWN)
        ),
    )


def _filtered(page: ListPage[str], query: str) -> str:
    return relative_link(page.address, SEARCH) + query
