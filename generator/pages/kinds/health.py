"""The maintainer's page: what is missing, doubtful or changed, each with what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from generator.markdown import Markdown, escape
from generator.model import Paper
from generator.pages.catalogue import Catalogue
from generator.pages.page import Page, View
from generator.pages.parts.lists.papers import paper_link
from generator.pages.parts.paper.facts import label_of
from generator.pages.parts.phrases import date_markdown
from generator.pages.parts.trail import Step, trail
from generator.phrases import counted, month_name
from generator.urls import CORRECT_A_PAPER, HEALTH, relative_link

SHOWN: Final = 30
"""Items of a finding that are listed; of more only their number is told."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look after: where it is found, and what can be done."""

    heading: str
    count: str
    advice: str
    items: tuple[Markdown, ...]
    more: int
    """How many are not listed."""


@dataclass(frozen=True, slots=True)
class HealthView(View):
    """All findings; those without items say so."""

    trail: tuple[Step, ...]
    correct: str
    """A link to how a paper is corrected."""
    findings: tuple[Finding, ...]


def health_page(catalogue: Catalogue) -> Iterator[Page]:
    """The one page of its kind."""
    yield Page(
        address=HEALTH,
        template="health",
        title="Health",
        description="What the archive lacks, doubts and has changed, for who looks after it.",
        view=partial(_health_view, catalogue),
    )


def _health_view(catalogue: Catalogue) -> HealthView:
    return HealthView(
        trail=trail(HEALTH),
        correct=relative_link(HEALTH, CORRECT_A_PAPER),
        findings=(
            _missed_days(catalogue),
            _papers(
                catalogue,
                "Papers without a date",
                "Enrich them, or write a date into a correction.",
                lambda paper: paper.date is None,
            ),
            _papers(
                catalogue,
                "Papers without authors",
                "Enrich them, or write their authors into a correction.",
                lambda paper: not paper.authors,
            ),
            _papers(
                catalogue,
                "Papers with one tag or none",
                "See whether the vocabulary lacks a word of theirs.",
                lambda paper: len(paper.tags) <= 1,
            ),
            _disagreements(catalogue),
            _corrections(catalogue),
            _retired(catalogue),
        ),
    )


def _finding(
    heading: str, noun: str, advice: str, items: Iterable[Markdown], count: int | None = None
) -> Finding:
    found = list(items)
    number = len(found) if count is None else count
    return Finding(
        heading=heading,
        count=counted(number, noun, f"{noun}es" if noun.endswith("s") else ""),
        advice=advice,
        items=tuple(found[:SHOWN]),
        more=max(0, len(found) - SHOWN),
    )


def _missed_days(catalogue: Catalogue) -> Finding:
    missed = catalogue.coverage.missed
    items = (
        Markdown(f"{month_name(year, month)}: {', '.join(map(str, days))}")
        for (year, month), days in missed.items()
    )
    return _finding(
        "Weekdays without a digest",
        "weekday",
        "Fetch them; a day on which the source had none can be captured, too, as an empty one. "
        "Charts mark the quarters that lack more than a week.",
        items,
        sum(map(len, missed.values())),
    )


def _papers(
    catalogue: Catalogue, heading: str, advice: str, is_found: Callable[[Paper], bool]
) -> Finding:
    items = (
        paper_link(catalogue, HEALTH, slug)
        for slug in catalogue.indexes.newest_first
        if is_found(catalogue.papers[slug])
    )
    return _finding(heading, "paper", advice, items)


def _disagreements(catalogue: Catalogue) -> Finding:
    items = []
    for slug in catalogue.indexes.newest_first:
        facts = [label_of(each.name) for each in catalogue.papers[slug].sources if each.fact.beaten]
        if facts:
            items.append(Markdown(f"{paper_link(catalogue, HEALTH, slug)}: {', '.join(facts)}"))
    return _finding(
        "Facts on which sources disagree",
        "paper",
        "The paper's page tells who says what; a correction settles it.",
        items,
    )


def _corrections(catalogue: Catalogue) -> Finding:
    items = []
    for slug in catalogue.indexes.newest_first:
        correction = catalogue.papers[slug].correction
        if correction:
            day = f", {date_markdown(correction.added)}" if correction.added else ""
            told = f"{paper_link(catalogue, HEALTH, slug)}: {escape(correction.reason)}{day}"
            items.append(Markdown(told))
    return _finding(
        "Corrections", "correction", "Take one back where the source has mended its page.", items
    )


def _retired(catalogue: Catalogue) -> Finding:
    recorded = {each.address for each in catalogue.archive.ledger}
    items = (
        Markdown(f"<code>{escape(old)}</code> leads to <code>{escape(new or '/')}</code>")
        for old, new in sorted(catalogue.archive.redirects.items())
        if old in recorded
    )
    return _finding(
        "Addresses retired", "address", "Nothing: each leads on to where it belongs now.", items
    )
