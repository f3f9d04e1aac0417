"""Names as links to their pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from generator.markdown import Markdown, escape_run
from generator.model import Author, Paper
from generator.pages.catalogue import Catalogue
from generator.pages.parts.phrases import authors_in_full
from generator.phrases import counted, is_right_to_left, one_spelling
from generator.urls import OWN_PAGE, author_address, paper_address, relative_link


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
than the paper does, and the page of all names has them, too."""


@dataclass(frozen=True, slots=True)
class AuthorList:
    """The names of a paper in its own order, those with a page as links."""

    shown: Markdown
    """All of them, or of many the first and the last; else the byline."""
    between: Markdown | None
    """The names between these, where not all are shown."""
    count: str
    """How many stand between, in words."""


def linked_authors(catalogue: Catalogue, paper: Paper, address: str) -> AuthorList:
    """The names of a paper as its page at `address` shows them."""
    of_name = {
        spelling: author
        for author in catalogue.authors_of[paper.slug]
        for spelling in (author.name, *author.spellings)
    }
    printed = list(dict.fromkeys(paper.authors))
    linked = [_linked(name, of_name.get(one_spelling(name)), address) for name in printed]
    if not printed:
        return AuthorList(authors_in_full(paper), None, "")
    if len(printed) <= FIRST_NAMES + LAST_NAMES + 1:
        return AuthorList(Markdown(", ".join(linked)), None, "")
    shown = [*linked[:FIRST_NAMES], "…", *linked[-LAST_NAMES:]]
    names = linked if len(printed) <= LINKED else [name_markdown(name) for name in printed]
    between = names[FIRST_NAMES:-LAST_NAMES]
    return AuthorList(
        Markdown(", ".join(shown)),
        Markdown(", ".join(between)),
        f"The {counted(len(between), 'author')} between",
    )


def name_markdown(name: str) -> Markdown:
    """A name among others; one written from right to left keeps its direction to itself."""
    text = escape_run(name)
    return Markdown(f"<bdi>{text}</bdi>") if is_right_to_left(name) else text


def _linked(name: str, author: Author | None, address: str) -> Markdown:
    text = name_markdown(name)
    if author is None or len(author.papers) < OWN_PAGE:
        return text
    return Markdown(f"[{text}]({author_href(author, address)})")
