"""The authors of a paper that has too many for its own page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.markdown import Markdown, escape
from generator.model import Paper
from generator.pages.catalogue import Catalogue
from generator.pages.page import Page, View
from generator.pages.parts.lists.authors import (
    GOES_ON,
    authors_address,
    every_author,
    names_once,
)
from generator.pages.parts.lists.papers import paper_link
from generator.pages.parts.trail import Step, dated_steps, trail
from generator.phrases import counted


@dataclass(frozen=True, slots=True)
class AuthorsView(View):
    """All authors of one paper."""

    trail: tuple[Step, ...]
    title: Markdown
    paper: Markdown
    """The paper's title as a link to its page."""
    names: tuple[Markdown, ...]
    """In the paper's own order, those with a page as links."""


def paper_author_pages(catalogue: Catalogue) -> Iterator[Page]:
    """A page for each paper whose list of authors goes on."""
    for paper in catalogue.archive.papers:
        count = len(names_once(paper))
        if count > GOES_ON:
            title = catalogue.texts[paper.slug].title.plain
            yield Page(
                address=authors_address(paper),
                template="authors/of_paper",
                title=f"Authors of {title}",
                description=f"All {counted(count, 'author')} of {title}, in its own order.",
                view=partial(_authors_view, catalogue, paper, f"All {counted(count, 'author')}"),
                theme_template="authors.html",
            )


def _authors_view(catalogue: Catalogue, paper: Paper, title: str) -> AuthorsView:
    address = authors_address(paper)
    return AuthorsView(
        trail=trail(address, *dated_steps(paper.date)),
        title=escape(title),
        paper=paper_link(catalogue, address, paper.slug),
        names=every_author(catalogue, paper, address),
    )
