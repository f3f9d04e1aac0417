"""The pages of each digest, in the digest's own order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import chain, pairwise
from typing import Final

from generator.markdown import FrontValue, Markdown, escape
from generator.model import Coverage, Digest, DigestDay, PartialDate
from generator.pages.catalogue import Catalogue
from generator.pages.page import Page, View
from generator.pages.parts.files import citation_links
from generator.pages.parts.heads import list_head
from generator.pages.parts.lists.digests import (
    DigestItem,
    common_tags,
    digest_item,
    entries_counted,
    listed_papers,
)
from generator.pages.parts.lists.orders import Order, orders
from generator.pages.parts.lists.paging import ListPage, numbered, paginate
from generator.pages.parts.lists.papers import PaperItem
from generator.pages.parts.lists.sources import list_sources
from generator.pages.parts.phrases import date_markdown
from generator.pages.parts.trail import Step, trail
from generator.phrases import date_phrase
from generator.urls import DIGESTS, digest_address, relative_link


@dataclass(frozen=True, slots=True)
class OtherDigest:
    """A way to the digest of the day before or after, or to another one of the same day."""

    way: str
    label: Markdown
    href: str
    rel: str = ""
    """How HTML calls it: prev or next, or nothing."""


@dataclass(frozen=True, slots=True)
class DigestView(View):
    """One page of a digest."""

    title: Markdown
    trail: tuple[Step, ...]
    digest: DigestItem
    source: Markdown
    others: tuple[OtherDigest, ...]
    page: ListPage[str]
    tags: Markdown
    """Its commonest tags as links, with how many papers carry them; on the first page only."""
    items: tuple[PaperItem, ...]
    orders: tuple[Order, ...]
    files: tuple[tuple[str, str], ...]
    """Label and link of each file of its papers, as the built site has them."""
    name: str
    """Its title in plain text."""

    @property
    def head(self) -> Mapping[str, FrontValue]:
        """What programs read of the list."""
        return list_head(f"Papers of {self.name}")


@dataclass(frozen=True, slots=True)
class Beside:
    """The captured days around a day."""

    before: DigestDay | None = None
    day: DigestDay | None = None
    after: DigestDay | None = None


_NOTHING: Final = Beside()


def digest_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Every page of every digest."""
    days = _days_beside(catalogue.coverage)
    for digest in catalogue.archive.digests:
        description = f"Digest of {entries_counted(digest)}, {_captured(digest)}."
        beside = days.get(digest.date, _NOTHING) if digest.date else _NOTHING
        for page in paginate(digest.papers, digest_address(digest.id)):
            yield Page(
                address=page.address,
                template="digests/digest",
                title=numbered(digest.title, page.number),
                description=description,
                view=partial(_digest_view, catalogue, digest, page, beside),
                sources=partial(_sources, catalogue, digest, page, beside),
            )


def _sources(catalogue: Catalogue, digest: Digest, page: ListPage[str], beside: Beside) -> bytes:
    """A digest's first page counts the tags of all its papers, which their cards tell."""
    slugs = digest.papers if page.is_first else page.items
    ways = _others(catalogue, digest, page.address, beside)
    others = [(each.way, str(each.label), each.href) for each in ways]
    more = (digest.id, digest.title, digest.source, str(digest.date), len(digest.papers), others)
    papers = [_listed(catalogue, digest, slug) for slug in page.items]
    return list_sources(catalogue, page, slugs, more, papers, catalogue.has_upvotes)


def _listed(catalogue: Catalogue, digest: Digest, slug: str) -> tuple[object, ...]:
    """What the digest's page tells of a paper beside its card."""
    around = catalogue.found.around.get(slug)
    earlier = around.follows if around else None
    sightings = [
        (each.position, each.upvotes, each.comments)
        for each in catalogue.papers[slug].sightings
        if each.digest == digest.id
    ]
    return (
        sightings,
        catalogue.papers[slug].abstract,
        catalogue.sums[earlier].link if earlier else None,
    )


def _digest_view(
    catalogue: Catalogue, digest: Digest, page: ListPage[str], beside: Beside
) -> DigestView:
    return DigestView(
        title=escape(numbered(digest.title, page.number)),
        trail=trail(page.address, ("Digests", DIGESTS)),
        digest=digest_item(digest, page.address),
        source=escape(digest.source),
        others=tuple(_others(catalogue, digest, page.address, beside)),
        page=page,
        tags=common_tags(catalogue, digest, page.address) if page.is_first else Markdown(""),
        items=listed_papers(
            catalogue,
            digest,
            page.items,
            page.address,
            page.first_position,
            with_sentences=True,
        ),
        orders=orders(catalogue, page.address, len(digest.papers), digest=digest.id),
        files=citation_links("digests", digest.id, page.address),
        name=digest.title,
    )


def _others(
    catalogue: Catalogue, digest: Digest, address: str, beside: Beside
) -> Iterator[OtherDigest]:
    if beside.before:
        yield _day_link("Before", beside.before, address, "prev")
    if beside.after:
        yield _day_link("After", beside.after, address, "next")
    for identifier in beside.day.digests if beside.day else ():
        if identifier != digest.id:
            label = escape(catalogue.digests[identifier].title)
            href = relative_link(address, digest_address(identifier))
            yield OtherDigest("Same day", label, href)


def _day_link(way: str, day: DigestDay, address: str, rel: str) -> OtherDigest:
    href = relative_link(address, digest_address(day.digests[0]))
    return OtherDigest(way, date_markdown(day.day), href, rel)


def _days_beside(coverage: Coverage) -> dict[PartialDate, Beside]:
    """Every captured day with the nearest ones before and after it."""
    oldest_first = sorted(
        chain.from_iterable(coverage.years.values()), key=lambda each: each.day.first_day
    )
    before = {after.day: day for day, after in pairwise(oldest_first)}
    after = {day.day: later for day, later in pairwise(oldest_first)}
    return {
        each.day: Beside(before.get(each.day), each, after.get(each.day)) for each in oldest_first
    }


def _captured(digest: Digest) -> str:
    if digest.date is None:
        return "captured on an unknown day"
    return f"captured {'on' if digest.date.day else 'in'} {date_phrase(digest.date)}"
