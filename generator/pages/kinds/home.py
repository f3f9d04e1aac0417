"""The home page: the newest digest, the weeks before, and the tags."""

from __future__ import annotations

import calendar
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from itertools import groupby
from typing import Final

from generator.charts import days_strip
from generator.markdown import Markdown, escape
from generator.model import Digest
from generator.pages.catalogue import Catalogue
from generator.pages.page import Page, View
from generator.pages.parts.lists.digests import (
    DigestItem,
    captured_day,
    common_tags,
    digest_item,
    listed_papers,
    newest_digests,
)
from generator.pages.parts.lists.papers import PaperItem
from generator.pages.parts.lists.tags import FacetGroup, tags_by_facet
from generator.phrases import MONTHS, counted, date_phrase
from generator.urls import (
    ARCHIVE,
    CHANGES,
    DIGESTS,
    HOME,
    MAP,
    TAGS,
    digest_address,
    relative_link,
)

PAPERS_SHOWN: Final = 50
"""How many papers of the newest digest are shown; the digest's own pages have all of them."""
WEEKS_SHOWN: Final = 4
OTHERS_SHOWN: Final = 5
"""Digests without a known day."""


@dataclass(frozen=True, slots=True)
class DayItem:
    """A captured day of a week."""

    name: str
    href: str
    count: int


@dataclass(frozen=True, slots=True)
class WeekItem:
    """A week before the newest digest, the newest of its days first."""

    name: str
    days: tuple[DayItem, ...]


@dataclass(frozen=True, slots=True)
class NewestDigest:
    """The digest that the page is made of."""

    title: Markdown
    """Its day, or where that is not known what it is called."""
    digest: DigestItem
    is_dated: bool
    """Of digests without a day none is known to be the newest."""
    tags: Markdown
    """Its commonest tags as links, with how many papers carry them."""
    before: DigestItem | None
    items: tuple[PaperItem, ...]
    """Its first papers, in its own order."""
    is_whole: bool
    """Whether these are all."""


@dataclass(frozen=True, slots=True)
class HomeView(View):
    """The newest digest with its papers, what came before, and the ways in."""

    holdings: str
    """What the archive holds, in words."""
    strip: str
    """A block of HTML."""
    newest: NewestDigest | None
    """Of the digests that list papers."""
    weeks: tuple[WeekItem, ...]
    others: tuple[DigestItem, ...]
    """Digests whose day is not known."""
    facets: tuple[FacetGroup, ...]
    archive: str
    """A link, as are the next four."""
    tags: str
    calendar: str
    changes: str
    map: str


def home_page(catalogue: Catalogue) -> Iterator[Page]:
    """The one page of its kind."""
    yield Page(
        address=HOME,
        template="home",
        title="Digest archive",
        description="The papers of the daily digests, each on a page of its own: "
        "tagged, dated and easy to find again.",
        view=partial(_home_view, catalogue),
        theme_template="home.html",
    )


def _home_view(catalogue: Catalogue) -> HomeView:
    archive = catalogue.archive
    used_tags = [slug for slug, papers in catalogue.indexes.by_tag.items() if papers]
    digests = newest_digests(archive)
    newest = next((digest for digest in digests if digest.papers), None)
    others = [digest for digest in digests if digest is not newest]
    dated = [(day, digest) for digest in others if (day := captured_day(digest))]
    undated = [digest for digest in others if captured_day(digest) is None]
    days: Counter[date] = Counter()
    for digest in digests:
        if day := captured_day(digest):
            days[day] += len(digest.papers)
    return HomeView(
        holdings=f"{counted(len(archive.papers), 'paper')} from "
        f"{counted(len(archive.digests), 'digest')} under {counted(len(used_tags), 'tag')}",
        strip=days_strip(days),
        newest=_newest(catalogue, newest, dated) if newest else None,
        weeks=tuple(_weeks(dated))[:WEEKS_SHOWN],
        others=tuple(digest_item(digest, HOME) for digest in undated[:OTHERS_SHOWN]),
        facets=tags_by_facet(catalogue, HOME),
        archive=relative_link(HOME, ARCHIVE),
        tags=relative_link(HOME, TAGS),
        calendar=relative_link(HOME, DIGESTS),
        changes=relative_link(HOME, CHANGES),
        map=relative_link(HOME, MAP),
    )


def _newest(
    catalogue: Catalogue, digest: Digest, dated: Sequence[tuple[date, Digest]]
) -> NewestDigest:
    shown = digest.papers[:PAPERS_SHOWN]
    day = captured_day(digest)
    before = next((other for when, other in dated if day and when < day), None)
    return NewestDigest(
        title=Markdown(f"{calendar.day_name[day.weekday()]}, {date_phrase(digest.date)}")
        if day
        else escape(digest.title),
        digest=digest_item(digest, HOME),
        is_dated=digest.date is not None,
        tags=common_tags(catalogue, digest, HOME),
        before=digest_item(before, HOME) if before else None,
        items=listed_papers(catalogue, digest, shown, HOME),
        is_whole=len(shown) == len(digest.papers),
    )


def _weeks(dated: Sequence[tuple[date, Digest]]) -> Iterator[WeekItem]:
    for monday, days in groupby(dated, lambda each: each[0] - timedelta(each[0].weekday())):
        yield WeekItem(
            name=f"{monday.day} {MONTHS[monday.month - 1]} {monday.year}",
            days=tuple(
                DayItem(
                    f"{calendar.day_abbr[day.weekday()]} {day.day}",
                    relative_link(HOME, digest_address(digest.id)),
                    len(digest.papers),
                )
                for day, digest in days
            ),
        )
