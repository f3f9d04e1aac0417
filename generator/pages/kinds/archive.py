"""The archive by year and month, with a place for what is undated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from generator.charts import months_table
from generator.markdown import FrontValue
from generator.model import Indexes, Slugs
from generator.pages.catalogue import Catalogue
from generator.pages.page import Page, View
from generator.pages.parts.files import citation_links
from generator.pages.parts.heads import list_head
from generator.pages.parts.lists.orders import SHORT, Order, orders
from generator.pages.parts.lists.paging import ListPage, numbered, paginate_newest_first
from generator.pages.parts.lists.papers import PaperItem, paper_items
from generator.pages.parts.lists.sources import list_sources
from generator.pages.parts.trail import Step, trail
from generator.phrases import MONTHS, UNDATED, counted, month_name
from generator.urls import (
    ARCHIVE,
    SEARCH,
    UNDATED_YEAR,
    month_address,
    relative_address,
    relative_link,
    year_address,
)
from generator.urls import UNDATED as UNDATED_ADDRESS


@dataclass(frozen=True, slots=True)
class ArchiveView(View):
    """The overview of all years and months."""

    trail: tuple[Step, ...]
    table: str
    """A block of HTML."""
    undated: str | None
    """How many papers have no date, where some have none."""
    undated_href: str
    combine: str
    """A link to the filter."""


@dataclass(frozen=True, slots=True)
class Period:
    """A year, a month or what is undated, with its papers newest first."""

    name: str
    address: str
    slugs: Slugs
    above: tuple[tuple[str, str], ...]
    """Label and address of the pages that lead to it."""
    chosen: Mapping[str, str]
    """What chooses its papers in the address of the search."""
    year: int | None = None
    """The year whose months its pages list, for a whole year."""


@dataclass(frozen=True, slots=True)
class MonthItem:
    """A month on the page of its year: its name, where it leads and how many papers it has."""

    name: str
    href: str
    count: int


@dataclass(frozen=True, slots=True)
class PeriodOverview:
    """What the first page of a period tells beside its papers."""

    count: str
    months: tuple[MonthItem, ...]
    """Of a year that has papers whose month is known, newest first."""


@dataclass(frozen=True, slots=True)
class PeriodView(View):
    """One page of the papers of a year, of a month or of no known date."""

    title: str
    trail: tuple[Step, ...]
    overview: PeriodOverview | None
    """On the first page only."""
    start: str
    """A link to the first page."""
    page: ListPage[str]
    items: tuple[PaperItem, ...]
    orders: tuple[Order, ...]
    files: tuple[tuple[str, str], ...]
    """Label and link of each file of a year's papers, as the built site has them."""
    file: str
    """The name of the files in which a reader saves the papers of a month, which has none."""
    name: str
    """What the papers have in common."""

    @property
    def head(self) -> Mapping[str, FrontValue]:
        """What programs read of the list."""
        return list_head(self.name, exports=not self.files)


def archive_index(catalogue: Catalogue) -> Iterator[Page]:
    """The overview of all years and months."""
    yield Page(
        address=ARCHIVE,
        template="archive/index",
        title="Archive",
        description="All papers by the month of their publication.",
        view=partial(_archive_view, catalogue),
    )


def period_pages(catalogue: Catalogue) -> Iterator[Page]:
    """The pages of every year and month that has papers, and of the undated papers."""
    for period in _periods(catalogue.indexes):
        for page in paginate_newest_first(period.slugs, period.address):
            yield Page(
                address=page.address,
                template="archive/period",
                title=numbered(period.name, page.number),
                description=_description(period, page),
                view=partial(_period_view, catalogue, period, page),
                sources=partial(_sources, catalogue, period, page),
            )


def _archive_view(catalogue: Catalogue) -> ArchiveView:
    indexes = catalogue.indexes
    return ArchiveView(
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
        combine=relative_link(ARCHIVE, SEARCH),
    )


def _periods(indexes: Indexes) -> Iterator[Period]:
    top = ("Archive", ARCHIVE)
    for year, slugs in indexes.by_year.items():
        yield Period(str(year), year_address(year), slugs, (top,), {"year": str(year)}, year)
    for (year, month), slugs in indexes.by_month.items():
        above = (top, (str(year), year_address(year)))
        chosen = {"month": f"{year}-{month:02d}"}
        yield Period(month_name(year, month), month_address(year, month), slugs, above, chosen)
    yield Period(UNDATED, UNDATED_ADDRESS, indexes.undated, (top,), {"year": UNDATED_YEAR})


def _period_view(catalogue: Catalogue, period: Period, page: ListPage[str]) -> PeriodView:
    return PeriodView(
        title=numbered(period.name, page.number),
        trail=trail(page.address, *period.above),
        overview=_overview(catalogue, period, page.address) if page.is_first else None,
        start=relative_link(page.address, page.list_address),
        page=page,
        items=paper_items(catalogue, page.address, page.items),
        orders=orders(catalogue, page.address, len(period.slugs), **period.chosen),
        files=_files(period, page.address),
        file="-".join(period.address.strip("/").split("/")[1:]),
        name=_papers_of(period),
    )


def _sources(catalogue: Catalogue, period: Period, page: ListPage[str]) -> bytes:
    months = [(month.href, month.count) for month in _months(catalogue, page.address, period.year)]
    overview = (len(period.slugs), months) if page.is_first else None
    more = (period.name, overview, len(period.slugs) > SHORT, catalogue.has_upvotes)
    return list_sources(catalogue, page, page.items, *more)


def _description(period: Period, page: ListPage[str]) -> str:
    if page.is_first:
        return f"{period.name}: {counted(len(period.slugs), 'paper')}."
    return f"{_papers_of(period)}, newest first."


def _papers_of(period: Period) -> str:
    if period.address == UNDATED_ADDRESS:
        return f"{UNDATED} papers"
    return f"Papers of {period.name}"


def _overview(catalogue: Catalogue, period: Period, address: str) -> PeriodOverview:
    return PeriodOverview(
        count=counted(len(period.slugs), "paper"),
        months=_months(catalogue, address, period.year),
    )


def _files(period: Period, address: str) -> tuple[tuple[str, str], ...]:
    return citation_links("years", f"{period.year:04d}", address) if period.year else ()


def _months(catalogue: Catalogue, address: str, year: int | None) -> tuple[MonthItem, ...]:
    """The months of a year that have papers, newest first."""
    return tuple(
        MonthItem(
            MONTHS[month - 1],
            relative_link(address, month_address(of_year, month)),
            len(slugs),
        )
        for (of_year, month), slugs in catalogue.indexes.by_month.items()
        if of_year == year
    )
