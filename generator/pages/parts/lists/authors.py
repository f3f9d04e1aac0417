"""Names as links to their pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from generator.markdown import Markdown, escape_run
from generator.model import Author, Paper
from generator.pages.catalogue import Catalogue
from generator.pages.parts.phrases import authors_in_full
from generator.phrases import counted, is_right_to_left, one_spelling
from generator.urls import (
    OWN_PAGE,
    author_address,
    page_address,
    paper_address,
    relative_link,
)


def author_href(author: Author, address: str) -> str:
    """A link from `address` to a name's page, or to its one paper."""
    if len(author.papers) >= OWN_PAGE:
        return relative_link(address, author_address(author.slug))
    return relative_link(address, paper_address(author.papers[0]))


FIRST_NAMES: Final = 8
LAST_NAMES: Final = 2
"""Of a list too long to be read in full; the last ones often lead the work."""
LINKED: Final = 25
"""Names. In a longer list only those that are always seen are links: as many links would weigh more
than the paper does, and the pages of the names lead to the paper, too."""
GOES_ON: Final = 150
"""Names. A longer list goes on on a page of its own, with all of them: programs read each name from
the head of the paper's page, and twice as many names would weigh more than a page may."""


@dataclass(frozen=True, slots=True)
class AuthorList:
    """The names of a paper in its own order, those with a page as links."""

    shown: Markdown
    """All of them, or of many the first and the last; else the byline."""
    between: Markdown | None = None
    """The names between these, where not all are shown."""
    count: str = ""
    """How many stand between, in words; or how many there are, where they stand elsewhere."""
    elsewhere: str | None = None
    """A link to the page of all names, where there are too many for the paper's own."""


def linked_authors(catalogue: Catalogue, paper: Paper, address: str) -> AuthorList:
    """The names of a paper as its page at `address` shows them."""
    printed = names_once(paper)
    if not printed:
        return AuthorList(authors_in_full(paper))
    linked = every_author(catalogue, paper, address)
    if len(printed) <= FIRST_NAMES + LAST_NAMES + 1:
        return AuthorList(Markdown(", ".join(linked)))
    shown = Markdown(", ".join([*linked[:FIRST_NAMES], "…", *linked[-LAST_NAMES:]]))
    if len(printed) > GOES_ON:
        return AuthorList(
            shown,
            count=f"All {counted(len(printed), 'author')}",
            elsewhere=relative_link(address, authors_address(paper)),
        )
    names = linked if len(printed) <= LINKED else tuple(map(name_markdown, printed))
    between = names[FIRST_NAMES:-LAST_NAMES]
    return AuthorList(
        shown, Markdown(", ".join(between)), f"The {counted(len(between), 'author')} between"
    )


def names_once(paper: Paper) -> tuple[str, ...]:
    """The names of a paper in its own order, one that is printed twice only where it is first."""
    return tuple(dict.fromkeys(paper.authors))


def every_author(catalogue: Catalogue, paper: Paper, address: str) -> tuple[Markdown, ...]:
    """These names, those with a page as links from `address`."""
    of_name = {
        spelling: author
        for author in catalogue.authors_of[paper.slug]
        for spelling in (author.name, *author.spellings)
    }
    return tuple(
        _linked(name, of_name.get(one_spelling(name)), address) for name in names_once(paper)
    )


def authors_address(paper: Paper) -> str:
    """Where the authors of a paper stand who are too many for its own page."""
    return page_address(paper_address(paper.slug), 2)


def name_markdown(name: str) -> Markdown:
    """A name among others; one written from right to left keeps its direction to itself."""
    text = escape_run(name)
    return Markdown(f"<bdi>{text}</bdi>") if is_right_to_left(name) else text


def _linked(name: str, author: Author | None, address: str) -> Markdown:
    text = name_markdown(name)
    if author is None or len(author.papers) < OWN_PAGE:
        return text
    return Markdown(f"[{text}]({author_href(author, address)})")
