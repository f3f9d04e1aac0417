"""The tags of one paper by facet, each with the phrases that speak for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from generator.markdown import Markdown, escape
from generator.model import FACETS, AssignedTag, Evidence, Paper
from generator.pages.catalogue import Catalogue
from generator.pages.parts.lists.papers import Chip, chip

REASONS_SHOWN: Final = 2
"""How many phrases speak for a tag on the page, strongest first."""


@dataclass(frozen=True, slots=True)
class ReasonedChip:
    """A tag as a link, with why the paper carries it."""

    chip: Chip
    reason: Markdown


@dataclass(frozen=True, slots=True)
class ReasonedGroup:
    """The paper's tags of one facet."""

    heading: str
    chips: tuple[ReasonedChip, ...]


def reasoned_groups(catalogue: Catalogue, address: str, paper: Paper) -> tuple[ReasonedGroup, ...]:
    """The paper's tags below their facets' headings, both in the vocabulary's order."""
    assigned = {tag.slug: tag for tag in paper.tags}
    chips = [
        ReasonedChip(chip(catalogue, address, slug), _reason(assigned[slug]))
        for slug in catalogue.cards[paper.slug].tags
    ]
    groups = (
        ReasonedGroup(heading, tuple(each for each in chips if each.chip.facet == facet))
        for facet, heading in FACETS.items()
    )
    return tuple(group for group in groups if group.chips)


def _reason(tag: AssignedTag) -> Markdown:
    return Markdown("; ".join(_evidence(each) for each in tag.evidence[:REASONS_SHOWN]))


def _evidence(evidence: Evidence) -> Markdown:
    if evidence.where == "correction":
        return Markdown(f"corrected: {escape(evidence.phrase)}")
    return Markdown(f"“{escape(evidence.phrase)}” in the {evidence.where}")
