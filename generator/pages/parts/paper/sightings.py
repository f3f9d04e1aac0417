"""Where a paper appeared: its sightings, and the papers before and after it in each digest."""

from __future__ import annotations

import html
from collections.abc import Iterable
from dataclasses import dataclass

from generator.markdown import Markdown, escape, escape_cell
from generator.model import Digest, Sighting
from generator.pages.catalogue import Catalogue
from generator.pages.parts.lists.paging import page_number
from generator.pages.parts.lists.papers import paper_link
from generator.urls import digest_address, page_address, paper_in_address, relative_link


@dataclass(frozen=True, slots=True)
class SightingRow:
    """One row of the table that tells where a paper appeared."""

    digest: Markdown
    digest_attribute: str
    """The digest's title, escaped for an attribute of HTML."""
    href: str
    position: int
    upvotes: str
    """As the digest counted them; empty where it did not, as are the comments."""
    comments: str
    source: Markdown
    line: int
    previous: Markdown | None
    """A link to the paper before it in the same digest."""
    next: Markdown | None


def sighting_row(catalogue: Catalogue, address: str, sighting: Sighting) -> SightingRow:
    """A sighting of the paper whose page is at `address`."""
    digest = catalogue.digests[sighting.digest]
    at = page_address(digest_address(digest.id), page_number(sighting.position))
    before, after = papers_beside(digest, sighting.position, paper_in_address(address))
    return SightingRow(
        digest=escape_cell(digest.title),
        digest_attribute=html.escape(digest.title),
        href=relative_link(address, at),
        position=sighting.position,
        upvotes=_number(sighting.upvotes),
        comments=_number(sighting.comments),
        source=escape(digest.source),
        line=sighting.line,
        previous=paper_link(catalogue, address, before) if before else None,
        next=paper_link(catalogue, address, after) if after else None,
    )


def _number(count: int | None) -> str:
    return "" if count is None else f"{count:,}"


def papers_beside(digest: Digest, position: int, slug: str) -> tuple[str | None, str | None]:
    """The papers before and after the one at a position: others, since one may be listed twice."""
    before = (digest.papers[place] for place in range(position - 2, -1, -1))
    after = (digest.papers[place] for place in range(position, len(digest.papers)))
    return _first_other(before, slug), _first_other(after, slug)


def _first_other(slugs: Iterable[str], slug: str) -> str | None:
    return next((each for each in slugs if each != slug), None)
