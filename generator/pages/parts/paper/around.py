"""What stands around a paper: before it, of the same weeks, after it, and papers that name it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generator.markdown import Markdown, escape
from generator.model import PartialDate, RelatedPaper, Surroundings
from generator.pages.catalogue import Catalogue
from generator.pages.parts.lists.papers import paper_link
from generator.phrases import date_phrase

_NONE: Final = Surroundings()


@dataclass(frozen=True, slots=True)
class NearPaper:
    """A paper near another one."""

    link: Markdown
    month: str
    """Empty where it is not known."""
    words: Markdown
    """What relates both; empty where that is said otherwise."""


@dataclass(frozen=True, slots=True)
class Around:
    """The groups of papers around a paper, each empty where there is nothing near enough."""

    earlier: tuple[NearPaper, ...]
    same_weeks: tuple[NearPaper, ...]
    later: tuple[NearPaper, ...]
    named_in: tuple[NearPaper, ...]
    related: tuple[NearPaper, ...]
    """The nearest papers that stand in no other group."""


def around(catalogue: Catalogue, address: str, slug: str) -> Around:
    """The papers around the paper `slug`, as links from `address`."""
    found = catalogue.found.around.get(slug, _NONE)
    grouped = {each.slug for each in (*found.earlier, *found.same_weeks, *found.later)}

    def near(papers: Sequence[RelatedPaper]) -> tuple[NearPaper, ...]:
        return tuple(_near(catalogue, address, each.slug, each.words) for each in papers)

    return Around(
        earlier=near(found.earlier),
        same_weeks=near(found.same_weeks),
        later=near(found.later),
        named_in=tuple(_near(catalogue, address, each) for each in found.named_in),
        related=near([each for each in found.related if each.slug not in grouped]),
    )


def follows(catalogue: Catalogue, address: str, slug: str) -> Markdown | None:
    """The earlier paper from which a paper goes on, as a link from `address`, and its month."""
    earlier = catalogue.found.around.get(slug, _NONE).follows
    if earlier is None:
        return None
    near = _near(catalogue, address, earlier)
    return Markdown(f"follows {near.link}, {near.month}")


def month_phrase(date: PartialDate | None) -> str:
    """December 2025, or the year; nothing for an unknown date."""
    return date_phrase(PartialDate(date.year, date.month)) if date else ""


def _near(catalogue: Catalogue, address: str, slug: str, words: Sequence[str] = ()) -> NearPaper:
    return NearPaper(
        link=paper_link(catalogue, address, slug),
        month=month_phrase(catalogue.papers[slug].date),
        words=escape(", ".join(words)),
    )
