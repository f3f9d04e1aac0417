"""The list of digests and the pages of each digest, in the digest's own order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.markdown import Markdown, escape
from generator.model import Digest
from generator.pages.catalogue import Catalogue
from generator.pages.page import Page, View
from generator.pages.parts.digest_list import (
    DigestItem,
    digest_item,
    entries_counted,
    newest_digests,
)
from generator.pages.parts.paging import ListPage, numbered, paginate
from generator.pages.parts.paper_list import PaperItem, paper_items
from generator.pages.parts.trail import Step, trail
from generator.phrases import date_phrase
from generator.urls import DIGESTS, digest_address


@dataclass(frozen=True, slots=True)
class DigestsView(View):
    """One page of the list of digests."""

    title: str
    trail: tuple[Step, ...]
    digests: tuple[DigestItem, ...]
    page: ListPage[Digest]


@dataclass(frozen=True, slots=True)
class DigestView(View):
    """One page of a digest."""

    title: Markdown
    trail: tuple[Step, ...]
    digest: DigestItem
    source: Markdown
    page: ListPage[str]
    items: tuple[PaperItem, ...]


def digest_index(catalogue: Catalogue) -> Iterator[Page]:
    """The list of all digests, newest first."""
    for page in paginate(newest_digests(catalogue.archive), DIGESTS):
        title = numbered("Digests", page.number)
        yield Page(
            address=page.address,
            template="digests",
            title=title,
            description="All digests in the archive, newest first.",
            view=partial(_digests_view, page, title),
        )


def digest_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Every page of every digest."""
    for digest in catalogue.archive.digests:
        description = f"Digest of {entries_counted(digest)}, {_captured(digest)}."
        for page in paginate(digest.papers, digest_address(digest.id)):
            title = numbered(digest.title, page.number)
            yield Page(
                address=page.address,
                template="digest",
                title=title,
                description=description,
                view=partial(_digest_view, catalogue, digest, page, title),
            )


def _digests_view(page: ListPage[Digest], title: str) -> DigestsView:
    return DigestsView(
        title=title,
        trail=trail(page.address),
        digests=tuple(digest_item(digest, page.address) for digest in page.items),
        page=page,
    )


def _digest_view(
    catalogue: Catalogue, digest: Digest, page: ListPage[str], title: str
) -> DigestView:
    return DigestView(
        title=escape(title),
        trail=trail(page.address, ("Digests", DIGESTS)),
        digest=digest_item(digest, page.address),
        source=escape(digest.source),
        page=page,
        items=paper_items(catalogue, page.address, page.items),
    )


def _captured(digest: Digest) -> str:
    if digest.date is None:
        return "captured on an unknown day"
    return f"captured {'on' if digest.date.day else 'in'} {date_phrase(digest.date)}"
