"""Which entries are the same work, and which records speak of it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from generator.diagnostics import Diagnostics, near_match
from generator.model import Correction, Dump, Entry, MetadataRecord, Place


@dataclass(frozen=True, slots=True)
class Listing:
    """An entry together with the dump that lists it."""

    dump: Dump
    entry: Entry


@dataclass(frozen=True, slots=True)
class Records:
    """What people have written down of one work."""

    metadata: MetadataRecord | None = None
    correction: Correction | None = None


Works = Mapping[str, Sequence[Listing]]
"""Title key to the entries of that work, both in the order of first appearance."""


class Record(Protocol):
    """Anything that speaks of a paper from a place of its own."""

    @property
    def place(self) -> Place:
        """Where the record stands."""


R = TypeVar("R", bound=Record)


def title_key(title: str) -> str:
    """A title without case, punctuation and white space: equal for entries of the same work.

    So is the backquote with which LaTeX's quotes open; Unicode calls it a symbol.
    """
    folded = unicodedata.normalize("NFKC", title).casefold()
    kept = "".join(
        each for each in folded if unicodedata.category(each)[0] not in "PZC" and each != "`"
    )
    return kept or title


def group_entries(dumps: Iterable[Dump], diagnostics: Diagnostics) -> Works:
    """The entries of all dumps by work; two abstracts of one title are warned of."""
    works: dict[str, list[Listing]] = {}
    for dump in dumps:
        for entry in dump.entries:
            listings = works.setdefault(title_key(entry.title), [])
            if listings and listings[-1].dump is dump:
                message = f"'{entry.title}' stands at {listings[-1].entry.place} already"
                diagnostics.warning(entry.place, message, "a digest lists a paper once")
            if listings and _folded(listings[0].entry.abstract) != _folded(entry.abstract):
                first = listings[0].entry
                diagnostics.warning(
                    entry.place,
                    f"another abstract than at {first.place} for '{first.title}'",
                    "the first is kept",
                )
            listings.append(Listing(dump, entry))
    return works


def without_lost(works: Works, dumps: Sequence[Dump], titled: Iterable[tuple[str, R]]) -> list[R]:
    """The records without those whose title may stand in a dump, but in no entry that was read.

    They are not at fault: the dump has an error of its own. `titled` gives each record with the
    title, as a dump prints it, that the record is about.
    """
    refused = {title_key(line) for dump in dumps for line in dump.refused}
    is_unread = not all(dump.entries for dump in dumps)
    keyed = [(title_key(title), record) for title, record in titled]
    return [
        record for key, record in keyed if key not in refused and (key in works or not is_unread)
    ]


def attach_records(
    works: Works, titled: Iterable[tuple[str, R]], diagnostics: Diagnostics
) -> dict[str, R]:
    """Each record by the key of its work; a title that no dump has is an error, and a second one.

    `titled` gives each record with the title, as a dump prints it, that the record is about.
    """
    attached: dict[str, R] = {}
    titles = {listings[0].entry.title for listings in works.values()}
    for title, record in titled:
        key = title_key(title)
        if key not in works:
            hint = near_match(title, titles)
            diagnostics.error(record.place, f"no dump has the title '{title}'", hint)
        elif key in attached:
            message = f"'{title}' has a record at {attached[key].place} already"
            diagnostics.error(record.place, message)
        else:
            attached[key] = record
    return attached


def _folded(text: str) -> str:
    return " ".join(text.split())
