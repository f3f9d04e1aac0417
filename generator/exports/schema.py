"""data/schema.json: what papers.json and a line of papers.jsonl promise (JSON Schema 2020-12)."""

from __future__ import annotations

import json
from typing import Final

Schema = dict[str, object]
_DATE: Final[Schema] = {
    "type": ["string", "null"],
    "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
    "description": "as precise as it is known; null where it is not",
}
_TEXT: Final[Schema] = {"type": "string"}
_KNOWN_TEXT: Final[Schema] = {"type": ["string", "null"]}
_COUNT: Final[Schema] = {"type": ["integer", "null"], "minimum": 0}
_NUMBER: Final[Schema] = {"type": "integer", "minimum": 1}
_TEXTS: Final[Schema] = {"type": "array", "items": _TEXT}


def papers_schema() -> str:
    """The schema of papers.json; that of a line of papers.jsonl is its definition `paper`."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Digest archive",
        "description": "Fields are added, never changed or taken away, within one schema number.",
        **_record(schema={"const": 1}, digests=_list("digest"), papers=_list("paper")),
        "$defs": {
            "digest": _record(
                id=_TEXT, title=_TEXT, date=_DATE, source=_TEXT, entries=_COUNT, added=_DATE
            ),
            "sighting": _record(
                digest=_TEXT, position=_NUMBER, line=_NUMBER, comments=_COUNT, upvotes=_COUNT
            ),
            "paper": _record(
                slug=_TEXT,
                url=_TEXT,
                title=_TEXT,
                abstract=_TEXT,
                authors=_TEXTS,
                author_count=_COUNT,
                date=_DATE,
                arxiv=_KNOWN_TEXT,
                tags=_TEXTS,
                sightings=_list("sighting"),
                title_shown=_TEXT,
                titles=_TEXTS,
                categories=_TEXTS,
                organisation=_KNOWN_TEXT,
                upvotes=_COUNT,
                keywords=_TEXTS,
                summary=_KNOWN_TEXT,
                links={"type": "array", "items": {"type": "object"}},
                added=_DATE,
                date_precision={"enum": ["day", "month", "year", None]},
                doi=_KNOWN_TEXT,
                bibtex_key={"type": "string", "pattern": "^[a-z0-9-]+$"},
                sources={"type": "object", "additionalProperties": {"type": "object"}},
            ),
        },
    }
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _record(**fields: object) -> Schema:
    """An object that has all of these fields, and may get more."""
    return {"type": "object", "required": list(fields), "properties": fields}


def _list(name: str) -> Schema:
    return {"type": "array", "items": {"$ref": f"#/$defs/{name}"}}
