"""The files of data of a small archive."""

from __future__ import annotations

from collections.abc import Sequence

from generator.exports import Exported, Maker, export_files
from generator.exports.records import FORMATS
from generator.pages import Catalogue
from generator.urls import DATA_INDEX


def exported(catalogue: Catalogue) -> dict[str, Maker]:
    """Path to what makes the file."""
    return planned(catalogue).files[0]


def listed(catalogue: Catalogue) -> bytes:
    """The index of the files."""
    files = exported(catalogue)
    return planned(catalogue).summaries[DATA_INDEX](lambda path: files[path]())


def planned(catalogue: Catalogue) -> Exported:
    """The files before they are made."""
    return export_files(
        catalogue.archive,
        catalogue.indexes,
        catalogue.texts,
        catalogue.authors,
        catalogue.cited,
    )


def joined_records(name: str, records: Sequence[str]) -> bytes:
    """A whole file of records in one format, as the browser joins it."""
    before, between, after = FORMATS[name]
    return f"{before}{between.join(records)}{after}".encode()
