"""What pages of lists follow from is told whole: where a page differs, that differs, too."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache

import pytest

from generator.model import (
    AssignedTag,
    Correction,
    Digest,
    Discovery,
    Evidence,
    MapCell,
    MapRegion,
    Paper,
    PaperMap,
    PartialDate,
    Sighting,
    Surroundings,
    Tag,
    TagSurvey,
)
from generator.pages import Catalogue, Page, render_page
from generator.pages.kinds.archive import period_pages
from generator.pages.kinds.authors.author import author_pages
from generator.pages.kinds.digests.digest import digest_pages
from generator.pages.kinds.map.region import region_pages
from generator.pages.kinds.redirects import redirect_pages
from generator.pages.kinds.surveys import survey_pages
from generator.pages.kinds.tags import tag_pages
from tests.small_archive import NOWHERE, digest, looked_up, paper, tag

KINDS = {
    "tag": tag_pages,
    "period": period_pages,
    "author": author_pages,
    "digest": digest_pages,
    "redirect": redirect_pages,
    "survey": survey_pages,
    "region": region_pages,
}
MAY = PartialDate(2025, 5, 2)
COUNT = 80


def _paper(number: int) -> Paper:
    sighting = Sighting("one", number + 1, 7 + number, comments=1, upvotes=5)
    made = paper(f"p{number:02}", "ferns", date=MAY, sightings=[sighting])
    return replace(made, authors=("Ada Moss", "Bo Fern"), upvotes=5)


@dataclass(frozen=True)
class World:
    """What a catalogue is made of: a list of papers, long enough for two pages, in every way."""

    papers: tuple[Paper, ...] = field(
        default_factory=lambda: (*map(_paper, range(COUNT)), paper("spore"))
    )
    digest: Digest = field(
        default_factory=lambda: digest("one", *(f"p{number:02}" for number in range(COUNT)))
    )
    other: Digest = field(default_factory=lambda: digest("two", date=PartialDate(2025, 5, 1)))
    tag: Tag = field(default_factory=lambda: tag("ferns"))
    region: MapRegion = field(
        default_factory=lambda: MapRegion(
            0,
            0,
            (
                MapCell(0, 0, ("leaf",), tuple(f"p{number:02}" for number in range(45))),
                MapCell(1, 0, ("root",), tuple(f"p{number:02}" for number in range(45, COUNT))),
            ),
            (),
        )
    )
    beside: MapRegion = field(default_factory=lambda: MapRegion(1, 0, (), ()))
    survey: TagSurvey = field(default_factory=lambda: TagSurvey(surveys=("p03",)))
    follows: str | None = None

    def catalogue(self) -> Catalogue:
        """The same to be looked up."""
        drawn = PaperMap(columns=8, rows=4, region=4, regions=(self.region, self.beside))
        found = Discovery(
            around={"p03": Surroundings(follows=self.follows)},
            map=drawn,
            surveys={"ferns": self.survey},
        )
        return looked_up(
            self.papers,
            digests=[replace(self.digest, date=MAY), self.other],
            tags=[self.tag, tag("algae")],
            found=found,
            redirects={"papers/old/": "papers/p03/", "archive/1999/": "archive/"},
        )


Change = Callable[[World], World]


def third(**changed: object) -> Change:
    """A change of the fourth paper, which stands in every list and on both pages of some."""

    def change(world: World) -> World:
        papers = list(world.papers)
        papers[3] = replace(papers[3], **changed)  # type: ignore[arg-type]
        return replace(world, papers=tuple(papers))

    return change


def part(name: str, **changed: object) -> Change:
    """A change of what the world has under a name."""
    return lambda world: replace(world, **{name: replace(getattr(world, name), **changed)})


def cell(words: tuple[str, ...], *slugs: str) -> Change:
    """A change of the first cell of the map."""

    def change(world: World) -> World:
        first, second = world.region.cells
        papers = slugs or first.papers
        cells = (replace(first, words=words, papers=papers), second)
        return replace(world, region=replace(world.region, cells=cells))

    return change


def swapped(world: World) -> World:
    first, second, *others = world.digest.papers
    return replace(world, digest=replace(world.digest, papers=(second, first, *others)))


def one_more(world: World) -> World:
    return replace(world, papers=(*world.papers, replace(_paper(90), sightings=())))


def no_upvotes(world: World) -> World:
    return replace(world, papers=tuple(replace(each, upvotes=None) for each in world.papers))


# The kinds of pages that a change must change, so that none is tried for nothing.
CHANGES: dict[str, tuple[Change, str]] = {
    "title": (third(title="Mosses"), "tag period author digest redirect survey region"),
    "authors": (third(authors=("Ada Moss", "Cy Alga")), "tag period author digest"),
    "group": (third(organisation="Fern Lab"), "tag period author digest"),
    "date": (third(date=PartialDate(2025, 5, 3)), "tag period author digest"),
    "month": (third(date=PartialDate(2025, 6, 3)), "period survey region"),
    "upvotes": (third(upvotes=6), "tag period author"),
    "counts": (third(sightings=(Sighting("one", 4, 10, 2, 9),)), "tag period author digest"),
    "arxiv": (third(arxiv="2505.00001"), "tag period author digest"),
    "abstract": (third(abstract="Of spores."), "digest"),
    "tags": (
        third(tags=(AssignedTag("algae", (Evidence("alga", "title"),)),)),
        "tag period author digest",
    ),
    "correction": (third(correction=Correction(NOWHERE, "p03", "misread")), ""),
    "no upvotes": (no_upvotes, "tag period author digest"),
    "one more": (one_more, "tag period author survey"),
    "label": (part("tag", label="Ferny"), "tag period author digest survey"),
    "meaning": (part("tag", means="grows"), "tag"),
    "facet": (part("tag", facet="question"), "author"),
    "title of a digest": (part("digest", title="Of May"), "digest"),
    "dump": (part("digest", source="x"), "digest"),
    "order of a digest": (swapped, "digest"),
    "day beside": (part("other", date=PartialDate(2025, 5, 3)), "digest"),
    "another of the day": (part("other", date=MAY), "digest"),
    "followed": (lambda world: replace(world, follows="spore"), "digest"),
    "words": (cell(("twig",)), "region"),
    "cell": (cell(("leaf",), "p00", "p01", "spore"), "region"),
    "subject": (part("region", tags=("ferns",)), "region"),
    "subject beside": (part("beside", tags=("algae",)), "region"),
    "survey": (part("survey", surveys=(), benchmarks=("p03",)), "survey"),
}


def _told(world: World) -> Iterator[tuple[str, str, str, bytes | None]]:
    """Kind, address, Markdown and sources of every page."""
    catalogue = world.catalogue()
    for kind, pages in KINDS.items():
        for page in pages(catalogue):
            yield kind, page.address, render_page(page), _sources(page)


def _sources(page: Page) -> bytes | None:
    return page.sources() if page.sources else None


@cache
def before() -> dict[str, tuple[str, str, str, bytes | None]]:
    return {each[1]: each for each in _told(World())}


@pytest.mark.parametrize("name", CHANGES)
def test_where_a_page_differs_so_does_what_it_follows_from(name: str) -> None:
    change, kinds = CHANGES[name]
    changed = set()
    for kind, address, markdown, sources in _told(change(World())):
        if address not in before():
            continue
        _, _, markdown_before, sources_before = before()[address]
        if markdown != markdown_before:
            changed.add(kind)
            assert sources is None or sources != sources_before, address
    assert changed >= set(kinds.split())


def test_the_same_archive_tells_the_same() -> None:
    assert {each[1]: each for each in _told(World())} == before()


def test_every_kind_of_page_is_tried_and_tells_of_itself() -> None:
    assert {kind for kind, *_ in before().values()} == set(KINDS)
    untold = {address for _, address, _, sources in before().values() if sources is None}
    # What stands on the first page of a tag changes with almost every digest.
    assert untold == {"tags/ferns/"}


def test_a_paper_that_comes_in_leaves_full_pages_as_they_are() -> None:
    after = {each[1]: each for each in _told(one_more(World()))}
    full = [address for address in before() if "/page/" in address and "map/" not in address]
    assert [*filter(lambda address: address.startswith(("tags/", "archive/", "authors/")), full)]
    assert [after[address] for address in full] == [before()[address] for address in full]
