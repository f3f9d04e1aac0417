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
    SetArchive,
    Slugs,
    TypesetPaper,
    quarter_of,
)
from generator.model.discovered import (
    Discovery,
    Quarter,
    QuarterPicks,
    RelatedPaper,
    Surroundings,
    TagBeside,
    TagSurvey,
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
    Seeds,
)
from generator.model.mapped import MapCell, MapFit, MapName, MapRegion, PaperMap
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
    "MapCell",
    "MapFit",
    "MapName",
    "MapRegion",
    "MetadataRecord",
    "NameRecord",
    "NamedFact",
    "Paper",
    "PaperLink",
    "PaperMap",
    "PartialDate",
    "Place",
    "PrintedDate",
    "Prose",
    "Quarter",
    "QuarterPicks",
    "RecordedAddress",
    "RelatedPaper",
    "Run",
    "Seeds",
    "SetArchive",
    "Sighting",
    "Slugs",
    "Source",
    "SourceKind",
    "Statement",
    "Surroundings",
    "Tag",
    "TagBeside",
    "TagSurvey",
    "TagTrend",
    "TermTrend",
    "Trends",
    "TypesetPaper",
    "quarter_of",
]
