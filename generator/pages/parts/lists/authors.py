"""Names as links to their pages."""

from __future__ import annotations

from generator.markdown import Markdown, escape_run
from generator.model import Author, Paper
from generator.pages.catalogue import Catalogue
from generator.pages.parts.phrases import authors_in_full
from generator.phrases import one_spelling
from generator.urls import OWN_PAGE, author_address, paper_address, relative_link


def author_href(author: Author, address: str) -> str:
    """A link from `address` to a name's page, or to its one paper."""
    if len(author.papers) >= OWN_PAGE:
        return relative_link(address, author_address(author.slug))
    return relative_link(address, paper_address(author.papers[0]))


def linked_authors(catalogue: Catalogue, paper: Paper, address: str) -> Markdown:
    """The names of a paper in its own order, those with a page as links; else its byline."""
    if not paper.authors:
        return authors_in_full(paper)
    of_name = {
        spelling: author
        for author in catalogue.authors_of[paper.slug]
        for spelling in (author.name, *author.spellings)
    }
    names = (
        _linked(name, of_name.get(one_spelling(name)), address)
        for name in dict.fromkeys(paper.authors)
    )
    return Markdown(", ".join(names))


def _linked(name: str, author: Author | None, address: str) -> Markdown:
    text = escape_run(name)
    if author is None or len(author.papers) < OWN_PAGE:
        return text
    return Markdown(f"[{text}]({author_href(author, address)})")
