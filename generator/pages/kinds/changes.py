"""What came into the archive, by the day on which it did, newest day first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from typing import Final

from generator.markdown import Markdown, escape
from generator.model import DayOfChanges, PartialDate
from generator.pages.catalogue import Catalogue
from generator.pages.page import Page, View
from generator.pages.parts.lists.digests import DigestItem, digest_item
from generator.pages.parts.lists.paging import ListPage, numbered, paginate_newest_first
from generator.pages.parts.lists.papers import PaperItem, paper_items
from generator.pages.parts.phrases import date_markdown
from generator.pages.parts.trail import Step, trail
from generator.phrases import counted
from generator.urls import CHANGES

TITLE: Final = "Changes"


@dataclass(frozen=True, slots=True)
class Change:
    """One digest or paper of a group of changes."""

    day: PartialDate
    group: str
    """What it is among, with their number: "12 new papers"."""
    key: str
    """The id of a digest, else the slug of a paper."""
    kind: str
    """digest, paper or correction."""
    is_first: bool
    """Whether the group begins with it."""


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """The changes of one kind on one day, as far as they stand on one page."""

    heading: str
    digests: tuple[DigestItem, ...]
    papers: tuple[PaperItem, ...]


@dataclass(frozen=True, slots=True)
class DayView:
    """One day, as far as it stands on one page."""

    date: Markdown
    groups: tuple[ChangeGroup, ...]


@dataclass(frozen=True, slots=True)
class ChangesView(View):
    """One page of the changes."""

    title: str
    trail: tuple[Step, ...]
    days: tuple[DayView, ...]
    page: ListPage[Change]


def changes_pages(catalogue: Catalogue) -> Iterator[Page]:
    """The pages of all changes, a number of them a page."""
    changes = [change for day in catalogue.changes for change in _changes(day)]
    for page in paginate_newest_first(changes, CHANGES):
        yield Page(
            address=page.address,
            template="changes",
            title=numbered(TITLE, page.number),
            description="What came into the archive, day by day: digests, papers, corrections.",
            view=partial(_changes_view, catalogue, page),
        )


def _changes(day: DayOfChanges) -> Iterator[Change]:
    for kind, keys, heading in (
        ("digest", day.digests, counted(len(day.digests), "digest")),
        ("paper", day.new_papers, counted(len(day.new_papers), "new paper")),
        ("paper", day.seen_again, f"{counted(len(day.seen_again), 'paper')} seen again"),
        ("correction", day.corrected, f"{counted(len(day.corrected), 'paper')} corrected"),
    ):
        for number, key in enumerate(keys):
            yield Change(day.day, heading, key, kind, is_first=number == 0)


def _changes_view(catalogue: Catalogue, page: ListPage[Change]) -> ChangesView:
    by_day = groupby(page.items, lambda change: change.day)
    return ChangesView(
        title=numbered(TITLE, page.number),
        trail=trail(page.address),
        days=tuple(
            DayView(date_markdown(day), tuple(_groups(catalogue, page.address, list(changes))))
            for day, changes in by_day
        ),
        page=page,
    )


def _groups(catalogue: Catalogue, address: str, changes: Sequence[Change]) -> Iterator[ChangeGroup]:
    for heading, grouped in groupby(changes, lambda change: change.group):
        members = list(grouped)
        keys = [change.key for change in members]
        is_digest = members[0].kind == "digest"
        yield ChangeGroup(
            heading=heading if members[0].is_first else f"{heading}, continued",
            digests=tuple(digest_item(catalogue.digests[key], address) for key in keys)
            if is_digest
            else (),
            papers=() if is_digest else _papers(catalogue, address, keys, members[0].kind),
        )


def _papers(
    catalogue: Catalogue, address: str, slugs: Sequence[str], kind: str
) -> tuple[PaperItem, ...]:
    items = paper_items(catalogue, address, slugs)
    if kind != "correction":
        return items
    return tuple(
        replace(item, note=_reason(catalogue, slug))
        for item, slug in zip(items, slugs, strict=True)
    )


def _reason(catalogue: Catalogue, slug: str) -> Markdown | None:
    correction = catalogue.papers[slug].correction
    return escape(correction.reason) if correction else None
