"""What the seeds lack, asked of its sources: joins the archive to the room that collects."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from generator import __version__
from generator.archive import title_key
from generator.build import read_archive
from generator.collecting import (
    ARXIV_LIMITS,
    SYSTEM_CLOCK,
    Base,
    Client,
    Clock,
    Enriched,
    FactName,
    Fetched,
    FetchRequest,
    Wanted,
    days_between,
    enrich_papers,
    fetch_days,
    missing_days,
    parse_base,
)
from generator.config import BuildConfig, Progress
from generator.diagnostics import Diagnostic, Diagnostics
from generator.model import Archive, Paper
from generator.reading import parse_json_dump


class NothingToAskError(Exception):
    """What to ask for is not known, or cannot be known yet; the text says what to do instead."""


@dataclass(frozen=True, slots=True)
class FetchOptions:
    """What a person asked of `digest fetch`."""

    base: Base
    first: dt.date | None = None
    """None: the day after the newest digest."""
    last: dt.date | None = None
    """None: the first day alone or, where that is not named either, yesterday."""
    again: bool = False


@dataclass(frozen=True, slots=True)
class EnrichOptions:
    """What a person asked of `digest enrich`."""

    base: Base
    limit: int | None = None
    """The most papers to ask for."""


def fetch(
    config: BuildConfig,
    options: FetchOptions,
    diagnostics: Diagnostics,
    progress: Progress,
    clock: Clock = SYSTEM_CLOCK,
) -> Fetched:
    """Fetch digests that are missing, or those of the days that were named.

    Raises NothingToAskError where no digest has a day to begin after, or a day is not over yet.
    """
    if options.first:
        days = days_between(options.first, options.last or options.first)
        if not days:
            raise NothingToAskError(f"{options.last} is before {options.first}")
        if days[-1] >= clock.today:
            raise NothingToAskError(f"the day {days[-1]} is not over yet")
    else:
        archive = read_archive(config, diagnostics, progress)
        if diagnostics.has_errors:
            return Fetched()
        days = missing_days(_newest_day(archive), clock.today)
    client = Client(options.base, user_agent(), clock)
    try:
        return fetch_days(
            FetchRequest(days, again=options.again, believe_empty=options.first is not None),
            config.seeds,
            client,
            clock,
            validate=faults_of_digest,
            diagnostics=diagnostics,
            progress=progress,
        )
    finally:
        client.close()


def enrich(
    config: BuildConfig,
    options: EnrichOptions,
    diagnostics: Diagnostics,
    progress: Progress,
    clock: Clock = SYSTEM_CLOCK,
) -> Enriched:
    """Ask arXiv for what papers lack."""
    archive = read_archive(config, diagnostics, progress)
    if diagnostics.has_errors:
        return Enriched(0, 0)
    wanted = tuple(wanted_papers(archive))[: options.limit]
    client = Client(options.base, user_agent(), clock, ARXIV_LIMITS)
    try:
        return enrich_papers(
            wanted, config.seeds, client, title_key, diagnostics=diagnostics, progress=progress
        )
    finally:
        client.close()


def wanted_papers(archive: Archive) -> Iterator[Wanted]:
    """The papers without id, authors, categories or day, in the archive's order."""
    for paper in archive.papers:
        missing = frozenset(_missing(paper))
        if missing:
            yield Wanted(
                place=paper.title_place,
                title=paper.correction.paper if paper.correction else paper.title,
                missing=missing,
                arxiv=paper.arxiv,
                authors=paper.authors,
                abstract=paper.abstract,
            )


def faults_of_digest(data: bytes, path: str) -> tuple[Diagnostic, ...]:
    """What the reader of dumps says of a day's file: nothing is stored that stops a build."""
    found = Diagnostics()
    parse_json_dump(data, path, PurePath(path).name, found)
    return found.found


def user_agent() -> str:
    """Who asks: the program and, where REPO_URL tells it, where to find those who run it."""
    agent = f"digest-archive/{__version__}"
    try:
        return f"{agent} (+{parse_base(os.environ.get('REPO_URL', ''))})"
    except ValueError:
        return agent


def _missing(paper: Paper) -> Iterator[FactName]:
    if paper.arxiv is None:
        yield FactName.ARXIV
    if not paper.authors:
        yield FactName.AUTHORS
    if not paper.categories:
        yield FactName.CATEGORIES
    is_corrected = paper.correction is not None and paper.correction.date is not None
    if (paper.date is None or paper.date.day is None) and not is_corrected:
        yield FactName.SUBMITTED


def _newest_day(archive: Archive) -> dt.date:
    dates = (digest.date for digest in archive.digests if digest.date)
    days = [dt.date(*date.first_day) for date in dates if date.day is not None]
    if not days:
        raise NothingToAskError("no digest has a day to begin after; name the first day")
    return max(days)
