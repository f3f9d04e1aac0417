"""data/index.json: which files of data there are, for programs that fetch them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from typing import Final

from generator.exports.data_file import DataFile

SCHEMA: Final = 1


def manifest(files: Mapping[str, DataFile], content_of: Callable[[str], bytes]) -> bytes:
    """Path, meaning, number of papers, bytes and SHA-256 of each file.

    `content_of` gives the content of the file of a path.
    """
    listed = [_entry(path, file, content_of(path)) for path, file in sorted(files.items())]
    lines = ",\n".join(json.dumps(each, ensure_ascii=False) for each in listed)
    return f'{{"schema": {SCHEMA},\n"files": [\n{lines}\n]}}\n'.encode()


def _entry(path: str, file: DataFile, data: bytes) -> dict[str, object]:
    return {
        "path": path,
        "what": file.what,
        "papers": file.papers,
        "bytes": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
    }
