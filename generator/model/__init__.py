"""Content types: what the archive is made of, knowing no text format, YAML, Markdown or disk.

A `Dump` holds raw `Entry` values, the entries of one work merge into a `Paper`, and a `Sighting`
says where a paper was listed.
"""

from __future__ import annotations

from generator.model.archive import Archive, Digest, Paper, Sighting
from generator.model.authors import Author, NameRecord
from generator.model.derived import (
    CitedPaper,
    Indexes,
    Prose,
    RelatedPaper,
    Run,
    Slugs,
    TypesetPaper,
)
from generator.model.inputs import (
    Correction,
    DigestRecord,
    Dump,
    Entry,
    LabelledPaper,
    MetadataRecord,
)
from generator.model.places import PartialDate, Place, PrintedDate
from generator.model.vocabulary import FACETS, AssignedTag, Evidence, Tag

__all__ = [
    "FACETS",
    "Archive",
    "AssignedTag",
    "Author",
    "CitedPaper",
    "Correction",
    "Digest",
    "DigestRecord",
    "Dump",
    "Entry",
    "Evidence",
    "Indexes",
    "LabelledPaper",
    "MetadataRecord",
    "NameRecord",
    "Paper",
    "PartialDate",
    "Place",
    "PrintedDate",
    "Prose",
    "RelatedPaper",
    "Run",
    "Sighting",
    "Slugs",
    "Tag",
    "TypesetPaper",
]
