"""The pages of names with two or more papers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from generator.charts import years_chart
from generator.markdown import FrontValue, Markdown, escape
from generator.model import Author
from generator.pages.catalogue import Catalogue
from generator.pages.page import Page, View
from generator.pages.parts.heads import fed, list_head
from generator.pages.parts.lists.authors import author_href, name_markdown
from generator.pages.parts.lists.orders import SHORT, Order, orders
from generator.pages.parts.lists.paging import ListPage, numbered, paginate_newest_first
from generator.pages.parts.lists.papers import Chip, PaperItem, chip, paper_items
from generator.pages.parts.lists.sources import list_sources
from generator.pages.parts.trail import Step, trail
from generator.phrases import counted
from generator.urls import (
    AUTHORS,
    CORRECT_A_PAPER,
    FEED_PAPERS,
    OWN_PAGE,
    SEARCH,
    author_address,
    feed_file,
    relative_address,
    relative_link,
    search_query,
)

COAUTHORS_SHOWN: Final = 12
TAGS_SHOWN: Final = 8


@dataclass(frozen=True, slots=True)
class CoauthorItem:
    """Another name on the same papers."""

    name: Markdown
    href: str | None
    """To its page, where it has one."""
    both: int


@dataclass(frozen=True, slots=True)
class AuthorOverview:
    """What the first page of a name tells beside its papers."""

    count: str
    spellings: tuple[Markdown, ...]
    chart: str
    """A block of HTML."""
    tags: tuple[tuple[Chip, str], ...]
    """The tags of its papers with how many they are, most first."""
    coauthors: tuple[CoauthorItem, ...]


@dataclass(frozen=True, slots=True)
class AuthorView(View):
    """One page of a name."""

    title: Markdown
    trail: tuple[Step, ...]
    start: str
    """A link to the first page."""
    about: str
    """A link to how names are told apart."""
    name: Markdown
    overview: AuthorOverview | None
    """On the first page only."""
    page: ListPage[str]
    items: tuple[PaperItem, ...]
    orders: tuple[Order, ...]
    printed: str
    """The name in plain text."""
    file: str
    """The name of the files in which a reader saves the papers."""
    feed: str
    """The path of its feed, where it has one."""

    @property
    def head(self) -> Mapping[str, FrontValue]:
        """What programs read of the list."""
        return list_head(f"Papers by {self.printed}", self.feed, exports=True)


def author_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Every page of every name that has two or more papers."""
    for author in catalogue.authors:
        if len(author.papers) >= OWN_PAGE:
            for page in paginate_newest_first(author.papers, author_address(author.slug)):
                yield Page(
                    address=page.address,
                    template="authors/author",
                    title=numbered(author.name, page.number),
                    description=_description(author, page),
                    view=partial(_author_view, catalogue, author, page),
                    theme_template="authors.html",
                    sources=partial(_sources, catalogue, author, page),
                )


def _author_view(catalogue: Catalogue, author: Author, page: ListPage[str]) -> AuthorView:
    return AuthorView(
        title=escape(numbered(author.name, page.number)),
        trail=trail(page.address, ("Authors", AUTHORS)),
        start=relative_link(page.address, page.list_address),
        about=relative_link(page.address, CORRECT_A_PAPER),
        name=name_markdown(author.name),
        overview=_overview(catalogue, author, page) if page.is_first else None,
        page=page,
        items=paper_items(catalogue, page.address, page.items),
        orders=orders(catalogue, page.address, len(author.papers), q=_query(author)),
        printed=author.name,
        file=author.slug,
        feed=_feed(catalogue, author),
    )


def _sources(catalogue: Catalogue, author: Author, page: ListPage[str]) -> bytes:
    """The first page tells of all papers, and of the other names on them."""
    slugs = author.papers if page.is_first else page.items
    has_feed = bool(_feed(catalogue, author))
    more = (author.name, author.spellings, len(author.papers) > SHORT, has_feed)
    bylines = [catalogue.sums[slug].byline for slug in slugs] if page.is_first else None
    return list_sources(catalogue, page, slugs, more, bylines, catalogue.has_upvotes)


def _feed(catalogue: Catalogue, author: Author) -> str:
    path = feed_file("authors", author.slug)
    return fed(catalogue, author.papers, path) if len(author.papers) >= FEED_PAPERS else ""


def _description(author: Author, page: ListPage[str]) -> str:
    if page.is_first:
        return f"{author.name}: {counted(len(author.papers), 'paper')}."
    return f"Papers by {author.name}, newest first."


def _query(author: Author) -> str:
    """What finds the papers of a name in the search."""
    return f'author:"{author.name}"'


def _overview(catalogue: Catalogue, author: Author, page: ListPage[str]) -> AuthorOverview:
    papers = [catalogue.papers[slug] for slug in author.papers]
    tags = Counter(tag.slug for paper in papers for tag in paper.tags)
    order = list(catalogue.tags)
    commonest = sorted(tags.items(), key=lambda each: (-each[1], order.index(each[0])))
    return AuthorOverview(
        count=counted(len(papers), "paper"),
        spellings=tuple(name_markdown(each) for each in author.spellings),
        chart=years_chart(
            Counter(paper.date.year for paper in papers if paper.date),
            lambda year: (
                relative_address(page.address, SEARCH)
                + search_query(q=_query(author), year=str(year))
            ),
            "How many papers of each year carry this name.",
        ),
        tags=tuple(
            (chip(catalogue, page.address, slug), counted(count, "paper"))
            for slug, count in commonest[:TAGS_SHOWN]
        ),
        coauthors=_coauthors(catalogue, author, page.address),
    )


def _coauthors(catalogue: Catalogue, author: Author, address: str) -> tuple[CoauthorItem, ...]:
    counts = Counter(
        other
        for slug in author.papers
        for other in catalogue.authors_of[slug]
        if other.slug != author.slug
    )
    often = sorted(counts.items(), key=lambda each: (-each[1], each[0].name))
    return tuple(
        CoauthorItem(
            name_markdown(other.name),
            author_href(other, address) if len(other.papers) >= OWN_PAGE else None,
            both,
        )
        for other, both in often[:COAUTHORS_SHOWN]
    )
