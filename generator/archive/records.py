"""Which metadata and which correction speak of which work."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final, Protocol, TypeVar

from generator.archive.identity.titles import title_key
from generator.archive.identity.works import Works
from generator.diagnostics import Diagnostics, near_match
from generator.model import Correction, Dump, MetadataRecord, Place, Tag

FETCHED: Final = "fetched.yml"
"""The file of metadata that a program writes; what a person wrote is read before it."""


@dataclass(frozen=True, slots=True)
class Records:
    """What people have written down of one work."""

    metadata: tuple[MetadataRecord, ...] = ()
    """The most trusted first."""
    correction: Correction | None = None


class Record(Protocol):
    """Anything that speaks of a paper from a place of its own."""

    @property
    def place(self) -> Place:
        """Where the record stands."""


R = TypeVar("R", bound=Record)


def trusted_first(metadata: Iterable[MetadataRecord]) -> list[MetadataRecord]:
    """Metadata in the order of trust: what people wrote, then what was fetched."""
    return sorted(metadata, key=lambda each: PurePosixPath(each.place.path).name == FETCHED)


def without_lost(works: Works, dumps: Sequence[Dump], titled: Iterable[tuple[str, R]]) -> list[R]:
    """The records without those whose title may stand in a dump, but in no entry that was read.

    They are not at fault: the dump has an error of its own. `titled` gives each record with the
    title, as a dump prints it, that the record is about.
    """
    refused = {title_key(line) for dump in dumps for line in dump.refused}
    is_unread = not all(dump.is_whole for dump in dumps)
    return [
        record
        for title, record in titled
        if works.find(title) or not (is_unread or title_key(title) in refused)
    ]


def attach_records(
    works: Works,
    metadata: Sequence[MetadataRecord],
    corrections: Sequence[Correction],
    diagnostics: Diagnostics,
) -> tuple[Records, ...]:
    """The records of each work, in the order of the works.

    A record of no work is an error, and so is a second one of its file, or a second correction.
    """
    facts: list[dict[tuple[str, str], MetadataRecord]] = [{} for _ in works.each]
    corrected: list[Correction | None] = [None for _ in works.each]
    for record in metadata:
        number = _work(works, record.title, record.arxiv, record.place, diagnostics)
        if number is None:
            continue
        first = facts[number].setdefault((record.place.path, title_key(record.title)), record)
        if first is not record:
            _note_second(record.title, record.place, first.place, diagnostics)
    for correction in corrections:
        number = _work(works, correction.paper, correction.arxiv, correction.place, diagnostics)
        if number is None:
            continue
        if (first_correction := corrected[number]) is not None:
            _note_second(correction.paper, correction.place, first_correction.place, diagnostics)
        else:
            corrected[number] = correction
    return tuple(
        Records(tuple(by_title.values()), correction)
        for by_title, correction in zip(facts, corrected, strict=True)
    )


def check_corrected_tags(
    corrections: Sequence[Correction], vocabulary: Sequence[Tag], diagnostics: Diagnostics
) -> None:
    """Note tags of corrections that the vocabulary lacks, or that are added and removed at once."""
    known = {tag.slug for tag in vocabulary}
    for correction in corrections:
        for slug in (*correction.add_tags, *correction.remove_tags):
            if slug not in known:
                hint = near_match(slug, known)
                diagnostics.error(correction.place, f"unknown tag '{slug}'", hint)
        for slug in sorted({*correction.add_tags} & {*correction.remove_tags}):
            diagnostics.error(correction.place, f"tag '{slug}' is both added and removed")


def _work(
    works: Works, name: str, identifier: str | None, place: Place, diagnostics: Diagnostics
) -> int | None:
    """The number of the work that a record is about, by its title, else by its arXiv id."""
    found = works.find(name)
    if len(found) != 1 and identifier is not None:
        found = works.find(identifier) or found
    if not found:
        diagnostics.error(
            place, f"no dump has the title '{name}'", near_match(name, works.names.titles)
        )
    elif len(found) > 1:
        message = f"{len(found)} papers have the title '{name}'"
        diagnostics.error(place, message, "name the paper by its arXiv id")
    return found[0] if len(found) == 1 else None


def _note_second(title: str, place: Place, first: Place, diagnostics: Diagnostics) -> None:
    diagnostics.error(place, f"'{title}' has a record at {first} already")
