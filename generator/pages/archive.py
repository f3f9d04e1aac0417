"""The archive by year and month, with a place for what is undated."""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.pages.catalogue import Catalogue, RenderedPage
from generator.pages.markdown import front_matter
from generator.pages.paper_list import list_pages, numbered
from generator.pages.phrases import UNDATED, counted, month_name
from generator.pages.render import render
from generator.urls import ARCHIVE, month_address, relative_link, year_address
from generator.urls import UNDATED as UNDATED_ADDRESS


@dataclass(frozen=True, slots=True)
class Period:
    """A year or a month in an overview: its name, where it leads and how many papers it has."""

    name: str
    href: str
    count: int


def archive_index(catalogue: Catalogue) -> Iterator[RenderedPage]:
    """The overview of all years and months."""
    years = [
        (_year(catalogue, ARCHIVE, year), _months(catalogue, ARCHIVE, year))
        for year in catalogue.indexes.by_year
    ]
    undated = len(catalogue.indexes.undated)
    title = "Archive"
    yield RenderedPage(
        ARCHIVE,
        render(
            "archive",
            front_matter=front_matter(
                {"title": title, "description": "All papers by the month of their publication."}
            ),
            title=title,
            years=years,
            undated=Period(UNDATED, relative_link(ARCHIVE, UNDATED_ADDRESS), undated),
        ),
    )


def archive_pages(catalogue: Catalogue) -> Iterator[RenderedPage]:
    """The pages of every year and month that has papers, and of the undated papers."""
    indexes = catalogue.indexes
    for year, slugs in indexes.by_year.items():
        yield from _period_pages(catalogue, year_address(year), str(year), slugs, year=year)
    for (year, month), slugs in indexes.by_month.items():
        name = month_name(year, month)
        yield from _period_pages(catalogue, month_address(year, month), name, slugs)
    yield from _period_pages(catalogue, UNDATED_ADDRESS, UNDATED, indexes.undated)


def _period_pages(
    catalogue: Catalogue,
    address: str,
    name: str,
    slugs: Sequence[str],
    *,
    year: int | None = None,
) -> Iterator[RenderedPage]:
    for page in list_pages(catalogue, address, slugs):
        title = numbered(name, page.number)
        count = counted(len(slugs), "paper")
        yield RenderedPage(
            page.address,
            render(
                "period",
                front_matter=front_matter({"title": title, "description": f"{name}: {count}."}),
                title=title,
                count=count,
                months=_months(catalogue, page.address, year) if year is not None else [],
                page=page,
            ),
        )


def _year(catalogue: Catalogue, address: str, year: int) -> Period:
    count = len(catalogue.indexes.by_year[year])
    return Period(str(year), relative_link(address, year_address(year)), count)


def _months(catalogue: Catalogue, address: str, year: int) -> list[Period]:
    """The months of a year that have papers, newest first."""
    return [
        Period(
            calendar.month_name[month],
            relative_link(address, month_address(year, month)),
            len(slugs),
        )
        for (of_year, month), slugs in catalogue.indexes.by_month.items()
        if of_year == year
    ]
