"""The edge to the disk: finds the inputs below one folder and hands their bytes to the parsers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostics
from generator.model import Correction, DigestRecord, Dump, MetadataRecord, Place, Tag
from generator.reading.corrections import parse_correction
from generator.reading.digest_records import parse_digest_records
from generator.reading.dump import parse_dump
from generator.reading.metadata import parse_metadata
from generator.reading.vocabulary import parse_vocabulary


@dataclass(frozen=True, slots=True)
class Seeds:
    """All inputs, read: dumps in the order of their file names."""

    dumps: tuple[Dump, ...]
    digest_records: tuple[DigestRecord, ...]
    metadata: tuple[MetadataRecord, ...]
    corrections: tuple[Correction, ...]
    vocabulary: tuple[Tag, ...]


def read_seeds(folder: Path, diagnostics: Diagnostics) -> Seeds:
    """Read everything below `folder`; dumps are required, every other input may be missing."""
    dumps = [
        parse_dump(data, str(path), path.name, diagnostics)
        for path, data in _files(folder / "digests", ".txt", diagnostics)
    ]
    if not dumps and not diagnostics.has_errors:
        place = Place(str(folder / "digests"), 1)
        diagnostics.error(place, "no dump here", "put digest pages there as *.txt files")
    digests_yml, tags_yml = folder / "digests.yml", folder / "tags.yml"
    digest_records, vocabulary = _read(digests_yml, diagnostics), _read(tags_yml, diagnostics)
    return Seeds(
        dumps=tuple(dumps),
        digest_records=parse_digest_records(digest_records, str(digests_yml), diagnostics),
        metadata=tuple(
            record
            for path, data in _files(folder / "metadata", ".yml", diagnostics)
            for record in parse_metadata(data, str(path), diagnostics)
        ),
        corrections=tuple(
            correction
            for path, data in _files(folder / "corrections", ".yml", diagnostics)
            if (correction := parse_correction(data, str(path), diagnostics))
        ),
        vocabulary=parse_vocabulary(vocabulary, str(tags_yml), diagnostics),
    )


def _files(folder: Path, suffix: str, diagnostics: Diagnostics) -> Iterator[tuple[Path, bytes]]:
    """The files of one kind in the order of their names; any other file is warned of."""
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir(), key=lambda each: each.name):
        if path.name.startswith(".") or path.name == "README.md":
            continue
        if path.suffix == suffix:
            yield path, _read(path, diagnostics)
        else:
            diagnostics.warning(Place(str(path), 1), "not read", f"only *{suffix} files are")


def _read(path: Path, diagnostics: Diagnostics) -> bytes:
    """A file's bytes; empty where there is no such file or, with an error, it cannot be read."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        diagnostics.error(Place(str(path), 1), f"cannot be read: {error.strerror}")
        return b""
