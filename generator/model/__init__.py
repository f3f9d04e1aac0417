"""Content types: what the archive is made of, knowing no text format, YAML, Markdown or disk.

A `Dump` holds raw `Entry` values, the entries of one work merge into a `Paper`, and a `Sighting`
says where a paper was listed.
"""

from __future__ import annotations

from generator.model.archive import Archive, Digest, LinkKind, Paper, PaperLink, Sighting
from generator.model.authors import Author, NameRecord
from generator.model.derived import (
    CitedPaper,
    Coverage,
    DayOfChanges,
    DigestDay,
    Indexes,
    Prose,
    Run,
    Slugs,
    TypesetPaper,
)
from generator.model.discovered import (
    Discovery,
    Quarter,
    RelatedPaper,
    Surroundings,
    TagTrend,
    TermTrend,
    Trends,
)
from generator.model.facts import Fact, FactValue, NamedFact, Source, SourceKind, Statement
from generator.model.inputs import (
    Correction,
    DigestRecord,
    Dump,
    Entry,
    LabelledPaper,
    LabelSet,
    MetadataRecord,
    RecordedAddress,
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
    "Coverage",
    "DayOfChanges",
    "Digest",
    "DigestDay",
    "DigestRecord",
    "Discovery",
    "Dump",
    "Entry",
    "Evidence",
    "Fact",
    "FactValue",
    "Indexes",
    "LabelSet",
    "LabelledPaper",
    "LinkKind",
    "MetadataRecord",
    "NameRecord",
    "NamedFact",
    "Paper",
    "PaperLink",
    "PartialDate",
    "Place",
    "PrintedDate",
    "Prose",
    "Quarter",
    "RecordedAddress",
    "RelatedPaper",
    "Run",
    "Sighting",
    "Slugs",
    "Source",
    "SourceKind",
    "Statement",
    "Surroundings",
    "Tag",
    "TagTrend",
    "TermTrend",
    "Trends",
    "TypesetPaper",
]
