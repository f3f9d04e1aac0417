"""data/index.json: which files of data there are, for programs that fetch them."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Mapping
from typing import Final

from generator.urls import PAPERS_CSV, PAPERS_JSON, PAPERS_JSONL, PAPERS_SCHEMA

SCHEMA: Final = 1
_KNOWN: Final = {
    PAPERS_JSON: "The whole archive: digests and papers, with the sources of every fact",
    PAPERS_JSONL: "The papers of papers.json, one a line",
    PAPERS_CSV: "The papers as a table",
    PAPERS_SCHEMA: "JSON Schema of papers.json, and of a line of papers.jsonl",
}
_ENDINGS: Final = {
    ".bib": "Citations as BibTeX",
    ".ris": "Citations as RIS",
    ".csl.json": "Citations as CSL-JSON",
}
_COUNTED: Final = {".bib": "\n@misc{", ".ris": "\nER  - ", ".csl.json": "\n{", ".jsonl": "\n"}
"""What occurs once a record in a file with such an ending, and a line end before it."""


def manifest(files: Mapping[str, str]) -> str:
    """Path, meaning, number of papers, bytes and SHA-256 of each file; `files` are their texts."""
    listed = [_entry(path, text) for path, text in sorted(files.items())]
    lines = ",\n".join(json.dumps(each, ensure_ascii=False) for each in listed)
    return f'{{"schema": {SCHEMA},\n"files": [\n{lines}\n]}}\n'


def _entry(path: str, text: str) -> dict[str, object]:
    data = text.encode()
    return {
        "path": path,
        "what": _KNOWN.get(path) or next(w for end, w in _ENDINGS.items() if path.endswith(end)),
        "papers": _records(path, text),
        "bytes": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
    }


def _records(path: str, text: str) -> int | None:
    if path == PAPERS_JSON:
        return len(json.loads(text)["papers"])
    if path == PAPERS_CSV:
        return sum(1 for _ in csv.reader(io.StringIO(text))) - 1
    for ending, sign in _COUNTED.items():
        if path.endswith(ending):
            return f"\n{text}".count(sign) - (ending == ".jsonl")
    return None
