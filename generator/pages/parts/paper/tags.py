"""The tags of one paper by facet, each with the phrases that speak for it."""

from __future__ import annotations

import html
import json
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from generator.markdown import Markdown, escape
from generator.model import FACETS, AssignedTag, Evidence, Paper, Tag
from generator.pages.catalogue import Catalogue
from generator.pages.parts.lists.papers import Chip, chip

REASONS_SHOWN: Final = 2
"""How many phrases speak for a tag on the page, strongest first."""

REPORT_FORM: Final = "correction.yml"
"""The form of issues, in .github/ISSUE_TEMPLATE/, with a field `correction`."""


@dataclass(frozen=True, slots=True)
class ReasonedChip:
    """A tag as a link, with why the paper carries it."""

    chip: Chip
    reason: Markdown
    report: Markdown
    """A link to say that it is wrong, where somebody takes it."""


@dataclass(frozen=True, slots=True)
class ReasonedGroup:
    """The paper's tags of one facet."""

    heading: str
    chips: tuple[ReasonedChip, ...]


def reasoned_groups(catalogue: Catalogue, address: str, paper: Paper) -> tuple[ReasonedGroup, ...]:
    """The paper's tags below their facets' headings, both in the vocabulary's order."""
    assigned = {tag.slug: tag for tag in paper.tags}
    chips = [
        ReasonedChip(
            chip(catalogue, address, slug),
            _reason(assigned[slug]),
            _report(catalogue.repository, paper, catalogue.tags[slug]),
        )
        for slug in catalogue.cards[paper.slug].tags
    ]
    carried = {each.chip.facet for each in chips}
    return tuple(
        ReasonedGroup(heading, tuple(each for each in chips if each.chip.facet == facet))
        for facet, heading in FACETS.items()
        if facet in carried
    )


def _reason(tag: AssignedTag) -> Markdown:
    return Markdown("; ".join(_evidence(each) for each in tag.evidence[:REASONS_SHOWN]))


def _evidence(evidence: Evidence) -> Markdown:
    if evidence.where == "correction":
        return Markdown(f"corrected: {escape(evidence.phrase)}")
    return Markdown(f"“{escape(evidence.phrase)}” in the {evidence.where}")


def _report(repository: str, paper: Paper, tag: Tag) -> Markdown:
    """A link to the form of the project's issues, with the correction filled in as YAML."""
    if not repository:
        return Markdown("")
    named = json.dumps(paper.arxiv or paper.title, ensure_ascii=False)
    correction = f"paper: {named}\nremove_tags: [{tag.slug}]\nreason: "
    query = urlencode({"template": REPORT_FORM, "correction": correction}, safe=":'")
    address = html.escape(f"{repository.rstrip('/')}/issues/new?{query}")
    return Markdown(f'<a class="wrong" href="{address}">Wrong?</a>')
