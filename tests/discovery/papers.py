"""Papers of which a test writes out what is compared."""

from __future__ import annotations

from typing import Final

from generator.model import AssignedTag, Evidence, Paper, PartialDate, Place

NOWHERE: Final = Place("000.txt", 1)


def paper(
    slug: str, title: str = "", abstract: str = "", *tags: str, date: PartialDate | None = None
) -> Paper:
    return Paper(
        slug=slug,
        title=title,
        abstract=abstract,
        sightings=(),
        title_place=NOWHERE,
        abstract_place=NOWHERE,
        date=date,
        tags=tuple(AssignedTag(tag, (Evidence(tag, "title"),)) for tag in tags),
    )
