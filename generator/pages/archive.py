"""The archive by year and month, with a place for what is undated."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.markdown import front_matter
from generator.pages.catalogue import Catalogue, RenderedPage
from generator.pages.paper_list import list_pages, numbered
from generator.pages.phrases import UNDATED, counted, month_name
from generator.pages.render import render
from generator.pages.trail import trail
from generator.urls import (
    ARCHIVE,
    FILTER,
    month_address,
    relative_address,
    relative_link,
    year_address,
)
from generator.urls import UNDATED as UNDATED_ADDRESS

MonthsTable = Callable[
    [
        Mapping[tuple[int, int], int],
        Mapping[int, int],
        Callable[[int, int], str],
        Callable[[int], str],
        str,
    ],
    str,
]
"""Counts by month and by year, the addresses of both and a caption to a table in HTML."""


@dataclass(frozen=True, slots=True)
class Period:
    """A month in an overview: its name, where it leads and how many papers it has."""

    name: str
    href: str
    count: int


def archive_index(catalogue: Catalogue, months_table: MonthsTable) -> Iterator[RenderedPage]:
    """The overview of all years and months."""
    indexes = catalogue.indexes
    title = "Archive"
    yield RenderedPage(
        ARCHIVE,
        render(
            "archive",
            front_matter=front_matter(
                {"title": title, "description": "All papers by the month of their publication."}
            ),
            title=title,
            trail=trail(ARCHIVE),
            table=months_table(
                {month: len(slugs) for month, slugs in indexes.by_month.items()},
                {year: len(slugs) for year, slugs in indexes.by_year.items()},
                lambda year, month: relative_address(ARCHIVE, month_address(year, month)),
                lambda year: relative_address(ARCHIVE, year_address(year)),
                "Papers by month of publication: the stronger the colour, the more papers.",
            ),
            undated=counted(len(indexes.undated), "paper") if indexes.undated else None,
            undated_href=relative_link(ARCHIVE, UNDATED_ADDRESS),
            combine=relative_link(ARCHIVE, FILTER),
        ),
    )


def archive_pages(catalogue: Catalogue) -> Iterator[RenderedPage]:
    """The pages of every year and month that has papers, and of the undated papers."""
    indexes = catalogue.indexes
    top = ("Archive", ARCHIVE)
    for year, slugs in indexes.by_year.items():
        yield from _period_pages(catalogue, year_address(year), str(year), slugs, [top], year=year)
    for (year, month), slugs in indexes.by_month.items():
        name = month_name(year, month)
        above = [top, (str(year), year_address(year))]
        yield from _period_pages(catalogue, month_address(year, month), name, slugs, above)
    yield from _period_pages(catalogue, UNDATED_ADDRESS, UNDATED, indexes.undated, [top])


def _period_pages(
    catalogue: Catalogue,
    address: str,
    name: str,
    slugs: Sequence[str],
    above: Sequence[tuple[str, str]],
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
                trail=trail(page.address, *above),
                count=count,
                months=_months(catalogue, page.address, year) if year is not None else [],
                page=page,
            ),
        )


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
