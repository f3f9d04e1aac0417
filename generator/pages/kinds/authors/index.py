"""The index of names, by letter."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Final

from generator.markdown import Markdown
from generator.model import Author
from generator.pages.catalogue import Catalogue
from generator.pages.page import Page, View
from generator.pages.parts.lists.authors import author_href, name_markdown
from generator.pages.parts.lists.paging import ListPage, numbered, paginate
from generator.pages.parts.trail import Step, trail
from generator.phrases import counted
from generator.urls import AUTHORS, OWN_PAGE, page_address, relative_link

NAMES_A_PAGE: Final = 400
_WHOLE_LETTERS: Final = {"Ø": "O", "Ł": "L", "Đ": "D", "Æ": "A"}
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


def author_index(catalogue: Catalogue) -> Iterator[Page]:
    """Every name of the archive with its papers, by letter."""
    first_pages = _first_pages(catalogue.authors)
    for page in paginate(catalogue.authors, AUTHORS, NAMES_A_PAGE):
        yield Page(
            address=page.address,
            template="authors/index",
            title=numbered("Authors", page.number),
            description="Every author's name in the archive, by letter.",
            view=partial(_index_view, catalogue, page, first_pages),
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
    return _WHOLE_LETTERS.get(letter, letter)


def _index_view(
    catalogue: Catalogue, page: ListPage[Author], first_pages: Mapping[str, int]
) -> AuthorIndexView:
    grouped = groupby(page.items, key=_heading)
    return AuthorIndexView(
        title=numbered("Authors", page.number),
        trail=trail(page.address),
        count=counted(len(catalogue.authors), "name"),
        letters=_letters(first_pages, page.address),
        page=page,
        groups=tuple(
            NameGroup(heading, tuple(_name_item(catalogue, each, page.address) for each in names))
            for heading, names in grouped
        ),
    )


def _heading(author: Author) -> str:
    return letter_of(author.name) or "Other"


def _first_pages(authors: Sequence[Author]) -> dict[str, int]:
    """The number of the page on which each heading begins."""
    firsts: dict[str, int] = {}
    for number, author in enumerate(authors):
        firsts.setdefault(_heading(author), number // NAMES_A_PAGE + 1)
    return firsts


def _letters(first_pages: Mapping[str, int], address: str) -> tuple[LetterLink, ...]:
    """Where each heading begins, page by page."""
    return tuple(
        LetterLink(
            letter,
            f"{relative_link(address, page_address(AUTHORS, page))}#{_anchor(letter)}",
        )
        for letter, page in first_pages.items()
    )


def _anchor(heading: str) -> str:
    return f"letter-{'-'.join(heading.casefold().split())}"


def _name_item(catalogue: Catalogue, author: Author, address: str) -> NameItem:
    has_page = len(author.papers) >= OWN_PAGE
    return NameItem(
        name=name_markdown(author.name),
        href=author_href(author, address),
        paper=None if has_page else catalogue.cards.title_of(author.papers[0]),
        count=counted(len(author.papers), "paper"),
    )
