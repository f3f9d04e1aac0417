"""The files of data of a small archive."""

from __future__ import annotations

from generator.exports import Maker, export_files
from generator.pages import Catalogue


def exported(catalogue: Catalogue) -> dict[str, Maker]:
    """Path to what makes the file."""
    return planned(catalogue)[0]


def planned(catalogue: Catalogue) -> tuple[dict[str, Maker], dict[str, Maker]]:
    """Path to what makes the file, and to what tells what it follows from."""
    return export_files(
        catalogue.archive,
        catalogue.indexes,
        catalogue.texts,
        catalogue.authors,
        catalogue.cited,
    )
