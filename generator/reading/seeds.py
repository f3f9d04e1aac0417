"""The edge to the disk: finds the inputs below one folder and hands their bytes to the parsers."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.diagnostics import Diagnostics, near_match
from generator.model import (
    Correction,
    DigestRecord,
    Dump,
    LabelSet,
    MetadataRecord,
    Place,
    Tag,
)
from generator.reading.corrections import parse_correction
from generator.reading.digest_records import parse_digest_records
from generator.reading.dump import parse_dump
from generator.reading.labels import parse_labels
from generator.reading.metadata import parse_metadata
from generator.reading.vocabulary import parse_vocabulary

INPUTS: Final = ("digests", "digests.yml", "metadata", "corrections", "tags.yml")


@dataclass(frozen=True, slots=True)
class Seeds:
    """All inputs, read: dumps in the order of their file names."""

    dumps: tuple[Dump, ...]
    digest_records: tuple[DigestRecord, ...]
    metadata: tuple[MetadataRecord, ...]
    corrections: tuple[Correction, ...]
    vocabulary: tuple[Tag, ...]


def read_seeds(folder: Path, diagnostics: Diagnostics) -> Seeds:
    """Read everything below `folder`; dumps are required, every other input may be missing.

    A dump that cannot be read is there, too, without entries.
    """
    for path in _listed(folder, diagnostics):
        if path.name not in INPUTS and not _is_hidden(path):
            hint = near_match(path.name, INPUTS) or f"known are {', '.join(INPUTS)}"
            diagnostics.warning(Place(str(path), 1), "not read", hint)
    dumps = tuple(
        _dump(path, data, diagnostics)
        for path, data in _files(folder / "digests", ".txt", diagnostics)
    )
    if not dumps and not diagnostics.has_errors:
        place = Place(str(folder / "digests"), 1)
        diagnostics.error(place, "no dump here", "put digest pages there as *.txt files")
    digests_yml, tags_yml = folder / "digests.yml", folder / "tags.yml"
    return Seeds(
        dumps=dumps,
        digest_records=parse_digest_records(
            _read(digests_yml, diagnostics) or b"", str(digests_yml), diagnostics
        ),
        metadata=tuple(
            record
            for path, data in _files(folder / "metadata", ".yml", diagnostics)
            if data is not None
            for record in parse_metadata(data, str(path), diagnostics)
        ),
        corrections=tuple(
            correction
            for path, data in _files(folder / "corrections", ".yml", diagnostics)
            if data is not None
            if (correction := parse_correction(data, str(path), diagnostics))
        ),
        vocabulary=parse_vocabulary(
            _read(tags_yml, diagnostics) or b"", str(tags_yml), diagnostics
        ),
    )


def _dump(path: Path, data: bytes | None, diagnostics: Diagnostics) -> Dump:
    if data is None:
        return Dump(str(path), path.name, None, (), ())
    return parse_dump(data, str(path), path.name, diagnostics)


def read_labels(path: Path, vocabulary: Sequence[Tag], diagnostics: Diagnostics) -> LabelSet:
    """Read labels, a set named as its file is; a file that is not there is an error."""
    data = _read(path, diagnostics)
    if data is None:
        diagnostics.error(Place(str(path), 1), "no labels here", "name the file with --labels")
        return LabelSet(path.name, ())
    return parse_labels(data, str(path), path.name, {tag.slug for tag in vocabulary}, diagnostics)


def _files(
    folder: Path, suffix: str, diagnostics: Diagnostics
) -> Iterator[tuple[Path, bytes | None]]:
    """The files of one kind with their bytes; any other file is warned of."""
    for path in _listed(folder, diagnostics):
        if path.suffix == suffix and not _is_hidden(path):
            yield path, _read(path, diagnostics)
        elif path.suffix == suffix or not _is_hidden(path):
            hint = f"only *{suffix} files are, and no hidden ones"
            diagnostics.warning(Place(str(path), 1), "not read", hint)


def _listed(folder: Path, diagnostics: Diagnostics) -> list[Path]:
    """What a folder that may be missing holds, in the order of names."""
    if not os.path.lexists(folder):
        return []
    try:
        paths = sorted(folder.iterdir(), key=lambda each: each.name)
    except OSError as error:
        diagnostics.error(Place(str(folder), 1), f"cannot be read: {error.strerror}")
        return []
    kept = []
    for path in paths:
        if not path.name.isprintable():
            message = f"the file name {path.name!a} holds what no page can show"
            diagnostics.error(Place(str(folder), 1), message, "rename the file")
        elif path.name != "README.md":
            kept.append(path)
    return kept


def _is_hidden(path: Path) -> bool:
    return path.name.startswith(".")


def _read(path: Path, diagnostics: Diagnostics) -> bytes | None:
    """A file's bytes; None where there is no such file or, with an error, it cannot be read."""
    if not os.path.lexists(path):
        return None
    try:
        # Reading a pipe or a device might never end.
        if path.is_file():
            return path.read_bytes()
        message = "is no file" if path.exists() else "is a link that leads nowhere"
    except OSError as error:
        message = f"cannot be read: {error.strerror}"
    diagnostics.error(Place(str(path), 1), message)
    return None
