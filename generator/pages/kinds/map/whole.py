"""The map: the whole archive as a picture, and the same as a list of regions."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from generator.charts.hexagons import Hexagon, NamedCell, hexagon_map
from generator.markdown import Markdown, escape, link
from generator.model import Digest, MapCell, MapRegion, PaperMap
from generator.pages.catalogue import Catalogue
from generator.pages.kinds.map.region import cell_places, region_subject
from generator.pages.page import Page, View
from generator.pages.parts.lists.digests import newest_digests
from generator.pages.parts.trail import Step, trail
from generator.phrases import counted, month_name
from generator.urls import (
    MAP,
    digest_address,
    region_address,
    region_name,
    relative_address,
    relative_link,
)

HOW: Final = "how-papers-relate/"
"""A hand-written page."""


@dataclass(frozen=True, slots=True)
class RegionItem:
    """A region in the list beside the map; escaped for HTML."""

    name: str
    href: str
    subject: str
    """The tags that it is about; empty where it has no papers."""
    count: str
    new: str
    """How many papers of the newest digest it has; empty for none."""


@dataclass(frozen=True, slots=True)
class MapView(View):
    """The picture, the list, and how far to trust them."""

    trail: tuple[Step, ...]
    papers: str
    chart: str
    """A line of HTML."""
    newest: Markdown
    """A link to the digest whose papers are ringed; empty where there is none."""
    regions: tuple[RegionItem, ...]
    drawn_with: str
    until: str
    """The month."""
    measured: str
    kept: str
    """In per cent."""
    unplaced: str
    """How many papers stand nowhere; empty for none."""
    how: str
    """A link to how it is made."""


def map_page(catalogue: Catalogue) -> Iterator[Page]:
    """The one page of its kind."""
    yield Page(
        address=MAP,
        template="map/whole",
        title="Map",
        description="All papers of the archive as a map, on which papers with like words are near.",
        view=partial(_view, catalogue),
        theme_template="discovery.html",
    )


def _view(catalogue: Catalogue) -> MapView:
    drawn = catalogue.found.map
    newest = next((each for each in newest_digests(catalogue.archive) if each.papers), None)
    new = frozenset(newest.papers if newest and newest.date else ())
    fit = drawn.fit
    return MapView(
        trail=trail(MAP),
        papers=counted(sum(region.papers for region in drawn.regions), "paper"),
        chart=_chart(catalogue, drawn, new),
        newest=_newest(newest) if newest and new else Markdown(""),
        regions=tuple(_region(catalogue, region, new) for region in drawn.regions),
        drawn_with=counted(fit.papers, "paper") if fit else "",
        until=month_name(fit.until.year, fit.until.month) if fit else "",
        measured=counted(fit.measured, "paper") if fit else "",
        kept=f"{fit.kept_per_mille // 10}.{fit.kept_per_mille % 10}%" if fit else "",
        unplaced=counted(drawn.unplaced, "paper") if drawn.unplaced else "",
        how=relative_link(MAP, HOW),
    )


def _newest(digest: Digest) -> Markdown:
    return link(escape(digest.title), relative_link(MAP, digest_address(digest.id)))


def _region(catalogue: Catalogue, region: MapRegion, new: frozenset[str]) -> RegionItem:
    inside = sum(1 for cell in region.cells for slug in cell.papers if slug in new)
    return RegionItem(
        name=region_name(region.column, region.row),
        href=relative_address(MAP, region_address(region.column, region.row)),
        subject=html.escape(region_subject(catalogue, region)),
        count=counted(region.papers, "paper") if region.papers else "no papers yet",
        new=f"{inside:,} new" if inside else "",
    )


def _chart(catalogue: Catalogue, drawn: PaperMap, new: frozenset[str]) -> str:
    cells = [
        Hexagon(
            column=cell.column,
            row=cell.row,
            count=len(cell.papers),
            href=f"{relative_address(MAP, address)}#{anchor}",
            title=_title(cell, new),
            is_ringed=not new.isdisjoint(cell.papers),
        )
        for region in drawn.regions
        for cell, address, anchor in cell_places(region)
    ]
    names = [
        NamedCell(catalogue.tags[each.tag].label, each.column, each.row) for each in drawn.names
    ]
    return hexagon_map(cells, names, drawn.columns, drawn.rows, drawn.region) if cells else ""


def _title(cell: MapCell, new: frozenset[str]) -> str:
    inside = sum(1 for slug in cell.papers if slug in new)
    count = counted(len(cell.papers), "paper") + (f", {inside:,} new" if inside else "")
    return f"{', '.join(cell.words)}: {count}"
