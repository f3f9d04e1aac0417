"""The index of names and the pages of names with two or more papers."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Final

from generator.charts import years_chart
from generator.markdown import FrontValue, Markdown, escape
from generator.model import Author
from generator.pages.catalogue import Catalogue
from generator.pages.page import Page, View
from generator.pages.parts.author_list import OWN_PAGE, author_href
from generator.pages.parts.files import citation_links
from generator.pages.parts.heads import list_head
from generator.pages.parts.paging import ListPage, numbered, paginate
from generator.pages.parts.paper_list import Chip, PaperItem, chip, paper_items
from generator.pages.parts.trail import Step, trail
from generator.phrases import counted
from generator.urls import (
    AUTHORS,
    CORRECT_A_PAPER,
    FEED_PAPERS,
    FILTER,
    author_address,
    feed_file,
    filter_query,
    page_address,
    relative_address,
    relative_link,
)

NAMES_A_PAGE: Final = 400
COAUTHORS_SHOWN: Final = 12
TAGS_SHOWN: Final = 8
_PLAIN: Final = str.maketrans("ØŁĐÆŒÞ", "OLDAOT")
"""Letters that Unicode does not take apart, with the letters they stand under."""


@dataclass(frozen=True, slots=True)
class NameItem:
    """One name in the index: with a page of its own, or with its one paper."""

    name: Markdown
    href: str
    """To its page, or else to its paper."""
    paper: Markdown | None
    """The title of its one paper."""
    count: str


@dataclass(frozen=True, slots=True)
class NameGroup:
    """The names under one letter, or in one other script."""

    heading: str
    items: tuple[NameItem, ...]


@dataclass(frozen=True, slots=True)
class LetterLink:
    """A letter, and where its names begin."""

    letter: str
    href: str


@dataclass(frozen=True, slots=True)
class AuthorIndexView(View):
    """One page of the index of names."""

    title: str
    trail: tuple[Step, ...]
    count: str
    letters: tuple[LetterLink, ...]
    page: ListPage[Author]
    groups: tuple[NameGroup, ...]


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
    count: str
    start: str
    """A link to the first page."""
    about: str
    """A link to how names are told apart."""
    name: Markdown
    overview: AuthorOverview | None
    """On the first page only."""
    page: ListPage[str]
    items: tuple[PaperItem, ...]
    printed: str
    """The name in plain text."""
    files: tuple[tuple[str, str], ...]
    """Label and link of each file of its papers, as the built site has them."""
    feed: str
    """The path of its feed, where it has one."""

    @property
    def head(self) -> Mapping[str, FrontValue]:
        """What programs read of the list."""
        return list_head(f"Papers by {self.printed}", self.feed)


def author_index(catalogue: Catalogue) -> Iterator[Page]:
    """Every name of the archive with its papers, by letter."""
    for page in paginate(catalogue.authors, AUTHORS, NAMES_A_PAGE):
        yield Page(
            address=page.address,
            template="authors",
            title=numbered("Authors", page.number),
            description="Every author's name in the archive, by letter.",
            view=partial(_index_view, catalogue, page),
            theme_template="authors.html",
        )


def author_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Every page of every name that has two or more papers."""
    for author in catalogue.authors:
        if len(author.papers) >= OWN_PAGE:
            for page in paginate(author.papers, author_address(author.slug)):
                yield Page(
                    address=page.address,
                    template="author",
                    title=numbered(author.name, page.number),
                    description=f"{author.name}: {counted(len(author.papers), 'paper')}.",
                    view=partial(_author_view, catalogue, author, page),
                    theme_template="authors.html",
                )


def letter_of(name: str) -> str:
    """The heading a name stands under: a letter, or the name of its script."""
    word = (name.split() or [""])[-1]
    first = next((each for each in word if each.isalnum()), "")
    script = unicodedata.name(first, "").partition(" ")[0] if first else ""
    if script != "LATIN":
        return {"CJK": "Chinese and Japanese", "DIGIT": "Digits"}.get(script, script.capitalize())
    letter = unicodedata.normalize("NFKD", first)[0].upper()
    return (
        letter if letter.isascii() else {"Ø": "O", "Ł": "L", "Đ": "D", "Æ": "A"}.get(letter, letter)
    )


def _index_view(catalogue: Catalogue, page: ListPage[Author]) -> AuthorIndexView:
    grouped = groupby(page.items, key=lambda author: letter_of(author.name) or "Other")
    return AuthorIndexView(
        title=numbered("Authors", page.number),
        trail=trail(page.address),
        count=counted(len(catalogue.authors), "name"),
        letters=_letters(catalogue.authors, page.address),
        page=page,
        groups=tuple(
            NameGroup(heading, tuple(_name_item(catalogue, each, page.address) for each in names))
            for heading, names in grouped
        ),
    )


def _letters(authors: Sequence[Author], address: str) -> tuple[LetterLink, ...]:
    """Where each heading begins, page by page."""
    firsts: dict[str, int] = {}
    for number, author in enumerate(authors):
        firsts.setdefault(letter_of(author.name) or "Other", number // NAMES_A_PAGE + 1)
    return tuple(
        LetterLink(
            letter,
            f"{relative_link(address, page_address(AUTHORS, page))}#{_anchor(letter)}",
        )
        for letter, page in firsts.items()
    )


def _anchor(heading: str) -> str:
    return f"letter-{'-'.join(heading.casefold().split())}"


def _name_item(catalogue: Catalogue, author: Author, address: str) -> NameItem:
    has_page = len(author.papers) >= OWN_PAGE
    return NameItem(
        name=escape(author.name),
        href=author_href(author, address),
        paper=None if has_page else catalogue.cards[author.papers[0]].title,
        count=counted(len(author.papers), "paper"),
    )


def _author_view(catalogue: Catalogue, author: Author, page: ListPage[str]) -> AuthorView:
    return AuthorView(
        title=escape(numbered(author.name, page.number)),
        trail=trail(page.address, ("Authors", AUTHORS)),
        count=counted(len(author.papers), "paper"),
        start=relative_link(page.address, page.list_address),
        about=relative_link(page.address, CORRECT_A_PAPER),
        name=escape(author.name),
        overview=_overview(catalogue, author, page) if page.number == 1 else None,
        page=page,
        items=paper_items(catalogue, page.address, page.items),
        printed=author.name,
        files=citation_links("authors", author.slug, page.address),
        feed=feed_file("authors", author.slug) if len(author.papers) >= FEED_PAPERS else "",
    )


def _overview(catalogue: Catalogue, author: Author, page: ListPage[str]) -> AuthorOverview:
    papers = [catalogue.papers[slug] for slug in author.papers]
    tags = Counter(tag.slug for paper in papers for tag in paper.tags)
    order = list(catalogue.tags)
    commonest = sorted(tags.items(), key=lambda each: (-each[1], order.index(each[0])))
    return AuthorOverview(
        spellings=tuple(escape(each) for each in author.spellings),
        chart=years_chart(
            Counter(paper.date.year for paper in papers if paper.date),
            lambda year: relative_address(page.address, FILTER) + filter_query(year=year),
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
            escape(other.name),
            author_href(other, address) if len(other.papers) >= OWN_PAGE else None,
            both,
        )
        for other, both in often[:COAUTHORS_SHOWN]
    )
