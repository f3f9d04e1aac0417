"""The files of data of a small archive."""

from __future__ import annotations

from generator.exports import Exported, Maker, export_files
from generator.pages import Catalogue
from generator.urls import DATA_INDEX


def exported(catalogue: Catalogue) -> dict[str, Maker]:
    """Path to what makes the file."""
    return _exported(catalogue).files[0]


def planned(catalogue: Catalogue) -> tuple[dict[str, Maker], dict[str, Maker]]:
    """Path to what makes the file, and to what tells what it follows from."""
    return _exported(catalogue).files


def listed(catalogue: Catalogue) -> bytes:
    """The index of the files."""
    files = exported(catalogue)
    return _exported(catalogue).summaries[DATA_INDEX](lambda path: files[path]())


def _exported(catalogue: Catalogue) -> Exported:
    return export_files(
        catalogue.archive,
        catalogue.indexes,
        catalogue.texts,
        catalogue.authors,
        catalogue.cited,
    )
