"""Which inputs there are below one folder, and which parser reads each."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import chain
from pathlib import Path
from typing import Final

import msgspec

from generator.diagnostics import Diagnostics, near_match
from generator.model import (
    Dump,
    LabelSet,
    MetadataRecord,
    Place,
    Seeds,
    Tag,
)
from generator.reading.dumps import FORMS, DumpFile, read_dumps
from generator.reading.files import (
    any_of,
    contents,
    files,
    is_hidden,
    listed,
    place_of,
    read_file,
    shown,
)
from generator.reading.kept import read_kept
from generator.reading.ledger import parse_ledger
from generator.reading.yaml.authors import parse_authors
from generator.reading.yaml.corrections import parse_correction
from generator.reading.yaml.digest_records import parse_digest_records
from generator.reading.yaml.labels import parse_labels
from generator.reading.yaml.metadata import parse_metadata
from generator.reading.yaml.vocabulary import parse_vocabulary
from generator.urls import LEDGER
from generator.work import ONE_BY_ONE, Work, checksum_of

INPUTS: Final = (
    *("digests", "digests.yml", "metadata", "corrections", "authors.yml", "tags.yml"),
    LEDGER,
)
_METADATA: Final = msgspec.msgpack.Decoder(tuple[MetadataRecord, ...])
_VOCABULARY: Final = msgspec.msgpack.Decoder(tuple[Tag, ...])
_YEAR: Final = re.compile(r"\d{4}", re.ASCII)
"""A folder of dumps; an archive of thousands of days is easier to look through by year."""


def read_seeds(folder: Path, diagnostics: Diagnostics, work: Work = ONE_BY_ONE) -> Seeds:
    """Read everything below `folder`; dumps are required, every other input may be missing.

    A dump that cannot be read is there, too, without entries.
    """
    found = {path.name: path for path in listed(folder, diagnostics)}
    for name, path in found.items():
        if name not in INPUTS and not is_hidden(path):
            hint = near_match(name, INPUTS) or f"known are {', '.join(INPUTS)}"
            diagnostics.warning(place_of(path), "not read", hint)
    records = parse_digest_records(
        _read(found.get("digests.yml"), diagnostics), shown(folder / "digests.yml"), diagnostics
    )
    recorded = {record.source for record in records}
    dumps = _dumps(found.get("digests"), recorded, diagnostics, work)
    if not dumps and not diagnostics.has_errors:
        hint = f"put digest pages there as {any_of(FORMS)} files"
        diagnostics.error(place_of(folder / "digests"), "no dump here", hint)
    return Seeds(
        dumps=dumps,
        digest_records=records,
        metadata=_metadata(found.get("metadata"), diagnostics, work),
        corrections=tuple(
            correction
            for path, data in contents(found.get("corrections"), ".yml", diagnostics)
            if (correction := parse_correction(data, path, diagnostics))
        ),
        vocabulary=_vocabulary(found.get("tags.yml"), folder, diagnostics, work),
        names=parse_authors(
            _read(found.get("authors.yml"), diagnostics), shown(folder / "authors.yml"), diagnostics
        ),
        ledger=parse_ledger(
            _read(found.get(LEDGER), diagnostics), shown(folder / LEDGER), diagnostics
        ),
    )


def read_labels(path: Path, vocabulary: Sequence[Tag], diagnostics: Diagnostics) -> LabelSet:
    """Read labels, a set named as its file is; a file that is not there is an error."""
    if not path.exists():
        diagnostics.error(Place(str(path), 1), "no labels here", "name the file with --labels")
        return LabelSet(path.name, ())
    data = _read(path, diagnostics)
    return parse_labels(data, str(path), path.name, {tag.slug for tag in vocabulary}, diagnostics)


def _read(path: Path | None, diagnostics: Diagnostics) -> bytes:
    """The bytes of a file that may be missing; none, with an error, where it cannot be read."""
    return (read_file(path, diagnostics) if path else None) or b""


def _metadata(
    folder: Path | None, diagnostics: Diagnostics, work: Work
) -> tuple[MetadataRecord, ...]:
    """The records of all files, one after the other."""
    files = list(contents(folder, ".yml", diagnostics))

    def read(place: int, noted: Diagnostics) -> tuple[MetadataRecord, ...]:
        path, data = files[place]
        return parse_metadata(data, path, noted)

    keys = [f"{path}\0{checksum_of(data)}" for path, data in files]
    found = read_kept("metadata", _METADATA, keys, read, diagnostics=diagnostics, work=work)
    return tuple(chain(*found))


def _vocabulary(
    file: Path | None, folder: Path, diagnostics: Diagnostics, work: Work
) -> tuple[Tag, ...]:
    """The tags of tags.yml, whose thousands of patterns take long to check."""
    path, data = shown(folder / "tags.yml"), _read(file, diagnostics)

    def read(_: int, noted: Diagnostics) -> tuple[Tag, ...]:
        return parse_vocabulary(data, path, noted)

    key = f"{path}\0{checksum_of(data)}"
    (tags,) = read_kept("vocabulary", _VOCABULARY, [key], read, diagnostics=diagnostics, work=work)
    return tags


def _dumps(
    folder: Path | None, recorded: Collection[str], diagnostics: Diagnostics, work: Work
) -> tuple[Dump, ...]:
    """The dumps in the order of their names, wherever they lie; `recorded` are in digests.yml."""
    held = listed(folder, diagnostics) if folder else []
    years = [path for path in held if _YEAR.fullmatch(path.name) and path.is_dir()]
    paths = files([path for path in held if path not in years], FORMS, diagnostics)
    for year in years:
        paths += files(listed(year, diagnostics), FORMS, diagnostics)
    dumps: dict[str, DumpFile] = {}
    for path in sorted(paths, key=lambda each: (shown(Path(each.name)), shown(each))):
        name = shown(Path(path.name))
        if name in dumps:
            message = f"a dump of the same name is {dumps[name].path}"
            hint = "a digest's id comes from its name; rename one of the two"
            diagnostics.error(place_of(path), message, hint)
        else:
            data = read_file(path, diagnostics)
            dumps[name] = DumpFile(data, shown(path), name, is_recorded=name in recorded)
    return read_dumps(tuple(dumps.values()), diagnostics, work)
