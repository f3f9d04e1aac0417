"""Lists of papers, fifty a page, as every index page shows them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.pages.catalogue import Catalogue
from generator.pages.markdown import Markdown, escape, inline
from generator.pages.paging import paginate
from generator.pages.phrases import authors_in_short, date_markdown
from generator.urls import page_address, paper_address, relative_link, tag_address


@dataclass(frozen=True, slots=True)
class Chip:
    """A tag as a link."""

    label: Markdown
    href: str
    facet: str


@dataclass(frozen=True, slots=True)
class PaperItem:
    """One paper in a list."""

    title: Markdown
    href: str
    authors: Markdown
    date: Markdown
    chips: tuple[Chip, ...]


@dataclass(frozen=True, slots=True)
class ListPage:
    """One page of a list of papers."""

    address: str
    number: int
    last: int
    first_position: int
    """Position, counted from 1, of the first item in the whole list."""
    items: tuple[PaperItem, ...]
    newer: str | None
    """Link to the page before, if there is one."""
    older: str | None


def list_pages(catalogue: Catalogue, address: str, slugs: Sequence[str]) -> Iterator[ListPage]:
    """The pages of a list whose first page is at `address`, in order."""
    first = 1
    for page in paginate(slugs):
        own = page_address(address, page.number)
        yield ListPage(
            address=own,
            number=page.number,
            last=page.last,
            first_position=first,
            items=paper_items(catalogue, own, page.items),
            newer=_neighbour(own, address, page.number - 1) if page.number > 1 else None,
            older=_neighbour(own, address, page.number + 1) if page.number < page.last else None,
        )
        first += len(page.items)


def paper_items(catalogue: Catalogue, address: str, slugs: Iterable[str]) -> tuple[PaperItem, ...]:
    """Papers as a list at `address` shows them, each with its tags in the vocabulary's order."""
    chips = {
        slug: Chip(escape(tag.label), relative_link(address, tag_address(slug)), tag.facet)
        for slug, tag in catalogue.tags.items()
    }
    order = {slug: number for number, slug in enumerate(chips)}
    papers = [catalogue.papers[slug] for slug in slugs]
    return tuple(
        PaperItem(
            title=inline(catalogue.texts[paper.slug].title),
            href=relative_link(address, paper_address(paper.slug)),
            authors=authors_in_short(paper),
            date=date_markdown(paper.date),
            chips=tuple(
                chips[slug]
                for slug in sorted((tag.slug for tag in paper.tags), key=order.__getitem__)
            ),
        )
        for paper in papers
    )


def numbered(title: str, number: int) -> str:
    """A page's title; pages after the first say which they are."""
    return title if number == 1 else f"{title}, page {number}"


def _neighbour(own: str, first: str, number: int) -> str:
    return relative_link(own, page_address(first, number))
