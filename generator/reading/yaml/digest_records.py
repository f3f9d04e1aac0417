"""digests.yml: what a dump cannot say of itself, keyed by the dump's file name."""

from __future__ import annotations

import re
from typing import Final

from generator.diagnostics import Diagnostics
from generator.model import DigestRecord
from generator.reading.yaml.reader import YamlReader, parse_yaml
from generator.urls import RESERVED_SEGMENTS

ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)


def parse_digest_records(
    data: bytes, path: str, diagnostics: Diagnostics
) -> tuple[DigestRecord, ...]:
    """Read digests.yml; ids are unique and of the form that an address needs."""
    reader = YamlReader(path, diagnostics)
    records: list[DigestRecord] = []
    taken: dict[str, str] = {}
    entries = reader.mapping(parse_yaml(data, path, diagnostics), "a mapping of file names")
    for source, (key, node) in entries.items():
        fields = reader.fields(node, "digest", required=("id", "title"), optional=("date", "added"))
        if fields is None:
            continue
        identifier = fields.text("id", ID, "small letters, digits and single hyphens")
        title = fields.text("title")
        date, added = fields.date("date"), fields.day("added")
        if identifier is None or title is None:
            continue
        if identifier in RESERVED_SEGMENTS:
            reader.error(node, f"id '{identifier}' is reserved for an address of the site")
        elif identifier in taken:
            reader.error(key, f"id '{identifier}' is also the id of {taken[identifier]}")
        else:
            taken[identifier] = source
            records.append(DigestRecord(reader.place(key), source, identifier, title, date, added))
    return tuple(records)
