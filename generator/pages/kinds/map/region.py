"""A region of the map: its papers, cell by cell, in pages as other lists have them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from operator import itemgetter
from typing import Final

from generator.markdown import Markdown, escape
from generator.model import MapCell, MapRegion
from generator.pages.catalogue import Catalogue
from generator.pages.page import Page, View
from generator.pages.parts.lists.paging import ListPage, numbered, paginate_groups
from generator.pages.parts.lists.papers import paper_link
from generator.pages.parts.lists.sources import list_sources
from generator.pages.parts.paper.around import month_phrase
from generator.pages.parts.trail import Step, trail
from generator.phrases import counted
from generator.urls import (
    MAP,
    MAP_REGIONS,
    region_address,
    region_name,
    relative_link,
)

_BESIDE: Final = (("North", 0, -1), ("West", -1, 0), ("East", 1, 0), ("South", 0, 1))
_NONE: Final = MapRegion(0, 0, (), ())

Square = tuple[int, int]
"""A region's column and row."""
Item = tuple[MapCell, str]
"""A cell, and the slug of a paper in it."""


@dataclass(frozen=True, slots=True)
class CellList:
    """The papers of a cell that stand on one page."""

    heading: Markdown
    """What they are about."""
    anchor: str
    is_continued: bool
    """Whether the cell's first papers stand on an earlier page."""
    papers: tuple[Markdown, ...]
    """Each a link and its month; the last that came in stands first."""


@dataclass(frozen=True, slots=True)
class RegionView(View):
    """One page of a region."""

    title: Markdown
    trail: tuple[Step, ...]
    name: str
    count: str
    """How many papers it has, on the first page only."""
    whole: str
    """A link to the map."""
    beside: tuple[Markdown, ...]
    """Links to the regions around, each with its direction."""
    page: ListPage[Item]
    cells: tuple[CellList, ...]


def region_pages(catalogue: Catalogue) -> Iterator[Page]:
    """The pages of each region; of those without papers too, so that their addresses stay."""
    regions = {(each.column, each.row): each for each in catalogue.found.map.regions}
    for row in range(MAP_REGIONS):
        for column in range(MAP_REGIONS):
            name = region_name(column, row)
            region = regions.get((column, row), _NONE)
            for page in _paged(region, region_address(column, row)):
                title = numbered(_title(catalogue, name, region), page.number)
                yield Page(
                    address=page.address,
                    template="map/region",
                    title=title,
                    description=f"The papers in region {name} of the map, by what they are about.",
                    view=partial(_view, catalogue, regions, (column, row), page, title),
                    theme_template="discovery.html",
                    sources=partial(_sources, catalogue, regions, (column, row), page, title),
                )


def region_subject(catalogue: Catalogue, region: MapRegion) -> str:
    """What a region is about, in plain text: the labels of its tags."""
    return " · ".join(catalogue.tags[tag].label for tag in region.tags)


def cell_places(region: MapRegion) -> Iterator[tuple[MapCell, str, str]]:
    """Each cell of a region with the address of the page and the anchor where its papers begin."""
    first = region_address(region.column, region.row)
    begins: dict[str, str] = {}
    for page in _paged(region, first):
        for cell, _ in page.items:
            begins.setdefault(_anchor(cell), page.address)
    for cell in region.cells:
        yield cell, begins.get(_anchor(cell), first), _anchor(cell)


def _paged(region: MapRegion, address: str) -> tuple[ListPage[Item], ...]:
    """The papers of each cell, the last that came in first."""
    groups = [[(cell, slug) for slug in reversed(cell.papers)] for cell in region.cells]
    return paginate_groups([group for group in groups if group], address)


def _anchor(cell: MapCell) -> str:
    # Columns and rows count from 1.
    return f"cell-{cell.column + 1}-{cell.row + 1}"


def _title(catalogue: Catalogue, name: str, region: MapRegion) -> str:
    subject = region_subject(catalogue, region)
    return f"{name}: {subject}" if subject else f"Region {name} of the map"


def _sources(
    catalogue: Catalogue,
    regions: Mapping[Square, MapRegion],
    square: Square,
    page: ListPage[Item],
    title: str,
) -> bytes:
    cells = []
    for cell, items in groupby(page.items, itemgetter(0)):
        slugs = [slug for _, slug in items]
        cells.append((_anchor(cell), cell.words, slugs, _is_continued(cell, slugs)))
    beside = [*map(str, _beside(catalogue, regions, square, page.address))]
    count = regions.get(square, _NONE).papers if page.is_first else None
    listed = [slug for _, slug in page.items]
    return list_sources(catalogue, page, listed, title, cells, beside, count)


def _view(
    catalogue: Catalogue,
    regions: Mapping[Square, MapRegion],
    square: Square,
    page: ListPage[Item],
    title: str,
) -> RegionView:
    region, address = regions.get(square, _NONE), page.address
    return RegionView(
        title=escape(title),
        trail=trail(address, ("Map", MAP)),
        name=region_name(*square),
        count=counted(region.papers, "paper") if page.is_first else "",
        whole=relative_link(address, MAP),
        beside=tuple(_beside(catalogue, regions, square, address)),
        page=page,
        cells=tuple(
            _cell(catalogue, address, cell, [slug for _, slug in items])
            for cell, items in groupby(page.items, itemgetter(0))
        ),
    )


def _beside(
    catalogue: Catalogue, regions: Mapping[Square, MapRegion], square: Square, address: str
) -> Iterator[Markdown]:
    for direction, right, down in _BESIDE:
        beside = (square[0] + right, square[1] + down)
        if beside in regions:
            label = escape(_title(catalogue, region_name(*beside), regions[beside]))
            target = relative_link(address, region_address(*beside))
            yield Markdown(f"{direction}: [{label}]({target})")


def _cell(catalogue: Catalogue, address: str, cell: MapCell, slugs: Sequence[str]) -> CellList:
    return CellList(
        heading=escape(", ".join(cell.words)),
        anchor=_anchor(cell),
        is_continued=_is_continued(cell, slugs),
        papers=tuple(_paper(catalogue, address, slug) for slug in slugs),
    )


def _is_continued(cell: MapCell, slugs: Sequence[str]) -> bool:
    """Whether these papers of a cell follow others, on the page before."""
    return slugs[0] != cell.papers[-1]


def _paper(catalogue: Catalogue, address: str, slug: str) -> Markdown:
    month = month_phrase(catalogue.papers[slug].date)
    link = paper_link(catalogue, address, slug)
    return Markdown(f'{link} <span class="map__month">{month}</span>' if month else link)
