"""What a page of a paper follows from is told whole: where the page differs, that differs, too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace

import pytest

from generator.model import (
    Correction,
    Digest,
    Discovery,
    Evidence,
    Fact,
    LinkKind,
    NamedFact,
    Paper,
    PaperLink,
    PartialDate,
    RelatedPaper,
    Sighting,
    Source,
    SourceKind,
    Surroundings,
    Tag,
)
from generator.pages import Catalogue, Page, render_page
from generator.pages.kinds.papers import paper_pages
from tests.small_archive import NOWHERE, digest, looked_up, paper, tag

SOURCE = Source(SourceKind.DIGEST, NOWHERE)
MAY = PartialDate(2025, 5, 2)


@dataclass(frozen=True)
class World:
    """What a catalogue is made of; the page is that of the paper `moss`."""

    moss: Paper = field(
        default_factory=lambda: replace(
            paper("moss", "ferns", date=MAY, sightings=[Sighting("one", 2, 7)]),
            authors=("Ada Moss",),
        )
    )
    before: Paper = field(default_factory=lambda: paper("before", date=MAY))
    near: Paper = field(default_factory=lambda: paper("near", date=MAY))
    digest: Digest = field(default_factory=lambda: digest("one", "before", "moss", "after"))
    tag: Tag = field(default_factory=lambda: tag("ferns"))
    around: Surroundings = field(
        default_factory=lambda: Surroundings(earlier=(RelatedPaper("near", ("spore",)),))
    )

    def catalogue(self, repository: str = "") -> Catalogue:
        """The same to be looked up."""
        papers = [self.moss, self.before, self.near, paper("after")]
        found = Discovery({"moss": self.around})
        made = looked_up(papers, digests=[self.digest], tags=[self.tag], found=found)
        return replace(made, repository=repository)


def moss(**changed: object) -> Callable[[World], World]:
    return lambda world: replace(world, moss=replace(world.moss, **changed))  # type: ignore[arg-type]


def tagged(phrase: str) -> Callable[[World], World]:
    def change(world: World) -> World:
        (assigned,) = world.moss.tags
        return moss(tags=(replace(assigned, evidence=(Evidence(phrase, "title"),)),))(world)

    return change


def around(**groups: object) -> Callable[[World], World]:
    return lambda world: replace(world, around=Surroundings(**groups))  # type: ignore[arg-type]


CHANGES: dict[str, Callable[[World], World]] = {
    "title": moss(title="Mosses"),
    "abstract": moss(abstract="Of moss."),
    "authors": moss(authors=("Ada Moss", "Bo Fern")),
    "author_count": moss(authors=(), author_count=3),
    "organisation": moss(organisation="Fern Lab"),
    "date": moss(date=PartialDate(2025)),
    "arxiv": moss(arxiv="2505.00001"),
    "categories": moss(arxiv="2505.00001", categories=("cs.CL",)),
    "tags": tagged("fern"),
    "correction": moss(correction=Correction(NOWHERE, "moss", "misread")),
    "sources": moss(sources=(NamedFact("arxiv", Fact("2505.00001", SOURCE)),)),
    "links": moss(links=(PaperLink(LinkKind.CODE, "https://a.example/b", "a.example", SOURCE),)),
    "summary": moss(summary="In short."),
    "sightings": moss(sightings=(Sighting("one", 2, 7, comments=3, upvotes=4),)),
    "title before": lambda world: replace(world, before=replace(world.before, title="Earlier")),
    "paper before": lambda world: replace(
        world, digest=replace(world.digest, papers=("near", "moss", "after"))
    ),
    "paper after": lambda world: replace(world, digest=digest("one", "before", "moss", "near")),
    "title of a digest": lambda world: replace(world, digest=replace(world.digest, title="1")),
    "dump": lambda world: replace(world, digest=replace(world.digest, source="two.txt")),
    "title nearby": lambda world: replace(world, near=replace(world.near, title="Nearby")),
    "month nearby": lambda world: replace(world, near=replace(world.near, date=None)),
    "words nearby": around(earlier=(RelatedPaper("near", ("leaf",)),)),
    "group": around(later=(RelatedPaper("near", ("spore",)),)),
    "named in": around(named_in=("near",)),
    "related": around(related=(RelatedPaper("near", ("spore",)),)),
    "label": lambda world: replace(world, tag=replace(world.tag, label="Ferny")),
    "author's page": lambda world: replace(
        world, before=replace(world.before, authors=("Ada Moss",))
    ),
    "citation key": lambda world: replace(
        world, near=replace(world.near, title="Moss", authors=("Cy Moss",))
    ),
}


def page_of(world: World, repository: str = "") -> tuple[bytes, str]:
    """What the page of `moss` follows from, and the page."""
    page: Page = next(iter(paper_pages(world.catalogue(repository))))
    assert page.sources is not None
    return page.sources(), render_page(page)


@pytest.mark.parametrize("name", CHANGES)
def test_where_the_page_differs_so_does_what_it_follows_from(name: str) -> None:
    sources, markdown = page_of(World())
    assert page_of(World()) == (sources, markdown)
    changed_sources, changed_markdown = page_of(CHANGES[name](World()))
    assert changed_markdown != markdown
    assert changed_sources != sources


def test_where_corrections_go_is_told_too() -> None:
    sources, markdown = page_of(World())
    changed_sources, changed_markdown = page_of(World(), "https://a.example/moss")
    assert (changed_sources != sources, changed_markdown != markdown) == (True, True)


def test_every_fact_of_a_paper_that_its_page_shows_is_among_these_changes() -> None:
    shown_nowhere = {"keywords", "upvotes", "added", "titles"}
    places = {"slug", "title_place", "abstract_place"}
    named = {each.name for each in fields(Paper)} - shown_nowhere - places
    assert named - CHANGES.keys() == set()


def test_papers_that_stand_elsewhere_change_nothing() -> None:
    world = World()
    more = [world.moss, world.before, world.near, paper("after"), paper("other", date=MAY)]
    found = Discovery({"moss": world.around})
    catalogue = looked_up(more, digests=[world.digest], tags=[world.tag], found=found)
    page = next(iter(paper_pages(catalogue)))
    assert page.sources is not None
    assert (page.sources(), render_page(page)) == page_of(world)
