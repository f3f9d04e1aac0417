"""data/records/: papers' records in each format, in small files that a browser joins.

What a reader exports is joined from the very records of the whole-archive files, so that the bytes
are the same. `index.json` holds:

- `files`: how many files a format has, a power of two;
- `formats`: format to what stands `before`, `between` and `after` the records of a whole file.

A file maps the slugs of its papers to their records. Which file a slug is in follows from the slug
alone (`record_file`; `export/records.js` does the same), so that a new paper changes one file of
each format.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from generator.exports.csv_file import csv_header, csv_row
from generator.model import Archive, CitedPaper, TypesetPaper
from generator.urls import RECORDS_INDEX, RECORDS_PART

SCHEMA: Final = 1
RECORDS_A_FILE: Final = 64
"""About: one paper costs some 10 kB, and an export of thousands some hundred requests."""
FORMATS: Final[Mapping[str, tuple[str, str, str]]] = {
    "bib": ("", "\n", ""),
    "ris": ("", "", ""),
    "csl": ("[\n", ",\n", "\n]\n"),
    "csv": (csv_header(), "", ""),
}
"""What stands before, between and after the records of a file in each format."""


def record_files(
    archive: Archive, texts: Mapping[str, TypesetPaper], cited: Mapping[str, CitedPaper]
) -> Iterator[tuple[str, str]]:
    """Paths below the site's root with their JSON; `texts` and `cited` are keyed by slug."""
    count = 1
    while count * RECORDS_A_FILE < len(archive.papers):
        count *= 2
    formats = {
        name: {"before": before, "between": between, "after": after}
        for name, (before, between, after) in FORMATS.items()
    }
    yield RECORDS_INDEX, _json({"schema": SCHEMA, "files": count, "formats": formats})
    numbers = {paper.slug: record_file(paper.slug, count) for paper in archive.papers}
    makers: dict[str, Callable[[str], str]] = {
        "bib": lambda slug: cited[slug].bibtex,
        "ris": lambda slug: cited[slug].ris,
        "csl": lambda slug: cited[slug].csl,
        "csv": lambda slug: rows[slug],
    }
    rows = {
        paper.slug: csv_row(paper, texts[paper.slug], cited[paper.slug].key)
        for paper in archive.papers
    }
    for name, record in makers.items():
        parts: dict[int, dict[str, str]] = {number: {} for number in range(count)}
        for slug in sorted(numbers):
            parts[numbers[slug]][slug] = record(slug)
        for number, part in parts.items():
            yield RECORDS_PART.format(format=name, number=number), _json(part)


def record_file(slug: str, count: int) -> int:
    """The number of the file, of `count`, that a slug is in: FNV-1a of its letters, 32 bits."""
    value = 0x811C9DC5
    for letter in slug.encode("ascii"):
        value = (value ^ letter) * 0x01000193 & 0xFFFFFFFF
    return value % count


def join_records(name: str, records: list[str]) -> str:
    """A whole file of records in one format, as the browser joins it."""
    before, between, after = FORMATS[name]
    return before + between.join(records) + after


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
