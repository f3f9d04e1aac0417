"""The page that tells what rises and what falls."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial

from generator.charts import share_bars
from generator.model import Quarter, TagTrend, TermTrend
from generator.pages.catalogue import Catalogue
from generator.pages.page import Page, View
from generator.pages.parts.trail import Step, trail
from generator.phrases import counted, quarter_name
from generator.urls import (
    MAP,
    SEARCH,
    TAGS,
    TRENDS,
    filter_query,
    relative_address,
    relative_link,
    search_query,
)


@dataclass(frozen=True, slots=True)
class TagChart:
    """A tag's share of papers, quarter by quarter; every text is escaped for HTML."""

    label: str
    href: str
    """To its papers in the filter."""
    chart: str
    """A line of HTML."""
    change: str
    """Points of its share; empty where too little is known."""
    now: str
    """Its share in the last two quarters."""
    top: str
    """Its highest share."""
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TermRow:
    """A term of titles; escaped for HTML."""

    term: str
    href: str
    """To the search for it."""
    before: int
    now: int


@dataclass(frozen=True, slots=True)
class TrendsView(View):
    """Tags and terms by quarters; addresses are for HTML."""

    trail: tuple[Step, ...]
    is_enough: bool
    captured: str
    """In how many quarters something was captured."""
    papers: str
    quarters: tuple[str, ...]
    totals: tuple[int, ...]
    partial: tuple[str, ...]
    """The quarters that were captured in part."""
    now: str
    before: str
    tags: tuple[TagChart, ...]
    rising: tuple[TermRow, ...]
    falling: tuple[TermRow, ...]
    tag_index: str
    """A link to all tags."""
    map: str
    """A link to the map."""


def trends_page(catalogue: Catalogue) -> Iterator[Page]:
    """The one page of its kind."""
    yield Page(
        address=TRENDS,
        template="trends",
        title="Trends",
        description="Which subjects rise and which fall, by their share of papers in each quarter.",
        view=partial(_trends_view, catalogue),
        theme_template="discovery.html",
    )


def _trends_view(catalogue: Catalogue) -> TrendsView:
    trends = catalogue.found.trends
    quarters = trends.quarters
    names = tuple(quarter_name(each.year, each.number) for each in quarters)
    return TrendsView(
        trail=trail(TRENDS),
        is_enough=trends.is_enough,
        captured=counted(trends.captured, "quarter"),
        papers=counted(sum(quarter.papers for quarter in quarters), "paper"),
        quarters=names,
        totals=tuple(quarter.papers for quarter in quarters),
        partial=tuple(name for name, each in zip(names, quarters, strict=True) if each.is_partial),
        now=_stretch(names[-2:]),
        before=_stretch(names[-6:-2]),
        tags=tuple(_tag_chart(catalogue, each, quarters) for each in trends.tags),
        rising=tuple(map(_term_row, trends.rising)),
        falling=tuple(map(_term_row, trends.falling)),
        tag_index=relative_link(TRENDS, TAGS),
        map=relative_link(TRENDS, MAP),
    )


def per_cent(share: Fraction) -> str:
    """A share to a tenth of a per cent."""
    return f"{float(round(share * 1000)) / 10:.1f}%"


def _stretch(names: Sequence[str]) -> str:
    return f"{names[0]} to {names[-1]}" if names else ""


def _tag_chart(catalogue: Catalogue, trend: TagTrend, quarters: Sequence[Quarter]) -> TagChart:
    shares = [
        Fraction(count, quarter.papers or 1)
        for quarter, count in zip(quarters, trend.counts, strict=True)
    ]
    papers = sum(quarter.papers for quarter in quarters[-2:])
    return TagChart(
        label=html.escape(catalogue.tags[trend.tag].label),
        href=relative_address(TRENDS, SEARCH) + filter_query(trend.tag),
        chart=share_bars(quarters, trend.counts),
        change=_points(trend.change),
        now=per_cent(Fraction(sum(trend.counts[-2:]), papers or 1)),
        top=per_cent(max(shares, default=Fraction(0))),
        counts=trend.counts,
    )


def _points(change: Fraction | None) -> str:
    """A change of a share in points of per cent, with its sign."""
    if change is None:
        return ""
    tenths = round(change * 1000)
    sign = "+" if tenths > 0 else "\N{MINUS SIGN}" if tenths < 0 else "±"
    return f"{sign}{abs(tenths) // 10}.{abs(tenths) % 10}"


def _term_row(trend: TermTrend) -> TermRow:
    href = relative_address(TRENDS, SEARCH) + search_query(q=f'"{trend.term}"')
    return TermRow(html.escape(trend.term), html.escape(href), trend.before, trend.now)
