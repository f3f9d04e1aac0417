"""An archive parted by quarters and tags, once for all that compares quarters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.discovery.trends.quarters import (
    BEFORE,
    NOW,
    Parted,
    captured_quarters,
    parted,
    parted_by_tag,
    shown_quarters,
    stretch,
)
from generator.discovery.trends.terms import TAG_FLOOR
from generator.discovery.trends.titles import TitleTerms, title_terms
from generator.model import Archive, Quarter


@dataclass(frozen=True, slots=True)
class PartedArchive:
    """The papers of an archive by quarter."""

    papers: Parted
    by_tag: Mapping[str, Parted]
    """Those of each tag, by its slug, in the vocabulary's order."""
    quarters: tuple[Quarter, ...]
    """Those that are shown, oldest first, without a gap."""
    captured: int
    """In how many quarters a day was captured."""
    is_enough: bool
    """Whether enough was captured to tell what changes."""
    titles: TitleTerms
    """The terms of the titles of the quarters that are compared, where enough was captured."""


def part_archive(archive: Archive) -> PartedArchive:
    """Part the papers of an archive."""
    papers, quarters = parted(archive.papers), shown_quarters(archive)
    captured = captured_quarters(archive)
    is_enough = min(len(quarters), captured) >= NOW + BEFORE
    compared = stretch(papers, quarters[-NOW - BEFORE :]) if is_enough else []
    return PartedArchive(
        papers=papers,
        by_tag=parted_by_tag(archive),
        quarters=quarters,
        captured=captured,
        is_enough=is_enough,
        titles=title_terms(compared, TAG_FLOOR),
    )
