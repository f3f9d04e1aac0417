"""One page a paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from generator.markdown import FrontValue, Markdown, escape, inline
from generator.model import Paper
from generator.pages.catalogue import Catalogue
from generator.pages.page import Page, View
from generator.pages.parts.files import citation_links
from generator.pages.parts.lists.authors import AuthorList, linked_authors
from generator.pages.parts.paper.around import Around, around
from generator.pages.parts.paper.citation import CitationHead, citation_head
from generator.pages.parts.paper.facts import KnownFrom, known_facts
from generator.pages.parts.paper.links import material_links, reading_links
from generator.pages.parts.paper.sightings import SightingRow, sighting_row
from generator.pages.parts.paper.sources import paper_sources
from generator.pages.parts.paper.tags import ReasonedGroup, reasoned_groups
from generator.pages.parts.trail import Step, dated_steps, trail
from generator.urls import paper_address

DESCRIPTION_LENGTH: Final = 160


@dataclass(frozen=True, slots=True)
class PaperView(View):
    """What is known of one paper."""

    trail: tuple[Step, ...]
    title: Markdown
    authors: AuthorList
    organisation: Markdown | None
    date: Markdown
    abstract: Markdown
    links: tuple[tuple[str, str], ...]
    """Label and address of each place where the work itself can be read."""
    material: tuple[Markdown, ...]
    """Links to code, project page, models and data."""
    summary: Markdown | None
    """The source's machine-written summary."""
    facets: tuple[ReasonedGroup, ...]
    sightings: tuple[SightingRow, ...]
    upvoted: bool
    """Whether a digest counted upvotes."""
    discussed: bool
    """Whether a digest counted comments."""
    facts: tuple[KnownFrom, ...]
    around: Around
    correction: Markdown | None
    """The reason for a correction."""
    key: str
    """Of its citation."""
    bibtex: str
    citation_text: Markdown
    whole_bibtex: str | None
    """The file that has the paper's BibTeX with all its authors, where the page does not."""
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
            sources=partial(paper_sources, catalogue, paper),
        )


def _paper_view(catalogue: Catalogue, paper: Paper) -> PaperView:
    address = paper_address(paper.slug)
    texts, card = catalogue.texts[paper.slug], catalogue.cards[paper.slug]
    cited, whole_bibtex = catalogue.cited[paper.slug], _whole_bibtex(catalogue, address, paper)
    return PaperView(
        trail=trail(address, *dated_steps(paper.date)),
        title=card.title,
        authors=linked_authors(catalogue, paper, address),
        organisation=escape(paper.organisation) if paper.organisation else None,
        date=card.date,
        abstract=inline(texts.abstract),
        links=reading_links(paper, texts.title.plain),
        material=material_links(paper),
        summary=escape(paper.summary) if paper.summary else None,
        facets=reasoned_groups(catalogue, address, paper),
        sightings=tuple(sighting_row(catalogue, address, each) for each in paper.sightings),
        upvoted=any(each.upvotes is not None for each in paper.sightings),
        discussed=any(each.comments for each in paper.sightings),
        facts=known_facts(paper.sources),
        around=around(catalogue, address, paper.slug),
        correction=escape(paper.correction.reason) if paper.correction else None,
        key=cited.key,
        bibtex=(cited.short_bibtex if whole_bibtex else None) or cited.bibtex,
        citation_text=escape(cited.text),
        whole_bibtex=whole_bibtex,
        citation=citation_head(paper, texts, cited),
    )


def _whole_bibtex(catalogue: Catalogue, address: str, paper: Paper) -> str | None:
    """A link from `address` to the BibTeX of the digest in which the paper was first seen."""
    if catalogue.cited[paper.slug].short_bibtex is None or not paper.sightings:
        return None
    files = dict(citation_links("digests", paper.sightings[0].digest, address))
    return files["BibTeX"]


def _shortened(text: str) -> str:
    """The beginning of a text, cut at a word."""
    if len(text) <= DESCRIPTION_LENGTH:
        return text
    beginning = text[: DESCRIPTION_LENGTH + 1].rpartition(" ")[0] or text[:DESCRIPTION_LENGTH]
    return beginning + "…"
