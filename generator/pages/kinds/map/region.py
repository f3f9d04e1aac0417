"""A region of the map: its papers, cell by cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from generator.markdown import Markdown, escape
from generator.model import MapCell, MapRegion
from generator.pages.catalogue import Catalogue
from generator.pages.page import Page, View
from generator.pages.parts.lists.papers import paper_link
from generator.pages.parts.paper.around import month_phrase
from generator.pages.parts.trail import Step, trail
from generator.phrases import counted
from generator.urls import MAP, MAP_REGIONS, region_address, region_name, relative_link

_BESIDE: Final = (("North", 0, -1), ("West", -1, 0), ("East", 1, 0), ("South", 0, 1))
_NONE: Final = MapRegion(0, 0, (), ())

Square = tuple[int, int]
"""A region's column and row."""


@dataclass(frozen=True, slots=True)
class CellList:
    """The papers of a cell."""

    heading: Markdown
    """What they are about."""
    anchor: str
    papers: tuple[Markdown, ...]
    """Each a link and its month; the last that came in stands first."""


@dataclass(frozen=True, slots=True)
class RegionView(View):
    """One region."""

    title: Markdown
    trail: tuple[Step, ...]
    name: str
    count: str
    whole: str
    """A link to the map."""
    beside: tuple[Markdown, ...]
    """Links to the regions around, each with its direction."""
    cells: tuple[CellList, ...]


def region_pages(catalogue: Catalogue) -> Iterator[Page]:
    """A page for each region, those without papers too, so that their addresses stay."""
    regions = {(each.column, each.row): each for each in catalogue.found.map.regions}
    for row in range(MAP_REGIONS):
        for column in range(MAP_REGIONS):
            name = region_name(column, row)
            title = _title(catalogue, name, regions.get((column, row), _NONE))
            yield Page(
                address=region_address(column, row),
                template="map/region",
                title=title,
                description=f"The papers in region {name} of the map, by what they are about.",
                view=partial(_view, catalogue, regions, (column, row), title),
                theme_template="discovery.html",
            )


def region_subject(catalogue: Catalogue, region: MapRegion) -> str:
    """What a region is about, in plain text: the labels of its tags."""
    return " · ".join(catalogue.tags[tag].label for tag in region.tags)


def cell_anchor(cell: MapCell) -> str:
    """Where a cell's papers begin on its region's page; columns and rows count from 1."""
    return f"cell-{cell.column + 1}-{cell.row + 1}"


def _title(catalogue: Catalogue, name: str, region: MapRegion) -> str:
    subject = region_subject(catalogue, region)
    return f"{name}: {subject}" if subject else f"Region {name} of the map"


def _view(
    catalogue: Catalogue, regions: Mapping[Square, MapRegion], square: Square, title: str
) -> RegionView:
    region = regions.get(square, _NONE)
    address = region_address(*square)
    return RegionView(
        title=escape(title),
        trail=trail(address, ("Map", MAP)),
        name=region_name(*square),
        count=counted(region.papers, "paper"),
        whole=relative_link(address, MAP),
        beside=tuple(_beside(catalogue, regions, square)),
        cells=tuple(_cell(catalogue, address, cell) for cell in region.cells if cell.papers),
    )


def _beside(
    catalogue: Catalogue, regions: Mapping[Square, MapRegion], square: Square
) -> Iterator[Markdown]:
    for direction, right, down in _BESIDE:
        beside = (square[0] + right, square[1] + down)
        if beside in regions:
            label = escape(_title(catalogue, region_name(*beside), regions[beside]))
            target = relative_link(region_address(*square), region_address(*beside))
            yield Markdown(f"{direction}: [{label}]({target})")


def _cell(catalogue: Catalogue, address: str, cell: MapCell) -> CellList:
    return CellList(
        heading=escape(", ".join(cell.words)),
        anchor=cell_anchor(cell),
        papers=tuple(_paper(catalogue, address, slug) for slug in reversed(cell.papers)),
    )


def _paper(catalogue: Catalogue, address: str, slug: str) -> Markdown:
    month = month_phrase(catalogue.papers[slug].date)
    link = paper_link(catalogue, address, slug)
    return Markdown(f'{link} <span class="map__month">{month}</span>' if month else link)
