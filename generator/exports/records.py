"""data/records/: papers' records in each format, in small files that a browser joins.

What a reader exports is joined from the very records of the whole-archive files, so that the bytes
are the same. `index.json` holds:

- `files`: how many files a format has, a power of two;
- `formats`: format to what stands `before`, `between` and `after` the records of a whole file;
- `abstracts`: the formats whose records hold the paper's abstract.

A file of a format maps the slugs of its papers to their records. An abstract is most of a record,
so it is kept once, in the file of the same number under `abstracts/`: a record in which it stands
letter for letter is written as the two parts before and after it, any other record as one text.

Which file a slug is in follows from the slug alone (`record_file`; `export/records.js` does the
same), so that a new paper changes one file of each format.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import Final

from generator.exports.csv_file import csv_header, csv_row
from generator.exports.data_file import Maker
from generator.model import Archive, CitedPaper, Paper, TypesetPaper
from generator.told import sum_of, told
from generator.urls import RECORDS_INDEX, RECORDS_PART

SCHEMA: Final = 1
RECORDS_A_FILE: Final = 64
"""At most: one paper costs some 10 kB, and an export of thousands some hundred requests."""
FORMATS: Final[Mapping[str, tuple[str, str, str]]] = {
    "bib": ("", "\n", ""),
    "ris": ("", "", ""),
    "csl": ("[\n", ",\n", "\n]\n"),
    "csv": (csv_header(), "", ""),
}
"""What stands before, between and after the records of a file in each format."""
WITH_ABSTRACT: Final = ("ris", "csl", "csv")
ABSTRACTS: Final = "abstracts"

Records = Mapping[str, Callable[[str], str]]
"""Format to what makes a paper's record in it, by slug."""
Sums = Mapping[str, bytes]
"""A sum of what the records of each paper in all formats follow from, by slug."""


def paper_records(
    archive: Archive, texts: Mapping[str, TypesetPaper], cited: Mapping[str, CitedPaper]
) -> Records:
    """What makes the records in every format; `texts` and `cited` are keyed by slug."""
    papers = archive.papers_by_slug
    return {
        "bib": lambda slug: cited[slug].bibtex,
        "ris": lambda slug: cited[slug].ris,
        "csl": lambda slug: cited[slug].csl,
        "csv": cache(lambda slug: csv_row(papers[slug], texts[slug], cited[slug].key)),
    }


def record_sums(archive: Archive, cited: Mapping[str, CitedPaper]) -> Sums:
    """Sums that tell of all records of a paper, made once for the many files that hold them.

    A record holds its key (of `cited`, by slug) and facts of the paper, of which all must be told.
    """
    return {paper.slug: _record_sum(paper, cited[paper.slug].key) for paper in archive.papers}


def _record_sum(paper: Paper, key: str) -> bytes:
    date = (paper.date.year, paper.date.month, paper.date.day) if paper.date else None
    tags = [tag.slug for tag in paper.tags]
    seen = [(sighting.digest, sighting.upvotes) for sighting in paper.sightings]
    facts = (paper.slug, key, date, paper.arxiv, paper.categories, tags, seen)
    return sum_of(facts, paper.title, paper.authors, paper.abstract)


def told_of(sums: Sums, slugs: Iterable[str]) -> bytes:
    """What a file of the records of these papers, in this order, follows from."""
    return b"".join([sums[slug] for slug in slugs])


def record_files(
    records: Records, sums: Sums, texts: Mapping[str, TypesetPaper]
) -> Iterator[tuple[str, Maker, Maker]]:
    """Paths below the site's root, what makes their JSON, and what tells what that follows from.

    `texts` is keyed by slug.
    """
    count = 1
    while count * RECORDS_A_FILE < len(texts):
        count *= 2
    yield RECORDS_INDEX, partial(_index, count), partial(told, count)
    parts: dict[int, list[str]] = {number: [] for number in range(count)}
    for slug in sorted(texts):
        parts[record_file(slug, count)].append(slug)
    for number, slugs in parts.items():
        makers = {name: partial(_part, name, slugs, records[name], texts) for name in FORMATS}
        for name, make in (makers | {ABSTRACTS: partial(_texts, slugs, texts)}).items():
            path = RECORDS_PART.format(format=name, number=number)
            yield path, make, partial(told_of, sums, slugs)


def record_file(slug: str, count: int) -> int:
    """The number of the file, of `count`, that a slug is in: FNV-1a of its letters, 32 bits."""
    value = 0x811C9DC5
    for letter in slug.encode("ascii"):
        value = (value ^ letter) * 0x01000193 & 0xFFFFFFFF
    return value % count


def _index(count: int) -> bytes:
    formats = {
        name: {"before": before, "between": between, "after": after}
        for name, (before, between, after) in FORMATS.items()
    }
    return _json(
        {"schema": SCHEMA, "files": count, "formats": formats, "abstracts": [*WITH_ABSTRACT]}
    )


def _texts(slugs: Sequence[str], texts: Mapping[str, TypesetPaper]) -> bytes:
    return _json({slug: texts[slug].abstract.plain for slug in slugs})


def _part(
    name: str,
    slugs: Sequence[str],
    record_of: Callable[[str], str],
    texts: Mapping[str, TypesetPaper],
) -> bytes:
    if name not in WITH_ABSTRACT:
        return _json({slug: record_of(slug) for slug in slugs})
    return _json({slug: _parted(record_of(slug), texts[slug].abstract.plain) for slug in slugs})


def _parted(record: str, abstract: str) -> str | list[str]:
    before, found, after = record.rpartition(abstract) if abstract else ("", "", "")
    return [before, after] if found else record


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
