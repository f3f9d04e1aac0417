"""The overview of all digests: a calendar of the days that are captured, and a list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from generator.charts import LEGEND, year_calendar
from generator.model import Digest, DigestDay
from generator.pages.catalogue import Catalogue
from generator.pages.page import Page, View
from generator.pages.parts.lists.digests import DigestItem, digest_item, newest_digests
from generator.pages.parts.lists.paging import ListPage, numbered, paginate_newest_first
from generator.pages.parts.trail import Step, trail
from generator.phrases import counted
from generator.urls import CHANGES, DIGESTS, digest_address, relative_address, relative_link


@dataclass(frozen=True, slots=True)
class CalendarYear:
    """The captured days of one year."""

    year: int
    count: str
    calendar: str
    """A block of HTML."""


@dataclass(frozen=True, slots=True)
class Overview:
    """What the first page shows above the list."""

    years: tuple[CalendarYear, ...]
    """Newest first."""
    legend: str
    """A block of HTML."""
    undated: tuple[DigestItem, ...]
    """Digests whose day is not known."""
    changes: str
    """A link."""


@dataclass(frozen=True, slots=True)
class DigestIndexView(View):
    """One page of the list of digests."""

    title: str
    trail: tuple[Step, ...]
    overview: Overview | None
    """On the first page only."""
    digests: tuple[DigestItem, ...]
    page: ListPage[Digest]


TITLE: Final = "Digests"


def digest_index(catalogue: Catalogue) -> Iterator[Page]:
    """The calendar with the newest digests, and the pages on which their list goes on."""
    for page in paginate_newest_first(newest_digests(catalogue.archive), DIGESTS):
        yield Page(
            address=page.address,
            template="digests/index",
            title=numbered(TITLE, page.number),
            description="All digests in the archive, newest first.",
            view=partial(_index_view, catalogue, page),
            theme_template="digests.html",
        )


def _index_view(catalogue: Catalogue, page: ListPage[Digest]) -> DigestIndexView:
    return DigestIndexView(
        title=numbered(TITLE, page.number),
        trail=trail(page.address),
        overview=_overview(catalogue) if page.is_first else None,
        digests=tuple(digest_item(digest, page.address) for digest in page.items),
        page=page,
    )


def _overview(catalogue: Catalogue) -> Overview:
    coverage = catalogue.coverage
    return Overview(
        years=tuple(_year(year, days) for year, days in coverage.years.items()),
        legend=LEGEND,
        undated=tuple(digest_item(catalogue.digests[each], DIGESTS) for each in coverage.undated),
        changes=relative_link(DIGESTS, CHANGES),
    )


def _year(year: int, days: tuple[DigestDay, ...]) -> CalendarYear:
    of_date = {each.day.first_day[1:]: each for each in days}
    papers = sum(each.papers for each in days)
    return CalendarYear(
        year=year,
        count=f"{counted(len(days), 'day')} captured, {counted(papers, 'entry', 'entries')}",
        calendar=year_calendar(
            year,
            {date: each.papers for date, each in of_date.items()},
            lambda month, day: relative_address(
                DIGESTS, digest_address(of_date[month, day].digests[0])
            ),
        ),
    )
