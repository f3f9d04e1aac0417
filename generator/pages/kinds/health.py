"""The maintainer's page: what is missing, doubtful or changed, each with what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final, TypeVar

from generator.markdown import Markdown, escape
from generator.model import Correction, Paper
from generator.pages.catalogue import Catalogue
from generator.pages.page import Page, View
from generator.pages.parts.lists.papers import paper_link
from generator.pages.parts.paper.facts import label_of
from generator.pages.parts.phrases import date_markdown
from generator.pages.parts.trail import Step, trail
from generator.phrases import counted, month_name
from generator.urls import CORRECT_A_PAPER, HEALTH, relative_link

T = TypeVar("T")
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
    heading: str,
    noun: str,
    advice: str,
    found: Sequence[T],
    told: Callable[[T], Markdown],
    *,
    count: int | None = None,
) -> Finding:
    """What is found, of which no more is told than is shown; it counts for `count` things."""
    number = len(found) if count is None else count
    return Finding(
        heading=heading,
        count=counted(number, noun, f"{noun}es" if noun.endswith("s") else ""),
        advice=advice,
        items=tuple(map(told, found[:SHOWN])),
        more=max(0, len(found) - SHOWN),
    )


def _missed_days(catalogue: Catalogue) -> Finding:
    missed = catalogue.coverage.missed

    def told(each: tuple[tuple[int, int], Sequence[int]]) -> Markdown:
        (year, month), days = each
        return Markdown(f"{month_name(year, month)}: {', '.join(map(str, days))}")

    return _finding(
        "Weekdays without a digest",
        "weekday",
        "Fetch them; a day on which the source had none can be captured, too, as an empty one. "
        "Charts mark the quarters that lack more than a week.",
        list(missed.items()),
        told,
        count=sum(map(len, missed.values())),
    )


def _papers(
    catalogue: Catalogue, heading: str, advice: str, is_found: Callable[[Paper], bool]
) -> Finding:
    found = [slug for slug in catalogue.indexes.newest_first if is_found(catalogue.papers[slug])]
    return _finding(heading, "paper", advice, found, partial(paper_link, catalogue, HEALTH))


def _disagreements(catalogue: Catalogue) -> Finding:
    papers = map(catalogue.papers.__getitem__, catalogue.indexes.newest_first)
    found = [paper for paper in papers if any(each.fact.beaten for each in paper.sources)]

    def told(paper: Paper) -> Markdown:
        facts = ", ".join(label_of(each.name) for each in paper.sources if each.fact.beaten)
        return Markdown(f"{paper_link(catalogue, HEALTH, paper.slug)}: {facts}")

    return _finding(
        "Facts on which sources disagree",
        "paper",
        "The paper's page tells who says what; a correction settles it.",
        found,
        told,
    )


def _corrections(catalogue: Catalogue) -> Finding:
    papers = map(catalogue.papers.__getitem__, catalogue.indexes.newest_first)
    found = [(paper, paper.correction) for paper in papers if paper.correction]

    def told(corrected: tuple[Paper, Correction]) -> Markdown:
        paper, correction = corrected
        day = f", {date_markdown(correction.added)}" if correction.added else ""
        link = paper_link(catalogue, HEALTH, paper.slug)
        return Markdown(f"{link}: {escape(correction.reason)}{day}")

    return _finding(
        "Corrections",
        "correction",
        "Take one back where the source has mended its page.",
        found,
        told,
    )


def _retired(catalogue: Catalogue) -> Finding:
    recorded = {each.address for each in catalogue.archive.ledger}
    redirects = sorted(catalogue.archive.redirects.items())

    def told(redirect: tuple[str, str]) -> Markdown:
        old, new = redirect
        return Markdown(f"<code>{escape(old)}</code> leads to <code>{escape(new or '/')}</code>")

    return _finding(
        "Addresses retired",
        "address",
        "Nothing: each leads on to where it belongs now.",
        [each for each in redirects if each[0] in recorded],
        told,
    )
