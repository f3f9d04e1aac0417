"""Dumps, records and digests, of which a test writes out only what it is about."""

from __future__ import annotations

from dataclasses import replace

from generator.archive.digests import DigestFacts
from generator.model import Correction, Dump, Entry, MetadataRecord, Place, PrintedDate


def entry(title: str, position: int = 1, /, **details: object) -> Entry:
    """An entry whose title stands at ten times its position, with an abstract of its own."""
    place = Place("d.txt", position * 10)
    abstract = details.pop("abstract", f"About {title}.")
    return Entry(place, position, title, str(abstract), place.line + 1, **details)  # type: ignore[arg-type]


def dump(*entries: Entry | str, source: str = "d.txt", header: PrintedDate | None = None) -> Dump:
    """A dump of entries, or of titles; their places are in the file that the dump is named by."""
    made = []
    for position, each in enumerate(entries, start=1):
        listed = entry(each, position) if isinstance(each, str) else each
        made.append(replace(listed, place=Place(source, listed.place.line)))
    return Dump(f"seeds/digests/{source}", source, header, tuple(made), ())


def metadata(title: str, line: int = 1, path: str = "m.yml", /, **facts: object) -> MetadataRecord:
    """A record of a paper."""
    return MetadataRecord(Place(path, line), title, **facts)  # type: ignore[arg-type]


def correction(paper: str, path: str = "c.yml", **changes: object) -> Correction:
    """A correction of a paper."""
    return Correction(Place(path, 1), paper, "a slip", **changes)  # type: ignore[arg-type]


def digests(*dumps: Dump) -> dict[str, DigestFacts]:
    """Digests of no day, each with its dump's name without its end as its id."""
    return {each.source: DigestFacts(each.source.partition(".")[0]) for each in dumps}
