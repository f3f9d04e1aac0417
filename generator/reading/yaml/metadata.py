"""metadata/*.yml: bibliographic facts of papers, by the title as a dump prints it."""

from __future__ import annotations

import re
from typing import Final

from generator.diagnostics import Diagnostics
from generator.model import MetadataRecord
from generator.reading.yaml.reader import YamlReader, parse_yaml

ARXIV_ID: Final = re.compile(
    r"\d{2}(0[1-9]|1[0-2])\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?/\d{2}(0[1-9]|1[0-2])\d{3}", re.ASCII
)
"""The two forms of identifiers, https://info.arxiv.org/help/arxiv_identifier.html."""
ARXIV_FORM: Final = "an arXiv id without its version, such as 2406.13149 or math/0211159"
CATEGORY: Final = re.compile(r"[a-z-]+(\.[A-Za-z-]+)?", re.ASCII)


def parse_metadata(data: bytes, path: str, diagnostics: Diagnostics) -> tuple[MetadataRecord, ...]:
    """Read one metadata file: a list of records, of which only `title` is required."""
    reader = YamlReader(path, diagnostics)
    records: list[MetadataRecord] = []
    for node in reader.sequence(parse_yaml(data, path, diagnostics), "records"):
        fields = reader.fields(
            node,
            "record",
            required=("title",),
            optional=("arxiv", "submitted", "authors", "categories", "note"),
        )
        title = fields.text("title") if fields else None
        if fields is None or title is None:
            continue
        categories = fields.texts("categories")
        for category in categories:
            if not CATEGORY.fullmatch(category):
                reader.error(node, f"'{category}' is no category", "expected the form cs.CL")
        records.append(
            MetadataRecord(
                place=fields.place,
                title=title,
                arxiv=fields.text("arxiv", ARXIV_ID, ARXIV_FORM),
                submitted=fields.date("submitted"),
                authors=fields.texts("authors"),
                categories=categories,
                note=fields.text("note"),
            )
        )
    return tuple(records)
