"""One page a paper."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final
from urllib.parse import quote_plus

from generator.markdown import FrontValue, Markdown, escape, escape_cell, inline
from generator.model import FACETS, AssignedTag, CitedPaper, Evidence, Paper, RelatedPaper, Sighting
from generator.pages.catalogue import Catalogue
from generator.pages.page import Page, View
from generator.pages.parts.author_list import linked_authors
from generator.pages.parts.citation import CitationHead, citation_head
from generator.pages.parts.paging import page_number
from generator.pages.parts.paper_list import Chip, chip
from generator.pages.parts.trail import Step, dated_steps, trail
from generator.urls import (
    arxiv_links,
    digest_address,
    page_address,
    paper_address,
    relative_link,
    search_links,
)

DESCRIPTION_LENGTH: Final = 160
REASONS_SHOWN: Final = 2
"""How many phrases speak for a tag on the page, strongest first."""


@dataclass(frozen=True, slots=True)
class ReasonedChip:
    """A tag as a link, with why the paper carries it."""

    chip: Chip
    reason: Markdown


@dataclass(frozen=True, slots=True)
class ReasonedGroup:
    """The paper's tags of one facet."""

    heading: str
    chips: tuple[ReasonedChip, ...]


@dataclass(frozen=True, slots=True)
class SightingRow:
    """One row of the table that tells where a paper appeared."""

    digest: Markdown
    digest_attribute: str
    """The digest's title, escaped for an attribute of HTML."""
    href: str
    position: int
    comments: str
    source: Markdown
    line: int
    previous: Markdown | None
    """A link to the paper before it in the same digest."""
    next: Markdown | None


@dataclass(frozen=True, slots=True)
class RelatedItem:
    """A paper to read on with, and the words that relate it."""

    link: Markdown
    words: Markdown


@dataclass(frozen=True, slots=True)
class PaperView(View):
    """What is known of one paper."""

    trail: tuple[Step, ...]
    title: Markdown
    authors: Markdown
    date: Markdown
    abstract: Markdown
    links: tuple[tuple[str, str], ...]
    """Label and address of each place where the work itself can be read."""
    facets: tuple[ReasonedGroup, ...]
    sightings: tuple[SightingRow, ...]
    discussed: bool
    """Whether a digest counted comments."""
    related: tuple[RelatedItem, ...]
    correction: Markdown | None
    """The reason for a correction."""
    slug: str
    cited: CitedPaper
    citation_text: Markdown
    citation: CitationHead

    @property
    def head(self) -> Mapping[str, FrontValue]:
        """What programs read of the paper."""
        return self.citation.front_matter


def paper_pages(catalogue: Catalogue) -> Iterator[Page]:
    """The page of every paper, in the order of first appearance."""
    for paper in catalogue.archive.papers:
        texts = catalogue.texts[paper.slug]
        yield Page(
            address=paper_address(paper.slug),
            template="paper",
            title=texts.title.plain,
            description=_shortened(texts.abstract.plain),
            view=partial(_paper_view, catalogue, paper),
            theme_template="paper.html",
        )


def _paper_view(catalogue: Catalogue, paper: Paper) -> PaperView:
    address = paper_address(paper.slug)
    texts, card = catalogue.texts[paper.slug], catalogue.cards[paper.slug]
    return PaperView(
        trail=trail(address, *dated_steps(paper.date)),
        title=card.title,
        authors=linked_authors(catalogue, paper, address),
        date=card.date,
        abstract=inline(texts.abstract),
        links=_links(paper, texts.title.plain),
        facets=_facets(catalogue, address, paper),
        sightings=tuple(_sighting_row(catalogue, address, each) for each in paper.sightings),
        discussed=any(each.comments for each in paper.sightings),
        related=tuple(_related(catalogue, address, each) for each in catalogue.related[paper.slug]),
        correction=escape(paper.correction.reason) if paper.correction else None,
        slug=paper.slug,
        cited=catalogue.cited[paper.slug],
        citation_text=escape(catalogue.cited[paper.slug].text),
        citation=citation_head(paper, texts, catalogue.cited[paper.slug]),
    )


def _links(paper: Paper, title: str) -> tuple[tuple[str, str], ...]:
    """Where the work itself can be read, or else searched for, by name."""
    links = arxiv_links(paper.arxiv) if paper.arxiv else search_links(quote_plus(title))
    return tuple(links.items())


def _facets(catalogue: Catalogue, address: str, paper: Paper) -> tuple[ReasonedGroup, ...]:
    """The paper's tags below their facets' headings, both in the vocabulary's order."""
    assigned = {tag.slug: tag for tag in paper.tags}
    chips = [
        ReasonedChip(chip(catalogue, address, slug), _reason(assigned[slug]))
        for slug in catalogue.cards[paper.slug].tags
    ]
    groups = (
        ReasonedGroup(heading, tuple(each for each in chips if each.chip.facet == facet))
        for facet, heading in FACETS.items()
    )
    return tuple(group for group in groups if group.chips)


def _reason(tag: AssignedTag) -> Markdown:
    return Markdown("; ".join(_evidence(each) for each in tag.evidence[:REASONS_SHOWN]))


def _evidence(evidence: Evidence) -> Markdown:
    if evidence.where == "correction":
        return Markdown(f"corrected: {escape(evidence.phrase)}")
    return Markdown(f"“{escape(evidence.phrase)}” in the {evidence.where}")


def _sighting_row(catalogue: Catalogue, address: str, sighting: Sighting) -> SightingRow:
    digest = catalogue.digests[sighting.digest]
    at = page_address(digest_address(digest.id), page_number(sighting.position))
    before = (digest.papers[place] for place in range(sighting.position - 2, -1, -1))
    after = (digest.papers[place] for place in range(sighting.position, len(digest.papers)))
    return SightingRow(
        digest=escape_cell(digest.title),
        digest_attribute=html.escape(digest.title),
        href=relative_link(address, at),
        position=sighting.position,
        comments="" if sighting.comments is None else str(sighting.comments),
        source=escape(digest.source),
        line=sighting.line,
        previous=_first_other(catalogue, address, before),
        next=_first_other(catalogue, address, after),
    )


def _first_other(catalogue: Catalogue, address: str, slugs: Iterable[str]) -> Markdown | None:
    """A link to the first paper that is not the page's own: a digest may list one twice."""
    others = (slug for slug in slugs if paper_address(slug) != address)
    slug = next(others, None)
    return None if slug is None else _paper_link(catalogue, address, slug)


def _related(catalogue: Catalogue, address: str, related: RelatedPaper) -> RelatedItem:
    return RelatedItem(
        link=_paper_link(catalogue, address, related.slug),
        words=escape(", ".join(related.words)),
    )


def _paper_link(catalogue: Catalogue, address: str, slug: str) -> Markdown:
    title = catalogue.cards[slug].title
    return Markdown(f"[{title}]({relative_link(address, paper_address(slug))})")


def _shortened(text: str) -> str:
    """The beginning of a text, cut at a word."""
    if len(text) <= DESCRIPTION_LENGTH:
        return text
    beginning = text[: DESCRIPTION_LENGTH + 1].rpartition(" ")[0] or text[:DESCRIPTION_LENGTH]
    return beginning + "…"
