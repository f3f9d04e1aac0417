"""The list of digests and the pages of each digest, in the digest's own order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.markdown import Markdown, escape, front_matter
from generator.model import Archive, Digest
from generator.pages.catalogue import Catalogue, RenderedPage
from generator.pages.paging import paginate
from generator.pages.paper_list import list_pages, numbered
from generator.pages.phrases import counted, date_markdown, date_phrase
from generator.pages.render import render
from generator.pages.trail import trail
from generator.urls import DIGESTS, digest_address, page_address, relative_link


@dataclass(frozen=True, slots=True)
class DigestItem:
    """One digest in a list of digests."""

    title: Markdown
    href: str
    date: Markdown
    count: str


def newest_digests(archive: Archive) -> list[Digest]:
    """Newest capture first; digests of unknown date come last, in the order of their dumps."""
    dated = [digest for digest in archive.digests if digest.date is not None]
    undated = [digest for digest in archive.digests if digest.date is None]
    dated.sort(key=lambda digest: digest.date.first_day if digest.date else (), reverse=True)
    return [*dated, *undated]


def digest_item(digest: Digest, address: str) -> DigestItem:
    """A digest as a list at `address` shows it."""
    return DigestItem(
        title=escape(digest.title),
        href=relative_link(address, digest_address(digest.id)),
        date=date_markdown(digest.date),
        count=counted(len(digest.papers), "entry").replace("entrys", "entries"),
    )


def digest_index(catalogue: Catalogue) -> Iterator[RenderedPage]:
    """The list of all digests, newest first."""
    for page in paginate(newest_digests(catalogue.archive)):
        address = page_address(DIGESTS, page.number)
        title = numbered("Digests", page.number)
        newer, older = page.number - 1, page.number + 1
        yield RenderedPage(
            address,
            render(
                "digests",
                front_matter=front_matter(
                    {"title": title, "description": "All digests in the archive, newest first."}
                ),
                title=title,
                trail=trail(address),
                digests=[digest_item(digest, address) for digest in page.items],
                page=page,
                newer=relative_link(address, page_address(DIGESTS, newer)) if newer else None,
                older=relative_link(address, page_address(DIGESTS, older))
                if older <= page.last
                else None,
            ),
        )


def digest_pages(catalogue: Catalogue) -> Iterator[RenderedPage]:
    """Every page of every digest."""
    for digest in catalogue.archive.digests:
        for page in list_pages(catalogue, digest_address(digest.id), digest.papers):
            title = numbered(digest.title, page.number)
            item = digest_item(digest, page.address)
            yield RenderedPage(
                page.address,
                render(
                    "digest",
                    front_matter=front_matter(
                        {
                            "title": title,
                            "description": f"Digest of {item.count}, {_captured(digest)}.",
                        }
                    ),
                    title=escape(title),
                    trail=trail(page.address, ("Digests", DIGESTS)),
                    digest=item,
                    source=escape(digest.source),
                    page=page,
                ),
            )


def _captured(digest: Digest) -> str:
    if digest.date is None:
        return "captured on an unknown day"
    return f"captured {'on' if digest.date.day else 'in'} {date_phrase(digest.date)}"
