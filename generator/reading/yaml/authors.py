"""authors.yml: names that are one, names that several people share, and groups."""

from __future__ import annotations

from typing import Final

import yaml

from generator.diagnostics import Diagnostics
from generator.model import NameRecord
from generator.reading.yaml.reader import YamlReader, parse_yaml

OPTIONAL: Final = ("also", "group", "of", "papers")


def parse_authors(data: bytes, path: str, diagnostics: Diagnostics) -> tuple[NameRecord, ...]:
    """The records of authors.yml in its own order; faults are noted as errors at their lines."""
    root = parse_yaml(data, path, diagnostics)
    reader = YamlReader(path, diagnostics)
    items = reader.sequence(root, "names") if root is not None else ()
    records = (_record(reader, item) for item in items)
    return _unique(tuple(each for each in records if each is not None), diagnostics)


def _record(reader: YamlReader, node: yaml.Node) -> NameRecord | None:
    fields = reader.fields(node, "name", required=("name",), optional=OPTIONAL)
    name = fields.text("name") if fields else None
    if fields is None or name is None:
        return None
    of, papers = fields.text("of"), fields.texts("papers")
    if bool(of) != bool(papers):
        reader.error(node, "'of' and 'papers' go together", "which papers of the name are whose?")
        return None
    group = fields.text("group")
    if group not in {None, "true", "false"}:
        reader.error(node, f"'{group}' is not valid for 'group'", "expected true or false")
    return NameRecord(fields.place, name, fields.texts("also"), group == "true", papers, of)


def _unique(records: tuple[NameRecord, ...], diagnostics: Diagnostics) -> tuple[NameRecord, ...]:
    first: dict[str, NameRecord] = {}
    for record in records:
        for name in (record.name, *record.also):
            other = first.setdefault(name, record)
            if other is not record:
                diagnostics.error(record.place, f"'{name}' has a record at {other.place} already")
    return records
