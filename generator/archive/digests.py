"""What is known of a digest as a whole: its id, its record, its day, what people call it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.diagnostics import Diagnostics, near_match
from generator.model import DigestRecord, Dump, PartialDate, Place
from generator.urls import digest_id


@dataclass(frozen=True, slots=True)
class DigestFacts:
    """What is known of one digest beside its entries."""

    id: str
    record: DigestRecord | None = None
    captured: PartialDate | None = None
    """The day of the page."""

    @property
    def added(self) -> PartialDate | None:
        """The day on which it came into the archive."""
        return self.record.added if self.record else None

    @property
    def latest(self) -> PartialDate | None:
        """A day that no paper of the digest can be after."""
        return self.captured or self.added


DigestsBySource = Mapping[str, DigestFacts]
"""The digests by the names of their dumps."""


def known_digests(
    dumps: Sequence[Dump], records: Sequence[DigestRecord], diagnostics: Diagnostics
) -> dict[str, DigestFacts]:
    """What is known of the digests before their days; one id of two digests is an error."""
    record_of = _records_by_source(dumps, records, diagnostics)
    known: dict[str, DigestFacts] = {}
    taken: dict[str, Dump] = {}
    for dump in dumps:
        record = record_of.get(dump.source)
        facts = DigestFacts(record.id if record else digest_id(dump.source), record)
        known[dump.source] = facts
        first = taken.setdefault(facts.id, dump)
        if first is not dump:
            message = f"digest id '{facts.id}' is also that of {first.path}"
            diagnostics.error(Place(dump.path, 1), message, "give it an id in digests.yml")
    return known


def first_added_first(dumps: Iterable[Dump], digests: DigestsBySource) -> tuple[Dump, ...]:
    """The dumps in the order in which they came in; those of one day in the order of their names.

    A dump without a day is taken for new: what is there already is not to give way to it.
    """

    def order(dump: Dump) -> tuple[bool, tuple[int, int, int]]:
        added = digests[dump.source].added
        return (added is None, added.first_day if added else (0, 0, 0))

    return tuple(sorted(dumps, key=order))


def digest_title(dump: Dump, facts: DigestFacts) -> str:
    """What people call a digest: by its record, its page, its day, or else its file."""
    if facts.record is not None:
        return facts.record.title
    if dump.title is not None:
        return dump.title
    if facts.captured is not None:
        return f"Digest of {facts.captured}"
    return f"Digest {PurePosixPath(dump.source).stem}"


def _records_by_source(
    dumps: Sequence[Dump], records: Sequence[DigestRecord], diagnostics: Diagnostics
) -> dict[str, DigestRecord]:
    sources = {dump.source for dump in dumps}
    for record in records:
        if record.source not in sources:
            hint = near_match(record.source, sources)
            diagnostics.error(record.place, f"no dump has the file name '{record.source}'", hint)
    return {record.source: record for record in records}
